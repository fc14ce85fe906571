import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  CLOCK,
  COMMUNES,
  DEPARTMENTS,
  openedRound,
  openRoundWorld,
  type RoundWorld,
} from "../../../test/support/round-world.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { cloneMethod, readOwnMethod, releaseMethod, saveMethod } from "../methods/index.ts";
import { cloneRound, openRound, readLog, readRound } from "./index.ts";

let world: RoundWorld;
beforeAll(async () => {
  world = await openRoundWorld();
});
afterAll(() => world.close());

const [A, B, C, D] = COMMUNES as [UnitKey, UnitKey, UnitKey, UnitKey];
const NEXT = { period: "2027", methodId: "small-commune", methodVersion: "1" };
const refusal = (code: string) => expect.objectContaining({ code });

/** Releases a changed copy of the small method under a version of its own. */
async function releaseChanged(version: string, change: (text: string) => string): Promise<void> {
  const context = world.as(world.owner);
  await cloneMethod(context, {
    from: { id: "small-commune", version: "1" },
    id: "small-commune",
    version,
    title: "",
    ownerUnit: world.owner.roles[0]?.unit as UnitKey,
  });
  const draft = await readOwnMethod(context, "small-commune", version);
  const { rowVersion, faults } = await saveMethod(context, "small-commune", version, {
    source: change(draft.source),
    rowVersion: draft.rowVersion,
  });
  expect(faults).toEqual([]);
  await releaseMethod(context, "small-commune", version, rowVersion);
}

describe("cloning a round for the next year", () => {
  test("carries units, exemptions and appraisers, moves the dates a year on and names the round before", async () => {
    const exemptions = [{ code: "1.2", reason: "Không được giao kế hoạch" }];
    const from = await openedRound(world, {
      units: [
        { unit: A, family: "commune", exemptions, ranked: true },
        { unit: B, family: "commune", exemptions: [], ranked: false },
      ],
      appraisers: [{ account: world.appraiser.accountId, fields: ["1", "bonus"], units: [A, B] }],
    });
    const context = world.as(world.owner);
    const { id, faults } = await cloneRound(context, from, NEXT);
    expect(faults).toEqual([]);
    const made = await readRound(context, id);
    expect(made).toMatchObject({
      title: "Chỉ số CCHC cấp xã 2027",
      period: "2027",
      stage: "draft",
      previousRound: from,
      units: [
        { unit: A, exemptions },
        { unit: B, ranked: false, exemptions: [] },
      ],
      appraisers: [{ account: world.appraiser.accountId, fields: ["1", "bonus"], units: [A, B] }],
    });
    expect(made.clock.selfScoring).toEqual({
      from: CLOCK.selfScoring.from.replace("2026", "2027"),
      until: CLOCK.selfScoring.until.replace("2026", "2027"),
    });
    expect((await readLog(context, id)).map(({ kind }) => kind)).toEqual(["round.cloned"]);
    await openRound(context, id);
    expect((await readRound(context, id)).stage).toBe("waiting");
  });

  test("names what cannot be carried, a criterion that changed its number among it, and keeps the rest", async () => {
    await releaseChanged("2", (text) => text.replace('code: "1.2"', 'code: "1.3"'));
    const disabled = await world.account("nghi-huu", [{ role: "appraiser", unit: null }]);
    const from = await openedRound(world, {
      units: COMMUNES.map((unit) => ({
        unit,
        family: "commune",
        ranked: true,
        exemptions: unit === A ? [{ code: "1.2", reason: "Không được giao" }] : [],
      })),
      appraisers: [
        { account: world.appraiser.accountId, fields: [], units: [] },
        { account: disabled.accountId, fields: [], units: [] },
      ],
    });
    await world.db
      .updateTable("accounts")
      .set({ disabled_at: new Date("2026-05-21T00:00:00Z") })
      .where("id", "=", disabled.accountId)
      .execute();
    await world.db
      .updateTable("units")
      .set({ valid_to: "2026-12-31", successor_key: C })
      .where("key", "=", D)
      .execute();
    const context = world.as(world.owner);
    const { id, faults } = await cloneRound(context, from, { ...NEXT, methodVersion: "2" });
    expect(faults.map(({ kind }) => kind)).toEqual(["exemption", "unit", "appraiser"]);
    expect(faults[1]?.vi).toContain("Đơn vị kế tiếp: Xã C");
    const made = await readRound(context, id);
    expect(made.units.map(({ unit, exemptions }) => [unit, exemptions.length])).toEqual([
      [A, 0],
      [B, 0],
      [C, 0],
    ]);
    expect(made.appraisers.map(({ account }) => account)).toEqual([world.appraiser.accountId]);
  });

  test("whoever was given one field that is gone is left out, not given all fields", async () => {
    await releaseChanged("3", (text) =>
      text.replace('code: "2"\n', 'code: "5"\n').replace('code: "2.1"', 'code: "5.1"'),
    );
    const other = await world.account("phan-hai", [{ role: "appraiser", unit: null }]);
    const from = await openedRound(world, {
      units: [{ unit: A, family: "commune", exemptions: [], ranked: true }],
      appraisers: [
        { account: world.appraiser.accountId, fields: [], units: [] },
        { account: other.accountId, fields: ["2"], units: [] },
      ],
    });
    const context = world.as(world.owner);
    const { id, faults } = await cloneRound(context, from, { ...NEXT, methodVersion: "3" });
    expect(faults.map(({ kind }) => kind)).toEqual(["appraiser"]);
    expect((await readRound(context, id)).appraisers).toHaveLength(1);
  });

  test("carries lead and supporting departments of a measured round, and names the leaves that are gone", async () => {
    const [justice, finance] = DEPARTMENTS as [UnitKey, UnitKey];
    const from = await openedRound(world, {
      kind: "measured",
      units: [{ unit: A, family: "commune", exemptions: [], ranked: true }],
      appraisers: [],
      assignments: [
        { leaf: "1.1", lead: justice, support: [finance] },
        { leaf: "1.2", lead: finance, support: [] },
      ],
    });
    const { id, faults } = await cloneRound(world.as(world.owner), from, { ...NEXT, methodVersion: "2" });
    expect(faults.map(({ kind }) => kind)).toEqual(["assignment"]);
    expect((await readRound(world.as(world.owner), id)).assignments).toEqual([
      expect.objectContaining({ leaf: "1.1", lead: justice, support: [finance] }),
    ]);
  });

  test("is for the owner of the round alone, and asks for a method that exists", async () => {
    const from = await openedRound(world, {
      units: [{ unit: A, family: "commune", exemptions: [], ranked: true }],
    });
    await expect(cloneRound(world.as(world.appraiser), from, NEXT)).rejects.toEqual(refusal("not-allowed"));
    await expect(cloneRound(world.as(world.owner), from, { ...NEXT, methodVersion: "9" })).rejects.toEqual(
      refusal("invalid"),
    );
  });
});
