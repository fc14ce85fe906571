import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  A,
  openSheetWorld,
  type SheetWorld,
  save,
  selfScoringRound,
} from "../../../../test/support/sheet-world.ts";
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
