import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { docxParagraphs, docxXml } from "../../../../test/support/docxText.ts";
import {
  agree,
  change,
  decideAs,
  EXPLANATION,
  roundInAppraisal,
  SECOND_APPRAISAL,
} from "../../../../test/support/judging-world.ts";
import { answer } from "../../../../test/support/round-world.ts";
import { A, B, C, openSheetWorld, type SheetWorld } from "../../../../test/support/sheet-world.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { saveReply, sendReplies } from "../../appraisal/index.ts";
import { computeRound } from "../../publication/index.ts";
import { closeRound } from "../../rounds/index.ts";
import { downloadPaper, type WantedPaper } from "../index.ts";

let world: SheetWorld;
let roundId: RoundId;
const owner = () => world.as(world.owner);

/**
 * 1.1 of A: 3 by itself, 1 at first, explained, 2 in the end. 1.2 of B: 4 by itself, 3 at first, agreed to by B, kept.
 * All else is agreed: 12 leaves judged at first, 2 of them changed.
 */
beforeAll(async () => {
  world = await openSheetWorld();
  roundId = await roundInAppraisal(world);
  const judge = world.as(world.appraiser);
  for (const unit of [A, B, C])
    for (const leaf of ["1.1", "1.2", "1.3", "1.4"]) {
      const [late, few] = [unit === A && leaf === "1.1", unit === B && leaf === "1.2"];
      const changed = late ? change(1, "Quá hạn") : change(3, "Một nhiệm vụ không có sản phẩm");
      await decideAs(judge, roundId, unit, leaf, late || few ? changed : agree);
    }
  world.moveTo(EXPLANATION);
  const replies = [
    { unit: A, leaf: "1.1", agrees: false, text: "Kế hoạch ký ngày 20/01, trong hạn" },
    { unit: B, leaf: "1.2", agrees: true, text: "" },
  ];
  for (const { unit, leaf, ...reply } of replies) {
    await saveReply(world.officerOf(unit), { roundId, unit, leaf }, { ...reply, baseVersion: 0 });
    await sendReplies(world.officerOf(unit), { roundId, unit }, { replies: [{ leaf, version: 1 }] });
  }
  world.moveTo(SECOND_APPRAISAL);
  await decideAs(judge, roundId, A, "1.1", change(2, "Ký đúng hạn, gửi chậm", 1));
  for (const { unit } of await world.store.read((tx) => tx.rounds.units(roundId)))
    await answer(world, roundId, unit, "2.1", { share: 0.9 });
  await closeRound(owner(), roundId);
  await computeRound(owner(), roundId);
});
afterAll(() => world.close());

async function bytesOf(wanted: WantedPaper): Promise<Uint8Array> {
  const { content } = await downloadPaper(owner(), roundId, wanted);
  return content instanceof Uint8Array ? content : new Uint8Array(await buffer(content));
}

async function paragraphsOf(wanted: Omit<WantedPaper, "format">): Promise<readonly string[]> {
  return docxParagraphs(docxXml(await bytesOf({ ...wanted, format: "docx" })));
}

const COURSE = [
  "3",
  "1",
  "Quá hạn",
  "Kế hoạch ký ngày 20/01, trong hạn",
  "2",
  "Ký đúng hạn, gửi chậm",
  "2",
] as const;

describe("the minutes of a round with two appraisals", () => {
  test("count the first appraisal, the explanations and the second appraisal apart", async () => {
    const whole = (await paragraphsOf({ kind: "minutes" })).join("\n");
    expect(whole).toContain(
      "1. Thẩm định lần 1: đã thẩm định 12 lượt tiêu chí; thống nhất với điểm tự chấm 10 lượt, thay đổi điểm 02 lượt.",
    );
    expect(whole).toContain(
      "2. Giải trình: 02 đơn vị gửi giải trình 02 lượt tiêu chí, trong đó đồng ý với điểm thẩm định 01 lượt, đề nghị xem xét lại 01 lượt.",
    );
    expect(whole).toContain(
      "3. Thẩm định lần 2: đã xem xét 01 lượt tiêu chí; giữ điểm lần 1 00 lượt, điều chỉnh điểm 01 lượt.",
    );
  });

  test("give each unit its counts, and each changed leaf its whole course", async () => {
    const text = await paragraphsOf({ kind: "minutes" });
    const row = text.indexOf("Xã A", text.indexOf("Lần 2: điều chỉnh"));
    // Sent at, agreed and changed at first, explained, moved in the second.
    expect(text.slice(row + 2, row + 6)).toEqual(["3", "1", "1", "1"]);
    const leaf = text.lastIndexOf("Ban hành kế hoạch");
    expect(text.slice(leaf + 1, leaf + COURSE.length)).toEqual(COURSE.slice(0, -1));
  });
});

test("the sheet of a unit tells the course of a leaf on paper, a line a step", async () => {
  const text = (await paragraphsOf({ kind: "unit-result", unit: A })).join("\n");
  expect(text).toContain("Thẩm định lần 1 (1 điểm): Quá hạn");
  expect(text).toContain("Giải trình: Kế hoạch ký ngày 20/01, trong hạn");
  expect(text).toContain("Thẩm định lần 2 (2 điểm): Ký đúng hạn, gửi chậm");
});

test("the sheet of a unit as a spreadsheet has a column for each step", async () => {
  const [sheet] = await world.spreadsheetReader.read(
    await bytesOf({ kind: "unit-result", unit: A, format: "xlsx" }),
  );
  const cells = sheet?.rows.find(({ values }) => values[0] === "1.1")?.values ?? [];
  // Code, label, maximum, self, first, second, result; reason, explanation, reason.
  expect(cells.slice(2, 10)).toEqual([3, 3, 1, 2, 2, COURSE[2], COURSE[3], COURSE[5]]);
});

test("a unit that was judged once has a sheet without a second appraisal", async () => {
  const text = await paragraphsOf({ kind: "unit-result", unit: C });
  expect(text).toContain("Thẩm định");
  expect(text).not.toContain("Thẩm định lần 2");
});

describe("the report on points lost", () => {
  test("has an annex with the course of what was lost at the appraisal", async () => {
    const text = await paragraphsOf({ kind: "losses" });
    expect(text).toContain("PHỤ LỤC II");
    const leaf = text.lastIndexOf("Ban hành kế hoạch");
    expect(text.slice(leaf + 1, leaf + 1 + COURSE.length)).toEqual(COURSE);
  });

  test("as a spreadsheet shows the course of every loss, also where nobody changed anything", async () => {
    const tabs = await world.spreadsheetReader.read(await bytesOf({ kind: "losses", format: "xlsx" }));
    const rows = tabs.find(({ name }) => name === "Quá trình chấm")?.rows.map(({ values }) => values) ?? [];
    const of = (unit: string, leaf: string) => rows.find(([name, code]) => name === unit && code === leaf);
    expect(of("Xã A", "1.1")?.slice(3)).toEqual([3, 1, ...COURSE.slice(2, 4), 2, COURSE[5], 2]);
    expect(of("Xã B", "1.1")?.slice(3, 6)).toEqual([1.5, 1.5, "Thống nhất với điểm tự chấm"]);
  });
});
