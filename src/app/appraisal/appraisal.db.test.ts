import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openedRound, submit } from "../../../test/support/round-world.ts";
import {
  A,
  APPRAISAL,
  APPRAISAL_OVER,
  B,
  C,
  codeOf,
  openSheetWorld,
  refusalOf,
  SELF_SCORING,
  type SheetWorld,
} from "../../../test/support/sheet-world.ts";
import type { DecideAppraisal } from "../../contract/appraisal.ts";
import type { RoundId } from "../../contract/ids.ts";
import { type Context, PUBLIC } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import { openSheet, saveExplanation, saveInput, submitSheet, withdrawSheet } from "../submissions/index.ts";
import { appraisalOverview, criterionAcrossUnits, decideAppraisal } from "./index.ts";

let world: SheetWorld;

beforeAll(async () => {
  world = await openSheetWorld();
});
afterAll(() => world.close());

const agree: DecideAppraisal = { decision: "agree", baseVersion: 0 };
const change = (points: number, reason: string, baseVersion = 0): DecideAppraisal => ({
  decision: "change",
  points,
  reason,
  baseVersion,
});
const judge = (): Context => world.as(world.appraiser);

/** A and B have answered 1.1 and handed in, C has answered and not handed in; the appraisal window is open. */
async function inAppraisal(parts: Parameters<typeof openedRound>[1] = {}): Promise<RoundId> {
  world.moveTo("2026-05-20");
  const roundId = await openedRound(world, parts);
  world.moveTo(SELF_SCORING);
  for (const unit of [A, B, C]) {
    const officer = world.officerOf(unit);
    const key = { roundId, unit, leaf: "1.1", input: "issued" };
    await saveInput(officer, key, { value: unit === B ? "late" : "on-time", baseVersion: 0 });
    if (unit !== C) await submitSheet(officer, key);
  }
  world.moveTo(APPRAISAL);
  return roundId;
}

const at = (roundId: RoundId, unit = A, leaf = "1.1"): SheetKey & { leaf: string } => ({
  roundId,
  unit,
  leaf,
});

describe("deciding", () => {
  test("agreeing keeps the unit's points beside the decision", async () => {
    const roundId = await inAppraisal();
    const { leaf } = await decideAppraisal(judge(), at(roundId, B), agree);
    expect(leaf.appraisal).toMatchObject({ decision: "agree", points: 1.5, version: 1, outdated: false });
    expect(leaf.self.outcome).toMatchObject({ kind: "scored", points: 1.5 });
  });

  test("a change keeps self points, new points and the reason side by side", async () => {
    const roundId = await inAppraisal();
    const { leaf } = await decideAppraisal(judge(), at(roundId), change(1.5, " Ban hành ngày 20/3 "));
    expect(leaf.appraisal).toMatchObject({ decision: "change", points: 1.5, reason: "Ban hành ngày 20/3" });
    expect(leaf.self.outcome).toMatchObject({ points: 3 });
  });

  test("a second thought is a new version; the first stays on record", async () => {
    const roundId = await inAppraisal();
    await decideAppraisal(judge(), at(roundId), agree);
    const { leaf } = await decideAppraisal(judge(), at(roundId), change(0, "Không có văn bản", 1));
    expect(leaf.appraisal).toMatchObject({ version: 2, points: 0 });
    const history = await world.store.read((tx) => tx.appraisal.appraisalHistory(at(roundId), "1.1"));
    expect(history.map(({ decision, points, selfPoints }) => [decision, points, selfPoints])).toEqual([
      ["agree", 3, 3],
      ["change", 0, 3],
    ]);
  });

  test("of two appraisers at the same leaf the second is told of the first", async () => {
    const other = await world.account("tham-dinh-2", [{ role: "appraiser", unit: null }]);
    const appraisers = [world.appraiser, other].map(({ accountId }) => ({
      account: accountId,
      fields: [],
      units: [],
    }));
    const roundId = await inAppraisal({ appraisers });
    const ends = await Promise.allSettled([
      decideAppraisal(judge(), at(roundId), change(1, "Một")),
      decideAppraisal(world.as(other), at(roundId), change(2, "Hai")),
    ]);
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refusal = await refusalOf(decideAppraisal(judge(), at(roundId), agree));
    expect(refusal.code).toBe("changed-by-other");
    expect(refusal.details).toMatchObject({ version: 1 });
  });

  test.each<[string, DecideAppraisal, string, string]>([
    ["points above the maximum", change(3.01, "Lý do"), "above-maximum", "points"],
    ["a change without a reason", change(1, "   "), "reason-needed", "reason"],
  ])("%s are refused with words for the field", async (_title, decision, code, path) => {
    const roundId = await inAppraisal();
    const refusal = await refusalOf(decideAppraisal(judge(), at(roundId), decision));
    expect(refusal.code).toBe(code);
    expect(refusal.faults.map((fault) => fault.path)).toEqual([path]);
  });

  test("agreeing with a leaf nobody answered means no points", async () => {
    const roundId = await inAppraisal();
    const { leaf } = await decideAppraisal(judge(), at(roundId, A, "1.2"), agree);
    expect(leaf.appraisal).toMatchObject({ points: 0 });
    expect(leaf.self.outcome.kind).toBe("missing");
  });

  test("a bonus item is judged like a leaf", async () => {
    const roundId = await inAppraisal();
    const { leaf } = await decideAppraisal(
      judge(),
      at(roundId, A, "C1"),
      change(0.5, "Công nhận một sáng kiến"),
    );
    expect(leaf).toMatchObject({ block: "bonus", appraisal: { points: 0.5 } });
  });
});

describe("who may decide, and when", () => {
  test("before the window and after it the clock refuses", async () => {
    const roundId = await inAppraisal();
    world.moveTo("2026-06-30T23:59:59+07:00");
    expect(await codeOf(decideAppraisal(judge(), at(roundId), agree))).toBe("stage-not-open");
    world.moveTo("2026-08-01T00:00:00+07:00");
    expect(await codeOf(decideAppraisal(judge(), at(roundId), agree))).toBe("stage-closed");
  });

  test("a sheet that was not handed in is not judged", async () => {
    const roundId = await inAppraisal();
    expect(await codeOf(decideAppraisal(judge(), at(roundId, C), agree))).toBe("not-submitted");
  });

  test("nobody else decides: not the unit, not the owner, not the public", async () => {
    const roundId = await inAppraisal();
    expect(await codeOf(decideAppraisal(world.officerOf(A), at(roundId), agree))).toBe("not-allowed");
    expect(await codeOf(decideAppraisal(world.as(world.owner), at(roundId), agree))).toBe("not-allowed");
    expect(await codeOf(decideAppraisal(world.as(PUBLIC), at(roundId), agree))).toBe("sign-in-needed");
  });

  test("an appraiser of another field decides nothing in this one; bonus and penalty are fields of their own", async () => {
    const other = await world.account("linh-vuc-khac", [{ role: "appraiser", unit: null }]);
    const appraisers = [
      { account: world.appraiser.accountId, fields: ["1"], units: [] },
      { account: other.accountId, fields: ["2", "bonus"], units: [] },
    ];
    const roundId = await inAppraisal({ appraisers });
    expect(await codeOf(decideAppraisal(world.as(other), at(roundId), agree))).toBe("not-allowed");
    const overview = await appraisalOverview(world.as(other), roundId);
    expect(overview.leaves.map(({ code }) => code)).toEqual(["C1"]);
    await decideAppraisal(world.as(other), at(roundId, A, "C1"), agree);
    const sheet = await openSheet(world.as(other), at(roundId));
    expect(sheet.leaves.map(({ code }) => code)).toEqual(["2.1", "C1"]);
    expect(await codeOf(decideAppraisal(judge(), at(roundId, B, "C1"), agree))).toBe("not-allowed");
    expect((await openSheet(judge(), at(roundId))).leaves.map(({ code }) => code)).not.toContain("C1");
  });

  test("an appraiser of other units decides nothing in this one", async () => {
    const other = await world.account("don-vi-khac", [{ role: "appraiser", unit: null }]);
    const appraisers = [
      { account: world.appraiser.accountId, fields: [], units: [] },
      { account: other.accountId, fields: [], units: [B] },
    ];
    const roundId = await inAppraisal({ appraisers });
    expect(await codeOf(decideAppraisal(world.as(other), at(roundId, A), agree))).toBe("not-allowed");
    expect(await codeOf(openSheet(world.as(other), at(roundId, A)))).toBe("not-allowed");
    expect((await appraisalOverview(world.as(other), roundId)).units.map(({ unit }) => unit)).toEqual([B]);
  });

  test("nobody judges a unit for which they also act", async () => {
    const both = await world.account(`both-${A}`, [
      { role: "appraiser", unit: null },
      { role: "unit", unit: A },
    ]);
    const appraisers = [world.appraiser, both].map(({ accountId }) => ({
      account: accountId,
      fields: [],
      units: [],
    }));
    const roundId = await inAppraisal({ appraisers });
    expect(await codeOf(decideAppraisal(world.as(both), at(roundId, A), agree))).toBe("not-allowed");
    await decideAppraisal(world.as(both), at(roundId, B), agree);
    expect((await appraisalOverview(world.as(both), roundId)).units.map(({ unit }) => unit)).not.toContain(A);
  });

  test("a survey leaf and an exempt leaf are not judged", async () => {
    const units = [A, B, C].map((unit) => ({
      unit,
      family: "commune",
      exemptions: [{ code: "1.2", reason: "Không được giao" }],
      ranked: true,
    }));
    const roundId = await inAppraisal({ units });
    expect(await codeOf(decideAppraisal(judge(), at(roundId, A, "2.1"), agree))).toBe("not-allowed");
    expect(await codeOf(decideAppraisal(judge(), at(roundId, A, "1.2"), agree))).toBe("not-allowed");
  });
});

describe("what a unit can never touch", () => {
  test("its saves leave the appraiser's decision as it was, even when the window is opened again for it", async () => {
    const roundId = await inAppraisal();
    await decideAppraisal(judge(), at(roundId), change(1, "Lý do"));
    const officer = world.officerOf(A);
    const typed = { value: "late", baseVersion: 1, decision: "agree", points: 3 };
    expect(await codeOf(saveInput(officer, { ...at(roundId), input: "issued" }, typed))).toBe("stage-closed");
    const inForce = await world.store.read((tx) => tx.appraisal.appraisalsOfSheet(at(roundId)));
    expect(inForce).toMatchObject([{ decision: "change", points: 1, version: 1 }]);
  });

  test("a unit does not see decisions while they are being made, and sees them with the reason afterwards", async () => {
    const roundId = await inAppraisal();
    await decideAppraisal(judge(), at(roundId), change(1, "Văn bản quá hạn"));
    const officer = world.officerOf(A);
    expect((await openSheet(officer, at(roundId))).leaves[0]?.appraisal).toBeNull();
    world.moveTo(APPRAISAL_OVER);
    expect((await openSheet(officer, at(roundId))).leaves[0]?.appraisal).toMatchObject({
      points: 1,
      reason: "Văn bản quá hạn",
      decidedByName: "Cán bộ tham-dinh",
    });
  });

  test("an appraiser's decision leaves the unit's answers as they were", async () => {
    const roundId = await inAppraisal();
    const before = await world.store.read((tx) => tx.submissions.answersOfSheet(at(roundId)));
    await decideAppraisal(judge(), at(roundId), change(0, "Lý do"));
    expect(await world.store.read((tx) => tx.submissions.answersOfSheet(at(roundId)))).toEqual(before);
  });
});

describe("looking across units", () => {
  test("the overview counts what is judged, by criterion and by unit", async () => {
    const roundId = await inAppraisal();
    await decideAppraisal(judge(), at(roundId, A), agree);
    await decideAppraisal(judge(), at(roundId, B), change(0, "Lý do"));
    const overview = await appraisalOverview(judge(), roundId);
    expect(overview.stage).toBe("appraisal");
    expect(overview.leaves.map(({ code }) => code)).toEqual(["1.1", "1.2", "1.3", "1.4", "C1"]);
    expect(overview.leaves[0]).toMatchObject({
      fieldLabel: "Chỉ đạo điều hành",
      max: 3,
      units: 2,
      decided: 2,
      changed: 1,
    });
    expect(overview.leaves.at(-1)).toMatchObject({ fieldCode: "bonus", fieldLabel: "Điểm cộng", units: 0 });
    expect(overview.units.map(({ unit, leaves, decided }) => [unit, leaves, decided])).toEqual([
      [A, 4, 1],
      [B, 4, 1],
      [C, 0, 0],
      ["xa-d", 0, 0],
    ]);
  });

  test("a claimed bonus is counted among what is to be judged, and a decision that came too early is not", async () => {
    world.moveTo("2026-05-20");
    const roundId = await openedRound(world);
    world.moveTo(SELF_SCORING);
    const officer = world.officerOf(A);
    await saveInput(officer, { ...at(roundId, A, "C1"), input: "count" }, { value: 1, baseVersion: 0 });
    await submitSheet(officer, at(roundId));
    world.moveTo(APPRAISAL);
    await decideAppraisal(judge(), at(roundId, A, "C1"), agree);
    const counts = async () => (await appraisalOverview(judge(), roundId)).units[0];
    expect(await counts()).toMatchObject({ leaves: 5, decided: 1 });
    world.moveTo(SELF_SCORING);
    await withdrawSheet(officer, at(roundId));
    world.moveTo("2026-07-10T09:00:00+07:00");
    await world.store.write((tx) =>
      tx.submissions.saveExplanation({
        roundId,
        unit: A,
        leaf: "C1",
        text: "Sáng kiến khác",
        baseVersion: 0,
        at: world.clock.now(),
        by: world.owner.accountId,
      }),
    );
    await submit(world, roundId, A);
    expect(await counts()).toMatchObject({ leaves: 5, decided: 0 });
    const view = await criterionAcrossUnits(judge(), roundId, "C1");
    expect(view.units[0]?.leaf.appraisal).toMatchObject({ outdated: true });
  });

  test("one criterion shows all units side by side; one that has not handed in shows nothing yet", async () => {
    const roundId = await inAppraisal();
    world.moveTo(APPRAISAL);
    const view = await criterionAcrossUnits(judge(), roundId, "1.1");
    expect(view).toMatchObject({ previousLeaf: null, nextLeaf: "1.2", leaf: { code: "1.1", max: 3 } });
    const shown = view.units.map(({ unit, submitted, leaf }) => [unit, submitted, leaf.answers[0]?.value]);
    expect(shown).toEqual([
      [A, true, "on-time"],
      [B, true, "late"],
      [C, false, null],
      ["xa-d", false, null],
    ]);
    expect(view.units[0]?.leaf.allowed).toContain("leaf.appraise");
    expect(JSON.stringify(view)).not.toContain("rank");
  });

  test("the owner watches and decides nothing; a unit is not let in", async () => {
    const roundId = await inAppraisal();
    const view = await criterionAcrossUnits(world.as(world.owner), roundId, "1.1");
    expect(view.units.every(({ leaf }) => !leaf.allowed.includes("leaf.appraise"))).toBe(true);
    expect(await codeOf(criterionAcrossUnits(world.officerOf(A), roundId, "1.1"))).toBe("not-allowed");
    expect(await codeOf(appraisalOverview(world.as(PUBLIC), roundId))).toBe("sign-in-needed");
  });

  test("a criterion that is not judged is not found", async () => {
    const roundId = await inAppraisal();
    expect(await codeOf(criterionAcrossUnits(judge(), roundId, "2.1"))).toBe("not-found");
  });

  test("an explanation reaches the appraiser", async () => {
    world.moveTo("2026-05-20");
    const roundId = await openedRound(world);
    world.moveTo(SELF_SCORING);
    await saveExplanation(world.officerOf(A), at(roundId), { text: "Chờ HĐND", baseVersion: 0 });
    await submitSheet(world.officerOf(A), at(roundId));
    world.moveTo(APPRAISAL);
    const view = await criterionAcrossUnits(judge(), roundId, "1.1");
    expect(view.units[0]?.leaf.explanation.text).toBe("Chờ HĐND");
  });
});
