import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answer,
  appraise,
  COMMUNES,
  DEPARTMENTS,
  OWNER_UNIT,
  openedRound,
  openRoundWorld,
  type RoundWorld,
  submit,
} from "../../../test/support/round-world.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import { PUBLIC } from "../context.ts";
import { cloneMethod, readOwnMethod, releaseMethod, saveMethod } from "../methods/index.ts";
import { approveRound, computeRound, publishRound } from "../publication/index.ts";
import { cloneRound, closeRound, openRound } from "../rounds/index.ts";
import { listTrialRounds, readSpread, readUnitChanges, spreadCsv, tryOnRound } from "./index.ts";

let world: RoundWorld;
/** Communes A and B, of 2026; computed, not yet published. */
let last: RoundId;
const [A, B, C] = COMMUNES as [UnitKey, UnitKey, UnitKey];
const owner = () => world.as(world.owner);
const officer = (unit: UnitKey) => world.as(world.officers.get(unit) ?? PUBLIC);
const refusal = (code: string) => expect.objectContaining({ code });
const NEW = { id: "small-commune", version: "2" };
const NEXT = { period: "2027", methodId: NEW.id, methodVersion: NEW.version };

/**
 * By hand: A = 3 + 2 (appraised down from 3.2) + 3 × 0.9 = 7.7; B = 3 + 4 × 5/10 + 3 × 1 = 8.
 * In version 2 criterion 1.1 asks for a date of its own (`when`), 1.2 is worth 4 as before.
 */
beforeAll(async () => {
  world = await openRoundWorld();
  last = await openedRound(world, {
    units: [A, B].map((unit) => ({ unit, family: "commune", exemptions: [], ranked: true })),
  });
  world.moveTo("2026-06-10");
  for (const unit of [A, B]) await answer(world, last, unit, "1.1", { issued: "on-time" });
  await answer(world, last, A, "1.2", { done: 8, planned: 10 });
  await answer(world, last, B, "1.2", { done: 5, planned: 10 });
  await answer(world, last, A, "2.1", { share: 0.9 });
  await answer(world, last, B, "2.1", { share: 1 });
  for (const unit of [A, B]) await submit(world, last, unit);
  world.moveTo("2026-07-10");
  for (const unit of [A, B]) await appraise(world, last, unit, "1.1");
  await appraise(world, last, A, "1.2", { points: 2, reason: "Hai nhiệm vụ chưa có sản phẩm" });
  await appraise(world, last, B, "1.2");
  world.moveTo("2026-08-02");
  await closeRound(owner(), last);
  await computeRound(owner(), last);
  await cloneMethod(owner(), {
    from: { id: NEW.id, version: "1" },
    ...NEW,
    title: "",
    ownerUnit: OWNER_UNIT,
  });
  const { source } = await readOwnMethod(owner(), NEW.id, NEW.version);
  const changed = source
    .replace("inputs: { issued: {", "inputs: { when: {")
    .replace("of: issued", "of: when")
    .replace("{ vi: Hoàn thành kế hoạch, en: Plan done }", "{ vi: Hoàn thành kế hoạch năm, en: Plan done }");
  const { faults } = await saveMethod(owner(), NEW.id, NEW.version, { source: changed, rowVersion: 1 });
  expect(faults).toEqual([]);
});
afterAll(() => world.close());

describe("a draft tried on a finished round", () => {
  test("scores what can be compared, brings it to the maximum and names the rest", async () => {
    const trial = await tryOnRound(owner(), NEW, last);
    expect(trial.notComparable.map(({ code }) => code)).toEqual(["1.1"]);
    expect([trial.comparableMax, trial.max]).toEqual([7, 10]);
    // By hand: A (2 + 2.7) / 7 × 10 = 6.714286; B (2 + 3) / 7 × 10 = 7.142857.
    const rows = trial.units.map(({ unit, before, after }) => [
      unit,
      before.total,
      before.rank,
      Math.round(after.total * 1e6) / 1e6,
      after.rank,
    ]);
    expect(rows).toEqual([
      [B, 8, 1, 7.142857, 1],
      [A, 7.7, 2, 6.714286, 2],
    ]);
  });

  test("finds the rounds of the set it was made from, for those who run them alone", async () => {
    expect((await listTrialRounds(owner(), NEW)).map(({ id }) => id)).toEqual([last]);
    await expect(tryOnRound(world.as(world.appraiser), NEW, last)).rejects.toEqual(refusal("not-allowed"));
    await expect(listTrialRounds(officer(A), NEW)).rejects.toEqual(refusal("not-allowed"));
  });

  test("waits until a round is closed, for nobody is to steer by it", async () => {
    world.moveTo("2026-05-20");
    const open = await openedRound(world);
    await expect(tryOnRound(owner(), NEW, open)).rejects.toEqual(refusal("stage-not-open"));
    world.moveTo("2026-08-02");
  });
});

describe("the spread of a computed round", () => {
  test("names the leaf that told nobody apart, and is its owner's alone before publication", async () => {
    const spread = await readSpread(owner(), last);
    expect(spread.map(({ code, finding }) => [code, finding])).toEqual([
      ["1.1", "full"],
      ["1.2", "alike"],
      ["2.1", "none"],
    ]);
    expect(spreadCsv(spread)).toContain("1.1,Ban hành kế hoạch,3,2,2,0,1,1,1,0,mọi đơn vị đạt điểm tối đa");
    await expect(readSpread(officer(A), last)).rejects.toEqual(refusal("not-allowed"));
  });
});

describe("what changed for a unit", () => {
  let next: RoundId;
  beforeAll(async () => {
    await releaseMethod(owner(), NEW.id, NEW.version, 2);
    world.moveTo("2027-05-01");
    next = (await cloneRound(owner(), last, NEXT)).id;
    await openRound(owner(), next);
  });

  test("shows its own leaves, and nothing of last year before that is public", async () => {
    const changes = await readUnitChanges(officer(A), next, A);
    expect(changes.previous).toMatchObject({ round: last, resultKnown: false });
    expect(changes.lastYear).toEqual([]);
    expect(changes.comparison?.counts).toEqual({ added: 0, removed: 0, changed: 2, same: 2 });
    expect(changes.comparison?.nodes.map(({ code, fate }) => [code, fate])).toEqual([
      ["1.1", "changed"],
      ["1.2", "changed"],
      ["2.1", "same"],
      ["C1", "same"],
    ]);
  });

  test("once published, sets last year's points, losses and the appraiser's words beside it", async () => {
    world.moveTo("2026-08-20");
    await approveRound(owner(), last, {
      number: "12/QĐ-UBND",
      day: "2026-08-19",
      signer: "Chủ tịch UBND tỉnh",
    });
    await publishRound(owner(), last);
    world.moveTo("2027-06-05");
    const { lastYear, previous } = await readUnitChanges(officer(A), next, A);
    expect(previous?.resultKnown).toBe(true);
    expect(lastYear.find(({ code }) => code === "1.2")).toEqual({
      code: "1.2",
      points: 2,
      max: 4,
      lost: 2,
      self: 3.2,
      comment: { vi: "Hai nhiệm vụ chưa có sản phẩm", en: "Hai nhiệm vụ chưa có sản phẩm" },
    });
    expect(lastYear.find(({ code }) => code === "1.1")).toMatchObject({ points: 3, lost: 0 });
  });

  test("is told to nobody outside the round, and of no unit that is not in it", async () => {
    await expect(readUnitChanges(officer(C), next, A)).rejects.toEqual(refusal("not-allowed"));
    await expect(readUnitChanges(owner(), next, C)).rejects.toEqual(refusal("not-found"));
    await expect(readUnitChanges(world.as(PUBLIC), next, A)).rejects.toEqual(refusal("sign-in-needed"));
  });

  test("without a round before there is nothing to compare, and that is said", async () => {
    expect(await readUnitChanges(owner(), last, A)).toMatchObject({
      previous: null,
      comparison: null,
      lastYear: [],
    });
  });

  test("in a measured round a department sees the leaves it leads or supports", async () => {
    const [justice, finance] = DEPARTMENTS as [UnitKey, UnitKey];
    world.moveTo("2026-05-20");
    const before = await openedRound(world, {
      kind: "measured",
      units: [{ unit: A, family: "commune", exemptions: [], ranked: true }],
      appraisers: [],
      assignments: [
        { leaf: "1.1", lead: justice, support: [] },
        { leaf: "1.2", lead: finance, support: [justice] },
      ],
    });
    world.moveTo("2027-05-01");
    const { id } = await cloneRound(owner(), before, NEXT);
    await openRound(owner(), id);
    const codesOf = async (unit: UnitKey) =>
      (await readUnitChanges(officer(unit), id, unit)).comparison?.nodes.map(({ code }) => code);
    expect(await codesOf(finance)).toEqual(["1.2"]);
    expect(await codesOf(justice)).toEqual(["1.1", "1.2"]);
  });
});
