import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import {
  answered,
  LEAD,
  type MeasuredWorld,
  OTHER,
  openMeasuredWorld,
} from "../../../test/support/measured-world.ts";
import { appraise, OWNER_UNIT } from "../../../test/support/round-world.ts";
import {
  A,
  APPRAISAL,
  APPRAISAL_OVER,
  B,
  codeOf,
  described,
  PDF,
  save,
  selfScoringRound,
  upload,
} from "../../../test/support/sheet-world.ts";
import { leaderOf, staffOf } from "../../../test/support/unit-people.ts";
import { DivideLeaves } from "../../contract/divisions.ts";
import type { RoundId } from "../../contract/ids.ts";
import { NewPortalCheck } from "../../contract/portalChecks.ts";
import type { RiskLeaf } from "../../contract/risk.ts";
import type { LeafRisk } from "../../core/index.ts";
import { setOfficeDay } from "../calendar/index.ts";
import type { Context } from "../context.ts";
import { addDivision, divideLeaves } from "../divisions/index.ts";
import { attachEvidence } from "../evidence/index.ts";
import { askExemption, decideExemption } from "../exemptions/index.ts";
import { approveRound, computeRound, publishRound } from "../publication/index.ts";
import { reopenUnit } from "../reopening/index.ts";
import { closeRound, editRound, readRound } from "../rounds/index.ts";
import { submitSheet } from "../submissions/index.ts";
import { createTasks } from "../tasks/index.ts";
import { askCheck, draftRequests, markLeaf, sendRequest } from "../workingGroup/index.ts";
import {
  exportRiskBoard,
  exportUnitRisk,
  freshen,
  freshenDay,
  riskBoard,
  riskHeadlines,
  unitRisk,
} from "./index.ts";

let world: MeasuredWorld;
beforeAll(async () => {
  world = await openMeasuredWorld();
});
afterAll(() => world.close());

/** Every judgement of a round as it is kept, without the moment at which it was made. */
async function kept(roundId: RoundId): Promise<{ leaves: readonly LeafRisk[]; sheets: readonly unknown[] }> {
  return world.store.read(async (tx) => {
    const units = await tx.rounds.units(roundId);
    const leaves = await Promise.all(units.map(({ unit }) => tx.risk.leaves({ roundId, unit })));
    const sheets = (await tx.risk.sheets(roundId)).map(({ madeAt: _made, ...sheet }) => sheet);
    return { leaves: leaves.flat(), sheets };
  });
}

async function roundOf(roundId: RoundId) {
  const round = await world.store.read((tx) => tx.rounds.find(roundId));
  if (round === undefined) throw new Error("no round");
  return round;
}

/** Fails when judging what was written to gives anything else than judging everything. */
async function wholeEqualsIncremental(roundId: RoundId): Promise<void> {
  const round = await roundOf(roundId);
  await freshen(world, round);
  const grown = await kept(roundId);
  await world.store.write((tx) => tx.risk.outdate(roundId));
  await freshen(world, round);
  expect(grown).toEqual(await kept(roundId));
}

function leafOf(view: { shown: { leaves: RiskLeaf[] } | null }, code: string): RiskLeaf {
  const leaf = view.shown?.leaves.find((each) => each.leaf === code);
  if (leaf === undefined) throw new Error(`no leaf ${code}`);
  return leaf;
}

function task(context: Context, roundId: RoundId, leaf: string, due: string): Promise<unknown> {
  return world.store.write((tx) =>
    createTasks(context, tx, { office: OWNER_UNIT, unit: A, source: "own" }, [
      {
        title: "Bổ sung tài liệu",
        lead: A,
        due,
        about: { index: "par", component: null, round: roundId, leaf },
      },
    ]),
  );
}

describe("risk of a unit", () => {
  test("what it may lose stands in one sentence, with the reason and the step at each leaf", async () => {
    const roundId = await selfScoringRound(world);
    const officer = world.officerOf(A);
    await save(officer, { roundId, unit: A }, "1.1", "issued", "on-time");
    // 10/6/2026 is a Wednesday, the window ends at midnight before 1/7/2026: 14 working days to 30/6.
    const view = await unitRisk(officer, A);
    expect(view.subjects).toMatchObject([
      { round: roundId, part: false, headline: { until: { date: "2026-06-30", daysLeft: 14 } } },
    ]);
    // 1.1: three points claimed without evidence. The rest has time left: open, not in danger.
    expect(leafOf(view, "1.1")).toMatchObject({
      state: "at-risk",
      atRisk: 3,
      place: "attach",
      until: { kind: "round", daysLeft: 14 },
    });
    expect(view.shown?.points).toMatchObject({ leaves: 5, max: 13, atRisk: 3, sure: 0 });
    expect(view.subjects[0]?.headline.vi).toBe("Còn 14 ngày làm việc, còn 1 tiêu chí, có thể mất 3 điểm.");
    world.moveTo("2026-06-15");
    // 11 working days: the rule on missing entries speaks from 12 on, at 1.2, 1.3 and 1.4.
    const later = await unitRisk(officer, A);
    expect(later.subjects[0]?.headline).toMatchObject({ leaves: 4, atRisk: 10, until: { daysLeft: 11 } });
    expect(leafOf(later, "1.2")).toMatchObject({ place: "leaf", action: expect.stringMatching(/\S/) });
    expect(later.shown?.days.map(({ day, atRisk }) => [day, atRisk])).toEqual([
      ["2026-06-10", 3],
      ["2026-06-15", 10],
    ]);
  });

  test("one change is seen at once, and judging only what was written gives what judging everything gives", async () => {
    const roundId = await selfScoringRound(world);
    const [officer, owner] = [world.officerOf(A), world.byOwner()];
    const sheet = { roundId, unit: A };
    await unitRisk(officer, A, roundId);
    await save(officer, sheet, "1.1", "issued", "on-time");
    expect(leafOf(await unitRisk(officer, A, roundId), "1.1").atRisk).toBe(3);
    await wholeEqualsIncremental(roundId);
    const file = await upload(officer, { ...sheet, leaf: "1.1" }, "ke-hoach.pdf", PDF);
    await attachEvidence(officer, { ...sheet, leaf: "1.1" }, described({ documentDate: "2026-03-02" }), file);
    await wholeEqualsIncremental(roundId);
    await save(officer, sheet, "1.2", "done", 3);
    await save(officer, sheet, "1.2", "planned", 10);
    await wholeEqualsIncremental(roundId);
    const key = await addDivision(officer, A, "Văn phòng");
    await divideLeaves(
      officer,
      sheet,
      DivideLeaves.parse({ leaves: ["1.3"], division: key, due: "2026-06-12" }),
    );
    const divided = leafOf(await unitRisk(officer, A, roundId), "1.3");
    expect(divided).toMatchObject({ leadName: "Văn phòng", until: { kind: "inner", daysLeft: 2 } });
    await wholeEqualsIncremental(roundId);
    await task(owner, roundId, "1.4", "2026-06-11");
    expect(leafOf(await unitRisk(officer, A, roundId), "1.4").tasks).toMatchObject([{ late: false }]);
    await wholeEqualsIncremental(roundId);
    await askExemption(officer, { ...sheet, leaf: "1.2" }, { reason: "Không có nhiệm vụ", document: "" });
    await wholeEqualsIncremental(roundId);
    const [request] = await world.store.read((tx) => tx.exemptions.exemptionRequests(roundId, A));
    await decideExemption(owner, roundId, request?.id ?? "", { decision: "accepted", reason: "" });
    const without = await unitRisk(officer, A, roundId);
    expect(without.shown?.leaves.map(({ leaf }) => leaf)).not.toContain("1.2");
    await wholeEqualsIncremental(roundId);
    const administrator = world.as(await world.account("quan-tri", [{ role: "administrator", unit: null }]));
    await setOfficeDay(administrator, "2026-06-30", { kind: "off", note: "Nghỉ bù", source: "Thông báo" });
    expect(
      (await unitRisk(officer, A, roundId)).subjects.find(({ round }) => round === roundId)?.headline.until
        ?.daysLeft,
    ).toBe(13);
    await wholeEqualsIncremental(roundId);
    const { rowVersion, clock } = await readRound(owner, roundId);
    const moved = { ...clock, selfScoring: { ...clock.selfScoring, until: "2026-06-25T17:00:00+07:00" } };
    await editRound(owner, roundId, { rowVersion, clock: moved, reason: "Rút ngắn" });
    const after = (await unitRisk(officer, A, roundId)).subjects.find(({ round }) => round === roundId);
    expect(after?.headline.until?.date).toBe("2026-06-25");
    await wholeEqualsIncremental(roundId);
    world.moveTo("2026-06-24");
    await wholeEqualsIncremental(roundId);
  });

  test("after the window what was not entered is lost, unless the sheet is opened again", async () => {
    const roundId = await selfScoringRound(world);
    const officer = world.officerOf(B);
    await save(officer, { roundId, unit: B }, "1.1", "issued", "late");
    await submitSheet(officer, { roundId, unit: B });
    world.moveTo(APPRAISAL);
    const view = await unitRisk(officer, B, roundId);
    // 1.1 earned half of three points: the other half is out of reach; 1.2, 1.3, 1.4 were never entered.
    expect(leafOf(view, "1.1")).toMatchObject({ lost: 1.5 });
    expectWithin(view.shown?.points.lost ?? 0, 1.5 + 4 + 1 + 2, 1e-9);
    await reopenUnit(world.byOwner(), roundId, {
      unit: B,
      leaves: ["1.3"],
      work: "self-scoring",
      until: "2026-07-20T17:00:00+07:00",
      reason: "Mất điện",
    });
    expect(leafOf(await unitRisk(officer, B, roundId), "1.3")).toMatchObject({
      lost: 0,
      until: { kind: "round", date: "2026-07-20" },
    });
    await appraise(world, roundId, B, "1.1", { points: 1, reason: "Thiếu tài liệu" });
    // The unit may not follow a judgement that is being made.
    expect(leafOf(await unitRisk(officer, B, roundId), "1.1").lost).toBe(1.5);
    world.moveTo(APPRAISAL_OVER);
    expect(leafOf(await unitRisk(officer, B, roundId), "1.1")).toMatchObject({ sure: 1, lost: 2, atRisk: 0 });
    await wholeEqualsIncremental(roundId);
  });

  test("between rounds it is shown what it lost in the published one, with the work given against it", async () => {
    const roundId = await selfScoringRound(world, {
      units: [{ unit: A, family: "commune", exemptions: [], ranked: true }],
    });
    const [officer, owner] = [world.officerOf(A), world.byOwner()];
    await save(officer, { roundId, unit: A }, "1.1", "issued", "late");
    await save(owner, { roundId, unit: A }, "2.1", "share", 0.9);
    await submitSheet(officer, { roundId, unit: A });
    world.moveTo(APPRAISAL);
    for (const leaf of ["1.1", "1.2", "1.3", "1.4"]) await appraise(world, roundId, A, leaf);
    world.moveTo(APPRAISAL_OVER);
    await closeRound(owner, roundId);
    await computeRound(owner, roundId);
    await approveRound(owner, roundId, { number: "12/QĐ-UBND", day: "2026-08-02", signer: "Chủ tịch" });
    await publishRound(owner, roundId);
    await task(owner, roundId, "1.1", "2026-10-01");
    // Other rounds of these tests still run; theirs end here.
    await world.store.write(async (tx) => {
      for (const round of await tx.rounds.list()) {
        if (round.publishedAt === null && round.openedAt !== null)
          await tx.rounds.update({ ...round, archivedAt: world.clock.now() });
      }
    });
    const view = await unitRisk(officer, A);
    expect(view).toMatchObject({ subjects: [], shown: null, losses: { round: roundId } });
    expect(view.losses?.leaves.find(({ leaf }) => leaf === "1.1")).toMatchObject({
      lost: 1.5,
      tasks: [{ title: "Bổ sung tài liệu" }],
    });
  });
});

describe("risk of a province that is measured", () => {
  test("a person's mark stands above the rules; requests and places on portals are named", async () => {
    const sheet = await world.measuredRound();
    await answered(world, sheet);
    const owner = world.byOwner();
    const before = await unitRisk(world.officerOf(A), A, sheet.roundId);
    expect(leafOf(before, "1.1")).toMatchObject({ atRisk: 3, marked: false, leadName: "Sở Tư pháp" });
    await markLeaf(world.byMember(), sheet.roundId, "1.1", {
      mark: "at-risk",
      expected: 2,
      reason: "Thiếu chữ ký",
      baseVersion: 0,
    });
    const marked = leafOf(await unitRisk(world.officerOf(A), A, sheet.roundId), "1.1");
    expect(marked).toMatchObject({ state: "at-risk", sure: 2, atRisk: 1, marked: true });
    expect(marked.reasons[0]).toContain("Thiếu chữ ký");
    await draftRequests(world.byMember(), sheet.roundId, ["1.3"]);
    await sendRequest(world.byMember(), sheet.roundId, {
      department: LEAD,
      text: "",
      until: "2026-06-20T17:00:00+07:00",
    });
    expect(leafOf(await unitRisk(world.officerOf(A), A, sheet.roundId), "1.3")).toMatchObject({
      until: { kind: "request", date: "2026-06-20" },
    });
    await askCheck(
      owner,
      sheet.roundId,
      NewPortalCheck.parse({
        leaf: "1.4",
        wanted: "Kế hoạch",
        portal: "Cổng TTĐT",
        lead: LEAD,
        due: "2026-06-18",
      }),
    );
    expect(leafOf(await unitRisk(world.officerOf(A), A, sheet.roundId), "1.4")).toMatchObject({
      until: { kind: "published-by", date: "2026-06-18" },
    });
    await wholeEqualsIncremental(sheet.roundId);
  });

  test("a department is shown the part it leads, the board everything by department", async () => {
    const sheet = await world.measuredRound();
    await answered(world, sheet);
    const part = await unitRisk(world.officerOf(OTHER), OTHER, sheet.roundId);
    expect(part.subjects.find(({ round }) => round === sheet.roundId)).toMatchObject({
      part: true,
      sheet: A,
    });
    expect(part.shown?.leaves.map(({ leaf }) => leaf)).toEqual(["1.2"]);
    const board = await riskBoard(world.byOwner(), sheet.roundId);
    expect(board.leads.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Sở Tư pháp", "Sở Tài chính"]),
    );
    const led = board.leads.reduce((sum, { points }) => sum + points.atRisk, 0);
    expectWithin(led, board.points.atRisk, 1e-9);
  });
});

describe("who is shown it", () => {
  test("the unit's own people, its leader, the leader above and the owner; nobody else", async () => {
    const roundId = await selfScoringRound(world);
    for (const reader of [
      world.officerOf(A),
      await leaderOf(world, A),
      await leaderOf(world, OWNER_UNIT),
      world.byOwner(),
    ])
      expect((await riskHeadlines(reader, A)).subjects.map(({ round }) => round)).toContain(roundId);
    for (const reader of [world.officerOf(B), world.as(world.appraiser)])
      expect(await codeOf(unitRisk(reader, A, roundId))).toBe("not-allowed");
    expect((await riskBoard(world.byOwner(), roundId)).units).toHaveLength(4);
    for (const reader of [world.officerOf(A), world.as(world.appraiser)])
      expect(await codeOf(riskBoard(reader, roundId))).toBe("not-allowed");
  });

  test("who works in one division is shown the leaves of that division", async () => {
    const roundId = await selfScoringRound(world);
    const officer = world.officerOf(B);
    const key = await addDivision(officer, B, "Tư pháp");
    await divideLeaves(officer, { roundId, unit: B }, DivideLeaves.parse({ leaves: ["1.3"], division: key }));
    const staff = await staffOf(world, B, key);
    expect((await unitRisk(staff, B, roundId)).shown?.leaves.map(({ leaf }) => leaf)).toEqual(["1.3"]);
  });

  test("a round that is not under way has no board, a unit that is not in it no page", async () => {
    const roundId = await selfScoringRound(world, {
      units: [{ unit: A, family: "commune", exemptions: [], ranked: true }],
    });
    expect(await codeOf(unitRisk(world.officerOf(B), B, roundId))).toBe("not-found");
  });
});

test("units stand with the most points at risk first, and the files say the same", async () => {
  const roundId = await selfScoringRound(world);
  await save(world.officerOf(B), { roundId, unit: B }, "1.1", "issued", "on-time");
  const board = await riskBoard(world.byOwner(), roundId);
  expect(board.units.map(({ unit, points }) => [unit, points.atRisk])[0]).toEqual([B, 3]);
  expect(board.spread[0]).toMatchObject({ leaf: "1.1", units: 1, atRisk: 3 });
  expect(board.first[0]).toMatchObject({ unit: B, leaf: "1.1", unitName: "Xã B" });
  const { content } = await exportRiskBoard(world.byOwner(), roundId, "csv");
  expect(content).toContain("Xã B,13,0,3,");
  const unit = await exportUnitRisk(world.officerOf(B), B, roundId, "csv");
  expect(unit.name).toBe("Nguy cơ mất điểm - Xã B.csv");
  expect(unit.content).toContain("1.1,Ban hành kế hoạch,Nguy cơ mất điểm,3,0,3,0,0,");
});

test("the walk of the clock judges each running round once a day", async () => {
  const roundId = await selfScoringRound(world);
  world.moveTo("2026-06-16");
  await freshenDay(world);
  expect(await freshenDay(world)).toBe(0);
  world.moveTo("2026-06-17");
  expect(await freshenDay(world)).toBeGreaterThan(0);
  const days = await world.store.read((tx) => tx.risk.days({ roundId, unit: A }, "2026-06-01"));
  expect(days.map(({ day }) => day)).toEqual(["2026-06-16", "2026-06-17"]);
});

test("two readers and a writer at once: nobody's write is forgotten", async () => {
  const roundId = await selfScoringRound(world);
  const officer = world.officerOf(A);
  const sheet = { roundId, unit: A };
  await unitRisk(officer, A, roundId);
  await Promise.all([
    save(officer, sheet, "1.1", "issued", "on-time"),
    unitRisk(officer, A, roundId),
    save(officer, sheet, "1.3", "published", true),
    unitRisk(officer, A, roundId),
    save(world.officerOf(B), { roundId, unit: B }, "1.1", "issued", "late"),
    riskBoard(world.byOwner(), roundId),
  ]);
  await wholeEqualsIncremental(roundId);
});
