import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import {
  answer,
  appraise,
  COMMUNES,
  OWNER_UNIT,
  openedRound,
  submit,
} from "../../../test/support/round-world.ts";
import {
  A,
  B,
  C,
  codeOf,
  refusalOf,
  SHEET_METHOD,
  save,
  selfScoringRound,
} from "../../../test/support/sheet-world.ts";
import { LEAD, OTHER, openTaskWorld, type TaskWorld } from "../../../test/support/task-world.ts";
import { leaderOf, staffOf, told } from "../../../test/support/unit-people.ts";
import { AppError } from "../../contract/errors.ts";
import { type RoundId, UnitKey } from "../../contract/ids.ts";
import { ScenarioId } from "../../contract/improvement.ts";
import { CreateScenario, type SaveScenario, ScenarioBase, TryPart } from "../../contract/scenarios.ts";
import { TaskSearch } from "../../contract/tasks.ts";
import { compileMethod, loadMethod, scenarioStanding } from "../../core/index.ts";
import type { Context } from "../context.ts";
import { addDivision } from "../divisions/index.ts";
import { approveRound, computeRound, publishRound } from "../publication/index.ts";
import { closeRound } from "../rounds/index.ts";
import { listTasks } from "../tasks/index.ts";
import {
  copyScenario,
  editScenario,
  openScenario,
  openScenarios,
  putAway,
  readBase,
  recomputeScenario,
  saveScenario,
  setScenarioTasks,
  tryPart,
} from "./index.ts";

let world: TaskWorld;
let officer: Context;
let other: Context;
let owner: Context;
let roundId: RoundId;

const onTime = { leaf: "1.1", inputs: { issued: "on-time" } };
const typed = (change: Partial<SaveScenario> = {}, round = roundId, unit = A): CreateScenario =>
  CreateScenario.parse({ unit, round, title: "Đủ điểm kế hoạch", changes: [onTime], ...change });

beforeAll(async () => {
  world = await openTaskWorld();
  officer = world.officerOf(A);
  other = world.officerOf(B);
  owner = world.as(world.owner);
  roundId = await selfScoringRound(world);
  await save(officer, { roundId, unit: A }, "1.1", "issued", "late");
  await save(officer, { roundId, unit: A }, "1.2", "done", 8);
  await save(officer, { roundId, unit: A }, "1.2", "planned", 10);
  await save(other, { roundId, unit: B }, "1.1", "issued", "on-time");
});
afterAll(() => world.close());

describe("what a scenario starts from", () => {
  test("is the unit's own sheet, for its people, the office and the leader above, and for nobody else", async () => {
    const base = await readBase(officer, { unit: A });
    expect(base).toMatchObject({ counted: "self", mayWrite: true, unit: { name: "Xã A" } });
    expect(base.setting.sheet.entries["1.1"]?.inputs).toEqual({ issued: "late" });
    expect(base.rounds.map(({ round }) => round)).toEqual([roundId]);
    expect(base.leaves.filter(({ open }) => open).map(({ code }) => code)).toContain("1.1");
    expect(base.leaves.find(({ code }) => code === "2.1")?.open).toBe(false);
    await expect(readBase(owner, { unit: A })).resolves.toMatchObject({ mayWrite: true });
    await expect(readBase(world.chairman, { unit: A })).resolves.toMatchObject({ unit: { unit: A } });
    expect(await codeOf(readBase(other, { unit: A }))).toBe("not-allowed");
    expect(await codeOf(readBase(world.as(world.appraiser), { unit: A, round: roundId }))).toBe(
      "not-allowed",
    );
  });

  test("while the round runs only those who look over it see totals of others, by their answers so far", async () => {
    const seen = await readBase(owner, { unit: A });
    expect(seen.basis).toMatchObject({ kind: "provisional", known: 3, inAll: 3 });
    // By hand: B has 3 points on time, C and D nothing.
    expect(seen.setting.others.map(({ unit, total }) => [unit, total])).toEqual([
      [B, 3],
      [C, 0],
      ["xa-d", 0],
    ]);
    const own = await readBase(officer, { unit: A });
    expect(own.basis.kind).toBe("none");
    expect(own.setting.others).toEqual([]);
  });

  test("who sees a part of the sheet only is refused, for a scenario tells its sums", async () => {
    await addDivision(officer, A, "Văn phòng");
    const staff = await staffOf(world, A, "van-phong");
    expect(await codeOf(readBase(staff, { unit: A, round: roundId }))).toBe("not-allowed");
    expect(await codeOf(readBase(staff, { unit: A }))).toBe("not-allowed");
  });

  test("a unit without a sheet has none, and that is said", async () => {
    expect(await codeOf(readBase(world.chairman, { unit: OWNER_UNIT }))).toBe("not-found");
  });
});

describe("a saved scenario", () => {
  test("is computed by the server, to the last digit as a browser does from the same base", async () => {
    const supposed = { changes: [onTime, { leaf: "1.2", inputs: { done: 10 } }], assumed: 0.7 };
    const { id } = await saveScenario(owner, typed(supposed));
    const { kept } = await openScenario(owner, id);
    const sent = ScenarioBase.parse(JSON.parse(JSON.stringify(await readBase(owner, { unit: A }))));
    const found = scenarioStanding(compileMethod(loadMethod(SHEET_METHOD)), sent.setting, supposed);
    expect(found.ok && JSON.parse(JSON.stringify(found.standing))).toEqual(kept.standing);
    // By hand: late 1.5 + 8/10 of 4 = 3.2; then 3 + 4, and 0.7 × 3 of the survey both times.
    expectWithin(kept.standing.before.total, 6.8, 1e-9);
    expectWithin(kept.standing.after.total, 9.1, 1e-9);
    expect(kept.standing.after.rank).toEqual({ best: 1, worst: 1, of: 4 });
    expect(kept).toMatchObject({ method: "small-commune@1", codeVersion: "test" });
    expect(kept.inputHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("may suppose that a leaf does not apply where the method lets it be set aside", async () => {
    const { leaves } = await readBase(officer, { unit: A });
    expect(leaves.filter(({ maySetAside }) => !maySetAside).map(({ block }) => block)).toEqual(["bonus"]);
    const aside = { leaf: "1.2", inputs: {}, notApplicable: true };
    const { id } = await saveScenario(officer, typed({ changes: [aside] }));
    const { kept, changes } = await openScenario(officer, id);
    expect(changes).toEqual([aside]);
    // By hand: 1.1 late is 1.5; the 3.2 points of 1.2 are no longer there, nothing is rescaled.
    expectWithin(kept.standing.after.total, 1.5, 1e-9);
    const bonus = { leaf: "C1", inputs: {}, notApplicable: true };
    const refusal = await refusalOf(saveScenario(officer, typed({ changes: [bonus] })));
    expect(refusal.faults).toMatchObject([
      { path: "changes.0", vi: expect.stringContaining("luôn áp dụng") },
    ]);
  });

  test("is its writer's alone until it is shared", async () => {
    const { id } = await saveScenario(officer, typed());
    expect(await codeOf(openScenario(owner, id))).toBe("not-found");
    const leader = await leaderOf(world, A);
    expect(await codeOf(openScenario(leader, id))).toBe("not-found");
    await editScenario(officer, id, { ...typed({ sharing: "unit" }), version: 1 });
    await expect(openScenario(leader, id)).resolves.toMatchObject({ mine: false, mayEdit: false });
    expect(await codeOf(openScenario(owner, id))).toBe("not-found");
    await editScenario(officer, id, { ...typed({ sharing: "office" }), version: 2 });
    await expect(openScenario(owner, id)).resolves.toMatchObject({ sharing: "office" });
    expect((await readBase(owner, { unit: A })).scenarios.map((each) => each.id)).toContain(id);
    await editScenario(officer, id, { ...typed({ sharing: "link" }), version: 3 });
    expect((await readBase(owner, { unit: A })).scenarios.map((each) => each.id)).not.toContain(id);
    await expect(openScenario(owner, id)).resolves.toMatchObject({ sharing: "link" });
    expect(await codeOf(openScenario(other, id))).toBe("not-allowed");
    expect(await codeOf(editScenario(owner, id, { ...typed(), version: 4 }))).toBe("not-allowed");
    expect(await codeOf(putAway(owner, id))).toBe("not-allowed");
  });

  test("that the office made among provisional totals tells the unit no rank", async () => {
    const { id } = await saveScenario(owner, typed({ sharing: "unit" }));
    const seen = await openScenario(officer, id);
    expect(seen.ranksHidden).toBe(true);
    expect([seen.kept.standing.after.rank, seen.kept.standing.after.above]).toEqual([null, null]);
    expect(seen.kept.standing.after.total).toBe(6.2);
    expect((await openScenario(owner, id)).kept.standing.after.rank?.best).toBe(1);
  });

  test("refuses what cannot be tried, every fault at once with place and remedy", async () => {
    const wrong = typed({
      changes: [
        { leaf: "9.9", inputs: { done: 1 } },
        { leaf: "1.2", inputs: { done: -4 } },
        { leaf: "1.1", inputs: { issued: "soon" } },
      ],
      goal: { kind: "total", total: 99 },
    });
    const { code, faults } = await refusalOf(saveScenario(officer, wrong));
    expect(code).toBe("invalid");
    expect(faults.map(({ path }) => path)).toEqual([
      "changes.0",
      "changes.1.inputs.done",
      "changes.2.inputs.issued",
      "goal.total",
    ]);
    expect(faults[1]?.vi).toBe("1.2 Hoàn thành kế hoạch, Nhiệm vụ hoàn thành: nhập số từ 0 trở lên.");
    expect(faults[3]?.vi).toContain("Điểm tối đa là 14");
  });

  test("says when the sheet beneath it changed, and is computed again on request", async () => {
    const { id } = await saveScenario(officer, typed());
    expect((await openScenario(officer, id)).stale).toEqual({ sheet: false, others: false });
    await save(officer, { roundId, unit: A }, "1.3", "published", true);
    expect((await openScenario(officer, id)).stale.sheet).toBe(true);
    expect((await readBase(officer, { unit: A })).scenarios.find((each) => each.id === id)?.stale).toBe(true);
    await recomputeScenario(officer, id);
    const after = await openScenario(officer, id);
    expect([after.stale.sheet, after.version, after.kept.standing.before.total]).toEqual([false, 2, 5.7]);
  });

  test("two windows that save at once: the second is told", async () => {
    const { id } = await saveScenario(officer, typed());
    const edits = [1, 2].map((n) =>
      editScenario(officer, id, { ...typed({ title: `Phương án ${n}` }), version: 1 }),
    );
    const codes = await Promise.all(
      edits.map((edit) =>
        edit.then(
          () => "kept",
          (error: unknown) => (error instanceof AppError ? error.code : "broken"),
        ),
      ),
    );
    expect(codes.toSorted()).toEqual(["changed-by-other", "kept"]);
    expect((await openScenario(officer, id)).version).toBe(2);
  });

  test("is put away by its writer, and then is nowhere", async () => {
    const { id } = await saveScenario(officer, typed());
    await putAway(officer, id);
    expect(await codeOf(openScenario(officer, id))).toBe("not-found");
    expect(await codeOf(openScenario(officer, ScenarioId.parse(world.ids.next())))).toBe("not-found");
  });

  test("a criterion that its round does not have any more is named, and left out of a copy on request", async () => {
    const { id } = await saveScenario(officer, typed({ sharing: "office" }));
    const gone = { leaf: "1.9", inputs: { done: 1 } };
    await world.store.write(async (tx) => {
      const found = await tx.scenarios.lock(id);
      if (found === undefined) throw new Error("not kept");
      await tx.scenarios.update({ ...found, supposed: { ...found.supposed, changes: [onTime, gone] } });
    });
    expect((await openScenario(officer, id)).faults.map(({ leaf }) => leaf)).toEqual(["1.9"]);
    const copy = { round: null, title: "Bản sao", dropFaulty: false };
    expect((await refusalOf(copyScenario(owner, id, copy))).faults[0]?.path).toBe("changes.1");
    const made = await copyScenario(owner, id, { ...copy, dropFaulty: true });
    const [first, second] = await openScenarios(owner, [id, made.id]);
    expect(first?.mine).toBe(false);
    expect(second).toMatchObject({ mine: true, title: "Bản sao", changes: [onTime], sharing: "private" });
  });
});

describe("tasks out of a scenario", () => {
  test("carry its expected points to the leading agency, and only for what it changes", async () => {
    const { id } = await saveScenario(owner, typed({ sharing: "office" }));
    const task = { leaf: "1.1", title: "Ban hành kế hoạch đúng hạn", lead: LEAD, due: "2026-06-25" };
    const made = await setScenarioTasks(world.officerOf(A), id, { office: A, tasks: [{ ...task, lead: A }] });
    const { tasks } = await listTasks(world.officerOf(A), TaskSearch.parse({}));
    expect(tasks.find((each) => each.id === made[0])).toMatchObject({
      source: "scenario",
      expectedPoints: 1.5,
      about: { leaf: "1.1", round: roundId, component: "1" },
    });
    const wrong = setScenarioTasks(world.officerOf(A), id, { office: A, tasks: [{ ...task, leaf: "1.3" }] });
    expect((await refusalOf(wrong)).faults[0]?.path).toBe("tasks.0.leaf");
    expect(await codeOf(setScenarioTasks(owner, id, { office: A, tasks: [task] }))).toBe("not-allowed");
    expect(await codeOf(setScenarioTasks(owner, id, { office: OWNER_UNIT, tasks: [task] }))).toBe(
      "not-allowed",
    );
    expect(await told(world.officerOf(A))).not.toContain("scenario.tasks-set");
  });
});

describe("once published", () => {
  test("everybody starts from the final sheet and the published totals; the next round from those as the last", async () => {
    for (const unit of COMMUNES) await answer(world, roundId, unit, "2.1", { share: 0 });
    await submit(world, roundId, A);
    await submit(world, roundId, B);
    world.moveTo("2026-07-10");
    await appraise(world, roundId, A, "1.1", { points: 1, reason: "Chậm" });
    await appraise(world, roundId, B, "1.1");
    for (const unit of [A, B])
      for (const leaf of ["1.2", "1.3", "1.4", "C1"]) await appraise(world, roundId, unit, leaf);
    world.moveTo("2026-08-02");
    await closeRound(owner, roundId);
    await computeRound(owner, roundId);
    await approveRound(owner, roundId, { number: "1/QĐ", day: "2026-08-01", signer: "Chủ tịch" });
    await publishRound(owner, roundId);
    const base = await readBase(officer, { unit: A, round: roundId });
    expect(base).toMatchObject({ counted: "published", basis: { kind: "same-round", known: 3 } });
    expect(base.setting.sheet.entries["1.1"]?.decided).toEqual({ points: 1, reason: "Chậm" });
    const { id } = await saveScenario(officer, typed({ title: "Nếu ban hành đúng hạn" }));
    expect((await openScenario(officer, id)).kept.standing.total).toMatchObject({ before: 5.2, after: 7.2 });

    world.moveTo("2027-05-20");
    const next = await openedRound(world, {
      period: "2027",
      clock: {
        selfScoring: { from: "2027-06-01T00:00:00+07:00", until: "2027-07-01T00:00:00+07:00" },
        appraisal: { from: "2027-07-01T00:00:00+07:00", until: "2027-08-01T00:00:00+07:00" },
      },
    });
    await answer(world, next, A, "1.1", { issued: "late" });
    const running = await readBase(officer, { unit: A, round: next });
    expect(running.basis).toMatchObject({ kind: "last-round", period: "2026", scaledFrom: null, known: 3 });
    expect(running.setting.others.find(({ unit }) => unit === B)?.total).toBe(3);
  });
});

describe("a province that is measured", () => {
  test("is set against what was published of the others, and what is not known of them is said", async () => {
    const text = (words: string) => ({ vi: words, en: words });
    const row = (unit: string, value: string, rank: number) => ({
      index: "small",
      year: 2025,
      unit,
      component: "total",
      value,
      scaleMax: "100",
      rank,
      rankedUnits: 34,
      rankChange: null,
      group: null,
      region: null,
      regionRank: null,
      status: "published" as const,
      note: "",
      source: "s1",
    });
    const place = { nameEn: null, aggregate: false, parent: null, code: null, region6: null, region8: null };
    const always = { validFrom: null, validTo: null, successor: null, aliases: [], illustration: false };
    await world.store.write(async (tx) => {
      await tx.units.upsert(
        ["p1", "p2", "p3"].map((key) => ({
          ...place,
          ...always,
          key: UnitKey.parse(key),
          name: `Tỉnh ${key}`,
          family: "place",
        })),
      );
      await tx.results.loadShipment(
        {
          sha256: "0".repeat(64),
          indices: [
            {
              id: "small",
              name: text("Chỉ số thử"),
              short: text("CS thử"),
              owner: null,
              family: "place",
              kind: "ranking",
              place: null,
              scale: 100,
              unit: null,
              direction: "higher",
              decimals: 2,
              headline: "total",
              components: [
                {
                  code: "total",
                  label: text("Tổng"),
                  scale: 100,
                  parent: null,
                  count: false,
                  sumOfChildren: false,
                  unit: null,
                },
              ],
              breaks: [],
            },
          ],
          units: [],
          sources: [{ id: "s1", kind: "official", title: "Quyết định thử", address: "", date: "", note: "" }],
          results: [row("p1", "90.00", 1), row("p2", "50.00", 20)],
          remarks: [],
        },
        world.clock.now(),
      );
    });
    world.moveTo("2026-05-20");
    const measured = await world.measuredRound();
    const base = await readBase(owner, { unit: A, round: measured.roundId });
    // 13 points here against 100 there: 90 becomes 11.7, 50 becomes 6.5.
    expect(base.basis).toMatchObject({
      kind: "published",
      period: "2025",
      scaledFrom: 100,
      known: 2,
      inAll: 3,
    });
    expect(base.setting.others.map(({ total, printedRank }) => [total, printedRank])).toEqual([
      [11.7, 1],
      [6.5, 20],
    ]);
    expect(base.names).toEqual({ p1: "Tỉnh p1", p2: "Tỉnh p2" });
  });
});

describe("a department on the sheet of its province", () => {
  test("tries its own part, and is told the result of the province and nothing else of the others", async () => {
    const { roundId: round } = await world.measuredRound();
    const sheet = { roundId: round, unit: A };
    await save(world.officerOf(LEAD), sheet, "1.1", "issued", "late");
    await save(world.officerOf(OTHER), sheet, "1.2", "done", 8);
    await save(world.officerOf(OTHER), sheet, "1.2", "planned", 10);
    const base = await readBase(world.officerOf(LEAD), { unit: A, round });
    expect(base).toMatchObject({ part: true, mayWrite: false, scenarios: [], offices: [] });
    expect(base.leaves.map(({ code }) => code)).toEqual(["1.1", "1.3", "1.4"]);
    expect(Object.keys(base.setting.sheet.entries)).toEqual(["1.1"]);
    const asked = TryPart.parse({ round, changes: [onTime] });
    const { standing } = await tryPart(world.officerOf(LEAD), A, asked);
    // By hand: late 1.5 and 8/10 of 4 = 3.2, then 3 and 3.2; field 1 holds a leaf of others, so its sum is not told.
    expectWithin(standing.before.total, 4.7, 1e-9);
    expectWithin(standing.after.total, 6.2, 1e-9);
    expect(standing.fields).toEqual([]);
    expect(standing.leaves.map(({ code }) => code)).toEqual(["1.1"]);
    const foreign = { ...asked, changes: [{ leaf: "1.2", inputs: { done: 10 } }] };
    const refusal = await refusalOf(tryPart(world.officerOf(LEAD), A, foreign));
    expect(refusal.faults).toMatchObject([{ path: "changes.0" }]);
    for (const nobody of [other, world.as(world.appraiser)])
      expect(await codeOf(tryPart(nobody, A, asked))).toBe("not-allowed");
    expect(await codeOf(saveScenario(world.officerOf(LEAD), typed({}, round)))).toBe("not-allowed");
  });
});
