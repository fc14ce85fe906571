import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  A,
  described,
  openSheetWorld,
  type SheetWorld,
  save,
  selfScoringRound,
} from "../../../../test/support/sheet-world.ts";
import { attachEvidence } from "../../evidence/index.ts";
import { preSubmitFindings } from "../index.ts";

let world: SheetWorld;

beforeAll(async () => {
  world = await openSheetWorld();
});
afterAll(() => world.close());

describe("before sending", () => {
  test("an empty sheet is told line by line what it would lose", async () => {
    const sheet = { roundId: await selfScoringRound(world), unit: A };
    const findings = await preSubmitFindings(world.officerOf(A), sheet);
    expect(findings.map(({ leaf, code }) => [leaf, code])).toEqual([
      ["1.1", "no-answer"],
      ["1.2", "no-answer"],
      ["1.3", "no-answer"],
      ["1.4", "no-answer"],
    ]);
    expect(findings[0]?.vi).toBe("Chưa nhập số liệu; có thể mất 3 điểm.");
  });

  test("a share under the floor says how many more would lift it", async () => {
    const sheet = { roundId: await selfScoringRound(world), unit: A };
    const officer = world.officerOf(A);
    await save(officer, sheet, "1.2", "done", 13);
    await save(officer, sheet, "1.2", "planned", 20);
    const found = (await preSubmitFindings(officer, sheet)).find(({ leaf }) => leaf === "1.2");
    // 80 % of 20 is 16, three more than 13.
    expect(found).toMatchObject({ code: "below-floor" });
    expect(found?.vi).toBe(
      "Đạt 65 %, dưới mức 80 % nên chưa có điểm: cần thêm ít nhất 3 nhiệm vụ (16/20) thì được 3,2 điểm.",
    );
    expect(found?.atStake).toBe(4);
  });

  test("more met than there were, inputs left out and evidence wanted are named", async () => {
    const sheet = { roundId: await selfScoringRound(world), unit: A };
    const officer = world.officerOf(A);
    await save(officer, sheet, "1.1", "issued", "on-time");
    await save(officer, sheet, "1.2", "done", 21);
    const codes = async (): Promise<[string, string][]> =>
      (await preSubmitFindings(officer, sheet)).map(({ leaf, code }) => [leaf, code]);
    expect(await codes()).toContainEqual(["1.1", "no-evidence"]);
    expect(await codes()).toContainEqual(["1.2", "answer-incomplete"]);
    await save(officer, sheet, "1.2", "planned", 20);
    expect(await codes()).toContainEqual(["1.2", "more-than-all"]);
  });
});

describe("what a colleague adds", () => {
  test("an answered share beyond the floor is left alone, and documents stand with the points they prove", async () => {
    const sheet = { roundId: await selfScoringRound(world), unit: A };
    const officer = world.officerOf(A);
    await save(officer, sheet, "1.1", "issued", "on-time");
    await save(officer, sheet, "1.2", "done", 18);
    await save(officer, sheet, "1.2", "planned", 20);
    const found = await preSubmitFindings(officer, sheet);
    // 1.1 claims 3 points and proves none; 1.2 is at 90 %, over its floor.
    expect(found.filter(({ leaf }) => leaf === "1.1")).toMatchObject([{ code: "no-evidence", atStake: 3 }]);
    expect(found.filter(({ leaf }) => leaf === "1.2")).toEqual([]);
  });

  test("a document of another year, or of another kind than the one wanted, is named", async () => {
    const sheet = { roundId: await selfScoringRound(world), unit: A };
    const officer = world.officerOf(A);
    await save(officer, sheet, "1.1", "issued", "on-time");
    const paper = { title: "Quyết định phê duyệt", documentNumber: "15/QĐ-UBND", documentDate: "2025-12-30" };
    const link = "https://example.org/15-qd-ubnd.pdf";
    await attachEvidence(officer, { ...sheet, leaf: "1.1" }, described({ ...paper, link }), null);
    const found = (await preSubmitFindings(officer, sheet)).filter(({ leaf }) => leaf === "1.1");
    expect(found.map(({ code, atStake }) => [code, atStake])).toEqual([
      ["date-outside-period", 3],
      ["wrong-kind", 0],
    ]);
    expect(found[0]?.vi).toContain("30/12/2025, trước kỳ đánh giá 2026");
    expect(found[1]?.vi).toBe("Cần kế hoạch («Kế hoạch năm»), mới có quyết định.");
  });

  test("a figure that doubles or halves against the year before is worth a look; beginning from nothing is not", async () => {
    const before = await selfScoringRound(world, { period: "2025" });
    const officer = world.officerOf(A);
    await save(officer, { roundId: before, unit: A }, "1.2", "done", 10);
    await save(officer, { roundId: before, unit: A }, "1.2", "planned", 0);
    const sheet = { roundId: await selfScoringRound(world, { previousRound: before }), unit: A };
    await save(officer, sheet, "1.2", "done", 20);
    await save(officer, sheet, "1.2", "planned", 20);
    const jumps = (await preSubmitFindings(officer, sheet)).filter(({ code }) => code === "jump");
    expect(jumps.map(({ vi }) => vi)).toEqual([
      "«Nhiệm vụ hoàn thành» tăng từ 10 (năm 2025) lên 20. Kiểm tra lại, hoặc giải thích trong phần giải trình.",
    ]);
  });
});
