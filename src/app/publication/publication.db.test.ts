import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answer,
  appraise,
  CLOCK,
  COMMUNES,
  DEPARTMENTS,
  openedRound,
  openRoundWorld,
  type RoundWorld,
  submit,
} from "../../../test/support/round-world.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { CreateRound } from "../../contract/rounds.ts";
import { PUBLIC } from "../context.ts";
import { closeRound, readBoard, readLog, readRound } from "../rounds/index.ts";
import {
  approveRound,
  archiveRound,
  computeRound,
  listPublicRounds,
  publishRound,
  readChecks,
  readPublicRound,
  readPublicUnit,
  readResults,
  readUnitResult,
} from "./index.ts";

let world: RoundWorld;
beforeAll(async () => {
  world = await openRoundWorld();
});
afterAll(() => world.close());

const [A, B, C, D] = COMMUNES as [UnitKey, UnitKey, UnitKey, UnitKey];
const refusal = (code: string) => expect.objectContaining({ code });
const owner = () => world.as(world.owner);
const BY_DECISION = { number: "12/QĐ-UBND", day: "2027-01-08", signer: "Chủ tịch UBND tỉnh" };
const codes = async (id: RoundId, severity: string): Promise<string[]> =>
  (await readChecks(owner(), id))
    .filter((check) => check.severity === severity)
    .map(({ code, unit }) => `${code} ${unit ?? ""}`.trim());

const units = [
  { unit: A, family: "commune", exemptions: [], ranked: true },
  {
    unit: B,
    family: "commune",
    exemptions: [{ code: "1.2", reason: "Không được giao kế hoạch" }],
    ranked: true,
  },
  { unit: C, family: "commune", exemptions: [], ranked: true },
  { unit: D, family: "commune", exemptions: [], ranked: false },
];

/**
 * By hand: A = 3 + 4 × 8/10 (appraised down to 2) + 3 × 0.9 = 7.7; B = 3 + 3 × 0.8 = 5.4 of 6 assigned, brought to 10: 9;
 * C = 3 + 4 × 5/10 + 3 × 0.9 = 7.7, a tie with A; D did not submit: only the survey counts, 3 × 1 = 3, not ranked.
 */
async function worked(
  order: readonly UnitKey[] = [A, B, C, D],
  change: Partial<CreateRound> = {},
): Promise<RoundId> {
  world.moveTo("2026-05-20");
  const id = await openedRound(world, {
    ...change,
    units: order.flatMap((unit) => units.filter((each) => each.unit === unit)),
  });
  world.moveTo("2026-06-10");
  for (const unit of order.filter((each) => each !== D))
    await answer(world, id, unit, "1.1", { issued: "on-time" });
  await answer(world, id, A, "1.2", { done: 8, planned: 10 });
  await answer(world, id, C, "1.2", { done: 5, planned: 10 });
  await answer(world, id, D, "1.1", { issued: "on-time" });
  for (const unit of order.filter((each) => each !== D)) await submit(world, id, unit);
  for (const [unit, share] of [
    [A, 0.9],
    [B, 0.8],
    [C, 0.9],
    [D, 1],
  ] as const)
    await answer(world, id, unit, "2.1", { share });
  world.moveTo("2026-07-10");
  for (const unit of order.filter((each) => each !== D)) await appraise(world, id, unit, "1.1");
  await appraise(world, id, A, "1.2", { points: 2, reason: "Hai nhiệm vụ chưa có sản phẩm" });
  await appraise(world, id, C, "1.2");
  await closeRound(owner(), id);
  return id;
}

describe("computing a round", () => {
  test("gives the totals, ranks and groups found by hand", async () => {
    const id = await worked();
    await computeRound(owner(), id);
    const { units: results } = await readResults(owner(), id);
    expect(
      results.map(({ unit, rank, rankedUnits, groupLabel }) => [unit, rank, rankedUnits, groupLabel]),
    ).toEqual([
      [B, 1, 3, "Tốt"],
      [A, 2, 3, "Khá"],
      [C, 2, 3, "Khá"],
      [D, null, 3, "Yếu"],
    ]);
    const totals = results.map(({ total }) => Math.round(total * 1e9) / 1e9);
    expect(totals).toEqual([9, 7.7, 7.7, 3]);
    expect(results[0]?.notApplicable).toEqual([
      { code: "1.2", label: "Hoàn thành kế hoạch", reason: "Không được giao kế hoạch" },
    ]);
  });

  test("repeats to the last digit, whatever the order in which units were entered", async () => {
    const id = await worked();
    const first = await computeRound(owner(), id);
    const second = await computeRound(owner(), id);
    expect(second).toMatchObject({ inputHash: first.inputHash, resultHash: first.resultHash });
    const other = await computeRound(owner(), await worked([D, C, B, A]));
    expect(other).toMatchObject({ inputHash: first.inputHash, resultHash: first.resultHash });
  });

  test("is refused before closing and to everybody but the owner", async () => {
    world.moveTo("2026-05-20");
    const open = await openedRound(world);
    await expect(computeRound(owner(), open)).rejects.toEqual(refusal("stage-not-open"));
    const closed = await worked();
    await expect(computeRound(world.as(world.appraiser), closed)).rejects.toEqual(refusal("not-allowed"));
  });

  test("keeps self, appraised and final points of a leaf side by side", async () => {
    const id = await worked();
    await computeRound(owner(), id);
    const { leaves, selfTotal } = await readUnitResult(owner(), id, A);
    const changed = leaves.find(({ code }) => code === "1.2");
    expect(changed?.self?.outcome).toMatchObject({ kind: "scored", points: 3.2 });
    expect(changed?.appraised).toEqual({
      decision: "change",
      points: 2,
      reason: "Hai nhiệm vụ chưa có sản phẩm",
    });
    expect(changed?.final.outcome).toMatchObject({ kind: "scored", points: 2 });
    expect(changed?.final.vi).toContain("Hai nhiệm vụ chưa có sản phẩm");
    expect(selfTotal).toBe(8.9);
  });
});

test("the appraised points of an agreed criterion are those that count", async () => {
  const id = await worked();
  await computeRound(owner(), id);
  const { leaves } = await readUnitResult(owner(), id, C);
  expect(leaves.find(({ code }) => code === "1.2")?.appraised).toEqual({
    decision: "agree",
    points: 2,
    reason: "",
  });
});

test("until publication nobody but who runs the round learns that or what was computed", async () => {
  const id = await worked();
  await computeRound(owner(), id);
  const officer = world.as(world.officers.get(A) ?? PUBLIC);
  expect((await readRound(officer, id)).computation).toBeNull();
  expect((await readRound(world.as(world.appraiser), id)).computation).toBeNull();
  expect((await readRound(owner(), id)).computation).not.toBeNull();
  await approveRound(owner(), id, BY_DECISION);
  await publishRound(owner(), id);
  expect((await readRound(officer, id)).computation).not.toBeNull();
});

describe("what a unit never handed in", () => {
  test("is shown to nobody: neither its points nor its total", async () => {
    const id = await worked();
    await computeRound(owner(), id);
    await approveRound(owner(), id, BY_DECISION);
    await publishRound(owner(), id);
    const { unit } = await readPublicUnit(world, id, D);
    expect(unit.selfTotal).toBeNull();
    expect(unit.leaves.map(({ code, self }) => [code, self])).toEqual([
      ["1.1", null],
      ["1.2", null],
      ["2.1", null],
    ]);
    const stored = await world.db
      .selectFrom("unit_results")
      .select("result")
      .where("unit_key", "=", D)
      .execute();
    expect(JSON.stringify(stored)).not.toContain("on-time");
  });
});

describe("checks before publishing", () => {
  test("a round that is not closed or not computed is blocked, and every gap is named", async () => {
    world.moveTo("2026-06-10");
    const id = await openedRound(world, { units });
    await answer(world, id, A, "1.1", { issued: "on-time" });
    await submit(world, id, A);
    expect(await codes(id, "blocker")).toEqual([
      "not-closed",
      "not-computed",
      `not-appraised ${A}`,
      `outside-missing ${A}`,
      `outside-missing ${B}`,
      `outside-missing ${C}`,
      `outside-missing ${D}`,
    ]);
    expect(await codes(id, "warning")).toEqual([
      `unanswered ${A}`,
      `not-submitted ${B}`,
      `not-submitted ${C}`,
      `not-submitted ${D}`,
    ]);
    world.moveTo("2026-07-10");
    await expect(closeRound(owner(), id)).rejects.toEqual(refusal("round-not-ready"));
    await appraise(world, id, A, "1.1");
    await appraise(world, id, A, "1.2");
    await closeRound(owner(), id);
    await computeRound(owner(), id);
    await expect(approveRound(owner(), id, BY_DECISION)).rejects.toEqual(refusal("round-not-ready"));
  });

  test("a decision made before the unit took its sheet back and changed it must be made again", async () => {
    world.moveTo("2026-05-20");
    const id = await openedRound(world, { units: units.slice(0, 1) });
    world.moveTo("2026-06-10");
    await answer(world, id, A, "1.1", { issued: "late" });
    await answer(world, id, A, "1.2", { done: 5, planned: 10 });
    await submit(world, id, A);
    world.moveTo("2026-07-10");
    await appraise(world, id, A, "1.1");
    await appraise(world, id, A, "1.2");
    expect(await codes(id, "blocker")).not.toContain(`appraisal-outdated ${A}`);
    await answer(world, id, A, "1.1", { issued: "late" });
    world.moveTo("2026-07-11");
    await answer(world, id, A, "1.1", { issued: "on-time" });
    expect(await codes(id, "blocker")).toContain(`appraisal-outdated ${A}`);
    await expect(closeRound(owner(), id)).rejects.toMatchObject({
      code: "round-not-ready",
      faults: [{ path: A, vi: "Xã A: 1 tiêu chí đổi sau khi thẩm định, cần thẩm định lại (1.1)." }],
    });
  });

  test("a claimed bonus waits for a judgement like any criterion; one nobody claims does not", async () => {
    world.moveTo("2026-05-20");
    const id = await openedRound(world, { units: units.slice(0, 2) });
    world.moveTo("2026-06-10");
    await answer(world, id, A, "C1", { count: 1 });
    await submit(world, id, A);
    await submit(world, id, B);
    world.moveTo("2026-07-10");
    for (const leaf of ["1.1", "1.2"]) await appraise(world, id, A, leaf);
    await appraise(world, id, B, "1.1");
    expect(await codes(id, "blocker")).toContain(`not-appraised ${A}`);
    expect(await codes(id, "blocker")).not.toContain(`not-appraised ${B}`);
    const before = (await readBoard(owner(), id)).units.map(({ appraised, toAppraise }) => [
      appraised,
      toAppraise,
    ]);
    expect(before).toEqual([
      [2, 3],
      [1, 1],
    ]);
    await expect(closeRound(owner(), id)).rejects.toEqual(refusal("round-not-ready"));
    await appraise(world, id, A, "C1");
    await closeRound(owner(), id);
  });

  test("a change after the computation makes it stale", async () => {
    const id = await worked();
    await computeRound(owner(), id);
    expect(await codes(id, "blocker")).toEqual([]);
    expect(await codes(id, "note")).toEqual([`not-applicable ${B}`, `not-ranked ${D}`, "tie", "all-full"]);
    await answer(world, id, A, "2.1", { share: 0.95 });
    expect(await codes(id, "blocker")).toEqual(["stale-computation"]);
    expect((await readRound(owner(), id)).computation?.stale).toBe(true);
    await expect(approveRound(owner(), id, BY_DECISION)).rejects.toEqual(refusal("round-not-ready"));
  });
});

describe("publishing", () => {
  test("shows the results to everybody, and before that to the owner alone", async () => {
    const id = await worked();
    await computeRound(owner(), id);
    const officer = world.officers.get(A) ?? PUBLIC;
    await expect(readResults(world.as(PUBLIC), id)).rejects.toEqual(refusal("sign-in-needed"));
    await expect(readResults(world.as(officer), id)).rejects.toEqual(refusal("not-allowed"));
    await expect(readPublicRound(world, id)).rejects.toEqual(refusal("not-found"));
    await approveRound(owner(), id, BY_DECISION);
    await publishRound(owner(), id);
    expect((await readResults(world.as(PUBLIC), id)).units).toHaveLength(4);
    expect((await readPublicRound(world, id)).first.map(({ unit }) => unit)).toEqual([B]);
    expect((await listPublicRounds(world)).map((round) => round.id)).toContain(id);
    expect((await readPublicUnit(world, id, A)).unit.leaves.map(({ code }) => code)).toEqual([
      "1.1",
      "1.2",
      "2.1",
    ]);
  });

  test("is final: nothing is computed again, and what was published stays when the round is archived", async () => {
    const id = await worked();
    await computeRound(owner(), id);
    await approveRound(owner(), id, BY_DECISION);
    await publishRound(owner(), id);
    await expect(computeRound(owner(), id)).rejects.toEqual(refusal("stage-closed"));
    await expect(publishRound(owner(), id)).rejects.toEqual(refusal("stage-closed"));
    await archiveRound(owner(), id);
    expect(await readPublicRound(world, id)).toMatchObject({ archived: true });
    expect((await readLog(owner(), id)).slice(0, 3).map(({ kind }) => kind)).toEqual([
      "round.archived",
      "round.published",
      "round.approved",
    ]);
  });

  test("is not put aside while units may still object", async () => {
    const id = await worked([A, B, C, D], { clock: { ...CLOCK, objection: { file: 5, decide: 10 } } });
    await computeRound(owner(), id);
    await approveRound(owner(), id, BY_DECISION);
    await publishRound(owner(), id);
    await expect(archiveRound(owner(), id)).rejects.toEqual(refusal("round-not-ready"));
    world.moveTo("2026-09-01");
    await archiveRound(owner(), id);
    expect(await readPublicRound(world, id)).toMatchObject({ archived: true });
  });

  test("a measured province gets its own score and no rank, and what others will score is only noted", async () => {
    world.moveTo("2026-05-20");
    const [lead] = DEPARTMENTS as [UnitKey, UnitKey];
    const id = await openedRound(world, {
      kind: "measured",
      units: units.slice(0, 1),
      appraisers: [],
      assignments: ["1.1", "1.2"].map((leaf) => ({ leaf, lead, support: [] })),
    });
    world.moveTo("2026-06-10");
    await answer(world, id, A, "1.1", { issued: "late" });
    await answer(world, id, A, "1.2", { done: 9, planned: 10 });
    await submit(world, id, A);
    world.moveTo("2026-07-10");
    await closeRound(owner(), id);
    await computeRound(owner(), id);
    expect(await codes(id, "blocker")).toEqual([]);
    expect(await codes(id, "note")).toContain(`outside-missing ${A}`);
    await approveRound(owner(), id, BY_DECISION);
    await publishRound(owner(), id);
    const { units: results, ...round } = (await readPublicRound(world, id)).result;
    // By hand: 1.5 + 4 × 9/10 = 5.1 of the 7 self-scored points.
    expect(results).toMatchObject([{ unit: A, rank: null, total: 5.1 }]);
    expect(round.fields.map(({ code }) => code)).toEqual(["1", "2"]);
  });

  test("a running round reads its frozen method, even when the library has lost the file", async () => {
    const id = await worked();
    const empty = await world.libraryOf();
    await expect(computeRound({ ...owner(), methods: empty }, id)).resolves.toMatchObject({
      methodSha256: world.methods.get("small-commune", "1")?.sha256,
    });
  });
});
