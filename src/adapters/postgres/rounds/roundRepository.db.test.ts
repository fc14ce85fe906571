import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  COMMUNES,
  openedRound,
  openRoundWorld,
  type RoundWorld,
} from "../../../../test/support/round-world.ts";
import { RoundId } from "../../../contract/ids.ts";

let world: RoundWorld;
beforeAll(async () => {
  world = await openRoundWorld();
});
afterAll(() => world.close());

/** A promise that is settled from outside. */
function gate(): { readonly opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

describe("locks on a round", () => {
  test("two writers of answers work side by side, and an act of the owner waits for both", async () => {
    const id = await openedRound(world);
    const order: string[] = [];
    const [firstHolds, finish] = [gate(), gate()];
    const first = world.store.write(async (tx) => {
      await tx.rounds.lockForWork(id);
      firstHolds.open();
      await finish.opened;
      order.push("first writer");
    });
    await firstHolds.opened;
    await world.store.write(async (tx) => {
      await tx.rounds.lockForWork(id);
      order.push("second writer");
    });
    const act = world.store.write(async (tx) => {
      await tx.rounds.lockForAct(id);
      order.push("act of the owner");
    });
    await waitUntilSomebodyWaits();
    finish.open();
    await Promise.all([first, act]);
    expect(order).toEqual(["second writer", "first writer", "act of the owner"]);
  });

  test("an unknown round is locked by nobody", async () => {
    const unknown = await world.store.write((tx) => tx.rounds.lockForAct(RoundId.parse(world.ids.next())));
    expect(unknown).toBeUndefined();
  });
});

describe("rounds as stored", () => {
  test("what is not named when parts are replaced stays", async () => {
    const id = await openedRound(world);
    const [unit] = COMMUNES;
    if (unit === undefined) throw new Error("no unit");
    await world.store.write((tx) =>
      tx.rounds.replaceParts(id, { assignments: [{ leaf: "1.1", lead: unit, support: [unit] }] }),
    );
    const parts = await world.store.read(async (tx) => ({
      units: await tx.rounds.units(id),
      assignments: await tx.rounds.assignments(id),
      appraisers: await tx.rounds.appraisers(id),
    }));
    expect(parts.units.map(({ name }) => name)).toEqual(["Xã A", "Xã B", "Xã C", "Xã D"]);
    expect(parts.assignments).toEqual([{ leaf: "1.1", lead: unit, leadName: "Xã A", support: [unit] }]);
    expect(parts.appraisers).toHaveLength(1);
  });

  test("counts name every round asked for, also one without units", async () => {
    const id = await openedRound(world);
    const nobody = RoundId.parse(world.ids.next());
    const counts = await world.store.read((tx) => tx.rounds.counts([id, nobody]));
    expect(counts.get(id)).toEqual({ units: 4, submitted: 0 });
    expect(counts.get(nobody)).toEqual({ units: 0, submitted: 0 });
  });
});

/** Until PostgreSQL reports a session of this database that waits for a lock. */
async function waitUntilSomebodyWaits(): Promise<void> {
  const question = sql<{ waiting: number }>`
    select count(*) as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  for (;;) {
    const { rows } = await question.execute(world.db);
    if (rows[0] !== undefined && rows[0].waiting > 0) return;
  }
}
