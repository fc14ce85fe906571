import { afterAll, beforeAll, expect, test } from "vitest";
import { COMMUNES, OWNER_UNIT } from "../../../test/support/round-world.ts";
import {
  assessEverybody,
  LEAD,
  OTHER,
  openTaskWorld,
  PROVINCE,
  type TaskWorld,
} from "../../../test/support/task-world.ts";
import { leaderOf } from "../../../test/support/unit-people.ts";
import type { Context } from "../context.ts";
import { outlookUnits } from "./index.ts";

let world: TaskWorld;

beforeAll(async () => {
  world = await openTaskWorld();
  await assessEverybody(world);
});
afterAll(() => world.close());

const keys = async (context: Context) => (await outlookUnits(context)).units.map(({ unit }) => unit);

test("whoever runs the rounds of an office has the province first, then the office, then everybody beneath", async () => {
  const seen = await keys(world.as(world.owner));
  expect(seen.slice(0, 2)).toEqual([PROVINCE, OWNER_UNIT]);
  expect(seen).toEqual(expect.arrayContaining([LEAD, OTHER, ...COMMUNES]));
});

test("the leader of the province has the province first and then every unit beneath it", async () => {
  const seen = await keys(await leaderOf(world, PROVINCE));
  expect(seen[0]).toBe(PROVINCE);
  expect(seen).toEqual(expect.arrayContaining([OWNER_UNIT, LEAD, ...COMMUNES]));
});

test("the people of one unit see that unit alone", async () => {
  const [A] = COMMUNES;
  expect(A && (await keys(await leaderOf(world, A)))).toEqual([A]);
  expect(await keys(world.officerOf(LEAD))).toEqual([LEAD]);
});

test("who runs a round of a department's or commune's own sees neither the province nor what stands beside it", async () => {
  for (const unit of [LEAD, ...COMMUNES.slice(0, 1)]) {
    const person = await world.account(`chu-tri-${unit}`, [{ role: "owner", unit }]);
    expect(await keys(world.as(person))).toEqual([unit]);
  }
});

test("people of no unit are told so by an empty list", async () => {
  expect(await keys(world.as(world.appraiser))).toEqual([]);
});
