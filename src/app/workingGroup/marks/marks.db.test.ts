import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import {
  answered,
  LEAD,
  type MeasuredWorld,
  OTHER,
  openMeasuredWorld,
} from "../../../../test/support/measured-world.ts";
import { codeOf, refusalOf, save, selfScoringRound } from "../../../../test/support/sheet-world.ts";
import type { MarkLeaf } from "../../../contract/riskMarks.ts";
import { exportRisks, markHistory, markLeaf, readRisks, riskSummary } from "../index.ts";

let world: MeasuredWorld;

beforeAll(async () => {
  world = await openMeasuredWorld();
});
afterAll(() => world.close());

const risk = (change: Partial<MarkLeaf> = {}): MarkLeaf => ({
  mark: "at-risk",
  expected: 1,
  reason: "Chưa có quyết định phê duyệt",
  baseVersion: 0,
  ...change,
});

describe("marks of the working group", () => {
  test("a member marks a leaf, and the sums follow in the same answer", async () => {
    const sheet = await world.measuredRound();
    await answered(world, sheet);
    const list = await markLeaf(world.byMember(), sheet.roundId, "1.1", risk());
    const line = list.lines.find(({ code }) => code === "1.1");
    expect(line?.mark).toMatchObject({ mark: "at-risk", expected: 1, version: 1, selfPoints: 3 });
    expect(list.totals.atRisk).toEqual({ leaves: 1, max: 3, self: 3, expected: 1 });
    expect(list.totals.whole).toMatchObject({ leaves: 4, max: 10 });
    // 1.2 by hand: 9 of 10 is above the floor, 0.9 × 4 = 3.6 points.
    expectWithin(list.totals.whole.self, 6.6, 1e-9);
    expectWithin(list.totals.whole.expected, 4.6, 1e-9);
    expect(list.byDepartment.map(({ name, atRisk }) => [name, atRisk])).toEqual([
      ["Sở Tài chính", 0],
      ["Sở Tư pháp", 1],
    ]);
  });

  test("when two mark the same leaf, the second is shown the mark that came first, and both stay readable", async () => {
    const { roundId } = await world.measuredRound();
    await markLeaf(world.byMember(), roundId, "1.1", risk());
    const refusal = await refusalOf(
      markLeaf(world.byOwner(), roundId, "1.1", risk({ mark: "lost", expected: 0 })),
    );
    expect(refusal.code).toBe("changed-by-other");
    expect(refusal.details).toMatchObject({ mark: "at-risk", expected: 1, version: 1 });
    await markLeaf(world.byOwner(), roundId, "1.1", risk({ mark: "lost", expected: 0, baseVersion: 1 }));
    const history = await markHistory(world.byOwner(), roundId, "1.1");
    expect(history.map(({ mark, version }) => [mark, version])).toEqual([
      ["at-risk", 1],
      ["lost", 2],
    ]);
  });

  test("a mark is said to be older than the sheet once the leaf was changed after it", async () => {
    const sheet = await world.measuredRound();
    await markLeaf(world.byMember(), sheet.roundId, "1.1", risk());
    world.moveTo("2026-06-11");
    await save(world.officerOf(LEAD), sheet, "1.1", "issued", "late");
    const list = await readRisks(world.byOwner(), sheet.roundId);
    expect(list.lines.map(({ code, outdated }) => [code, outdated])).toContainEqual(["1.1", true]);
  });

  test("no reason, and more points than the leaf has, are each refused with what to type", async () => {
    const { roundId } = await world.measuredRound();
    const paths = async (mark: MarkLeaf) =>
      (await refusalOf(markLeaf(world.byMember(), roundId, "1.1", mark))).faults.map(({ path }) => path);
    expect(await paths(risk({ reason: " " }))).toEqual(["reason"]);
    expect(await paths(risk({ expected: 3.1 }))).toEqual(["expected"]);
    expect(
      (await markLeaf(world.byMember(), roundId, "1.1", risk({ mark: "sure", reason: "" }))).lines,
    ).toHaveLength(5);
  });

  test("a leaf that is scored by a survey can be at risk without touching the self score", async () => {
    const { roundId } = await world.measuredRound();
    const list = await markLeaf(world.byMember(), roundId, "2.1", risk({ expected: 2 }));
    expect(list.totals.atRisk.leaves).toBe(0);
    const summary = await riskSummary(world.byOwner(), roundId);
    expect(summary.fields.map(({ key, loss }) => [key, loss])).toEqual([["2", 1]]);
  });

  test("a department is shown its own leaves with their marks, and marks nothing itself", async () => {
    const { roundId } = await world.measuredRound();
    await markLeaf(world.byMember(), roundId, "1.2", risk({ expected: 0.5 }));
    const list = await readRisks(world.officerOf(OTHER), roundId);
    expect(list.partial).toBe(true);
    expect(list.lines.map(({ code, mark }) => [code, mark?.mark])).toEqual([
      ["1.1", undefined],
      ["1.2", "at-risk"],
    ]);
    expect(await codeOf(markLeaf(world.officerOf(OTHER), roundId, "1.2", risk({ baseVersion: 1 })))).toBe(
      "not-allowed",
    );
  });

  test("in a round in which the province measures others there is no such list", async () => {
    const roundId = await selfScoringRound(world);
    expect(await codeOf(readRisks(world.byOwner(), roundId))).toBe("not-found");
  });

  test("the list goes out as CSV with fields, leaves and the sum", async () => {
    const sheet = await world.measuredRound();
    await answered(world, sheet);
    await markLeaf(world.byMember(), sheet.roundId, "1.2", risk({ expected: 2, reason: "Thiếu báo cáo" }));
    const { name, content } = await exportRisks(world.byOwner(), sheet.roundId, "csv");
    const csv = typeof content === "string" ? content : await text(content);
    expect(name).toMatch(/^Rà soát điểm tự chấm - .*\.csv$/);
    expect(csv).toContain("Nguy cơ mất điểm");
    expect(csv).toContain("Thiếu báo cáo");
    expect(csv).toMatch(/Tổng điểm tự chấm,10,6\.6,5/);
  });
});
