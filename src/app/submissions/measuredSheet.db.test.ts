import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { DEPARTMENTS } from "../../../test/support/round-world.ts";
import {
  A,
  APPRAISAL,
  codeOf,
  openSheetWorld,
  type SheetWorld,
  save,
  selfScoringRound,
} from "../../../test/support/sheet-world.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import { exportSheet, leafHistory, openSheet, saveExplanation, submitSheet } from "./index.ts";

let world: SheetWorld;

beforeAll(async () => {
  world = await openSheetWorld();
});
afterAll(() => world.close());

const [LEAD, SUPPORT] = DEPARTMENTS as [SheetKey["unit"], SheetKey["unit"]];
const byOwner = (): Context => world.as(world.owner);

describe("where the province is measured", () => {
  async function measuredRound(): Promise<SheetKey> {
    const roundId = await selfScoringRound(world, {
      kind: "measured",
      units: [{ unit: A, family: "commune", exemptions: [], ranked: true }],
      assignments: [
        { leaf: "1.1", lead: LEAD, support: [SUPPORT] },
        { leaf: "1.2", lead: SUPPORT, support: [] },
        { leaf: "1.3", lead: LEAD, support: [] },
        { leaf: "1.4", lead: LEAD, support: [] },
      ],
      appraisers: [],
    });
    return { roundId, unit: A };
  }

  test("a department sees the leaves it leads or supports and the total of its own part", async () => {
    const sheet = await measuredRound();
    await save(world.officerOf(LEAD), sheet, "1.1", "issued", "on-time");
    const view = await openSheet(world.officerOf(SUPPORT), sheet);
    expect(view.partial).toBe(true);
    expect(view.leaves.map(({ code }) => code)).toEqual(["1.1", "1.2"]);
    expect(view.total).toMatchObject({ selfPoints: 3, selfMax: 7, total: 3, least: 3, most: 7, outside: [] });
    expect(view.nodes).toEqual([
      {
        code: "1",
        label: "Chỉ đạo điều hành",
        depth: 0,
        max: 10,
        points: 3,
        assignedMax: 7,
        percent: (3 / 7) * 100,
        classLabel: null,
      },
    ]);
    expect(view.leaves[0]).toMatchObject({
      lead: { name: "Sở Tư pháp" },
      support: [{ name: "Sở Tài chính" }],
    });
  });

  test("a supporting department explains but does not answer", async () => {
    const sheet = await measuredRound();
    expect(await codeOf(save(world.officerOf(SUPPORT), sheet, "1.1", "issued", "late"))).toBe("not-allowed");
    const saved = await saveExplanation(
      world.officerOf(SUPPORT),
      { ...sheet, leaf: "1.1" },
      { text: "x", baseVersion: 0 },
    );
    expect(saved.leaf.explanation.text).toBe("x");
  });

  test("a department neither sees nor answers the leaves of another", async () => {
    const sheet = await measuredRound();
    expect(await codeOf(save(world.officerOf(LEAD), sheet, "1.2", "done", 1))).toBe("not-allowed");
    expect(await codeOf(leafHistory(world.officerOf(LEAD), { ...sheet, leaf: "1.2" }))).toBe("not-allowed");
  });

  test("the owner sees all, answers what is missing after the departments' time, and sends the whole", async () => {
    const sheet = await measuredRound();
    await save(world.officerOf(LEAD), sheet, "1.1", "issued", "on-time");
    world.moveTo(APPRAISAL);
    expect(await codeOf(save(world.officerOf(LEAD), sheet, "1.4", "points", 1))).toBe("stage-closed");
    await save(byOwner(), sheet, "1.4", "points", 1.2703);
    const view = await openSheet(byOwner(), sheet);
    expect(view).toMatchObject({ partial: false, stage: "compiling" });
    expectWithin(view.total?.selfPoints ?? Number.NaN, 4.2703, 1e-9);
    const receipt = await submitSheet(byOwner(), sheet);
    expectWithin(receipt.points, 4.2703, 1e-9);
    expect(await codeOf(submitSheet(world.officerOf(LEAD), sheet))).toBe("not-allowed");
  });

  test("its table, as a file, ends with the provisional total, what stands outside it, and its least and most", async () => {
    const sheet = await measuredRound();
    await save(world.officerOf(LEAD), sheet, "1.1", "issued", "on-time");
    await save(byOwner(), sheet, "C1", "count", 1);
    await save(byOwner(), sheet, "1.4", "points", 1.2703);
    const { content } = await exportSheet(byOwner(), sheet, "csv");
    if (typeof content !== "string") throw new Error("the CSV is text");
    const rows = content.trimEnd().split("\r\n");
    // By hand: 3 + 1.2703 of 10 self-scored points, a bonus of 0.5; the survey (3 points) and 5 self points are open.
    expect(rows.slice(-6)).toEqual([
      ",Điểm cộng,1,,0.5,,,,",
      ",Tổng điểm tự chấm (tạm thời),10,,4.2703,,,,",
      ',"Ngoài phần tự chấm: điều tra xã hội học, 1 tiêu chí",3,,,,,,',
      ',"Tổng điểm (kể cả phần ngoài tự chấm, điểm cộng, điểm trừ)",13,,4.7703,,,,',
      ",Thấp nhất có thể,,,4.7703,,,,",
      ",Cao nhất có thể,,,12.7703,,,,",
    ]);
    const view = await openSheet(byOwner(), sheet);
    expectWithin(view.total?.total ?? Number.NaN, 4.7703, 1e-9);
    expectWithin(view.total?.most ?? Number.NaN, 12.7703, 1e-9);
  });
});
