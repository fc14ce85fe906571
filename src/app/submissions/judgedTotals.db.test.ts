import { afterAll, beforeAll, expect, test } from "vitest";
import {
  A,
  APPRAISAL,
  openSheetWorld,
  type SheetWorld,
  save,
  selfScoringRound,
} from "../../../test/support/sheet-world.ts";
import { staffOf } from "../../../test/support/unit-people.ts";
import { DivideLeaves } from "../../contract/divisions.ts";
import type { Context } from "../context.ts";
import { addDivision, divideLeaves } from "../divisions/index.ts";
import type { SheetKey } from "../sheetKey.ts";
import { listReceipts, openSheet, submitSheet } from "./index.ts";

let world: SheetWorld;
let sheet: SheetKey;
let staff: Context;

/** A earned 3 of the 10 points it scores itself and handed in; one of its divisions was given 1.1. */
beforeAll(async () => {
  world = await openSheetWorld();
  const officer = world.officerOf(A);
  sheet = { roundId: await selfScoringRound(world), unit: A };
  const division = await addDivision(officer, A, "Phòng Kinh tế");
  await divideLeaves(officer, sheet, DivideLeaves.parse({ leaves: ["1.1"], division }));
  staff = await staffOf(world, A, division);
  await save(officer, sheet, "1.1", "issued", "on-time");
  await submitSheet(officer, sheet);
  world.moveTo(APPRAISAL);
});
afterAll(() => world.close());

test("an appraiser of every criterion sees the leaves of a unit and no sum of them", async () => {
  const view = await openSheet(world.as(world.appraiser), sheet);
  expect(view.partial).toBe(false);
  expect(view.leaves.find(({ code }) => code === "1.1")?.self.outcome).toMatchObject({ points: 3 });
  expect(view.total).toBeNull();
  expect(
    view.nodes.map(({ code, points, percent, classLabel }) => [code, points, percent, classLabel]),
  ).toEqual(view.nodes.map(({ code }) => [code, null, null, null]));
});

test("the unit and the owner of the round see the sums", async () => {
  for (const reader of [world.officerOf(A), world.as(world.owner)])
    expect((await openSheet(reader, sheet)).total).toMatchObject({ selfPoints: 3, selfMax: 10 });
});

test("a division sees the sum of its own leaves", async () => {
  expect((await openSheet(staff, sheet)).total).toMatchObject({ selfPoints: 3, selfMax: 3 });
});

test("the points of a receipt are for those who see the whole sheet and do not judge it", async () => {
  const points = async (reader: Context) => (await listReceipts(reader, sheet)).map((one) => one.points);
  expect(await points(world.officerOf(A))).toEqual([3]);
  expect(await points(world.as(world.owner))).toEqual([3]);
  expect(await points(world.as(world.appraiser))).toEqual([null]);
  expect(await points(staff)).toEqual([null]);
});
