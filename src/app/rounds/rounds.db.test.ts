import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answer,
  CLOCK,
  COMMUNES,
  DEPARTMENTS,
  openedRound,
  openRoundWorld,
  type RoundWorld,
  roundOver,
  submit,
} from "../../../test/support/round-world.ts";
import { SMALL_METHOD } from "../../../test/support/small-method.ts";
import { UnitKey } from "../../contract/ids.ts";
import { PUBLIC } from "../context.ts";
import {
  closeRound,
  createRound,
  deleteDraft,
  editRound,
  listRounds,
  openRound,
  readBoard,
  readLog,
  readRound,
} from "./index.ts";

let world: RoundWorld;
beforeAll(async () => {
  world = await openRoundWorld();
});
afterAll(() => world.close());

const [A, B, C, D] = COMMUNES as [UnitKey, UnitKey, UnitKey, UnitKey];
const refusal = (code: string) => expect.objectContaining({ code });

describe("a draft", () => {
  test("is seen by its owner alone", async () => {
    const id = await createRound(world.as(world.owner), roundOver(world, { title: "Bản nháp riêng" }));
    const titles = async (actor: Parameters<RoundWorld["as"]>[0]): Promise<string[]> =>
      (await listRounds(world.as(actor))).map(({ title }) => title);
    expect(await titles(world.owner)).toContain("Bản nháp riêng");
    expect(await titles(world.appraiser)).not.toContain("Bản nháp riêng");
    expect(await titles(PUBLIC)).toEqual([]);
    await expect(readRound(world.as(world.appraiser), id)).rejects.toEqual(refusal("not-allowed"));
    await expect(readRound(world.as(PUBLIC), id)).rejects.toEqual(refusal("sign-in-needed"));
  });

  test("cannot be made by an officer of a unit, nor for somebody else's unit", async () => {
    const officer = world.officers.get(A) ?? PUBLIC;
    await expect(createRound(world.as(officer), roundOver(world))).rejects.toEqual(refusal("not-allowed"));
    const foreign = roundOver(world, { ownerUnit: A });
    await expect(createRound(world.as(world.owner), foreign)).rejects.toEqual(refusal("not-allowed"));
  });

  test("names every unknown unit, repeated unit and unsuitable appraiser at once", async () => {
    const ghost = UnitKey.parse("xa-khong-co");
    const officer = world.officers.get(A);
    const input = roundOver(world, {
      units: [A, A, ghost].map((unit) => ({ unit, family: "commune", exemptions: [], ranked: true })),
      appraisers: [{ account: officer?.accountId ?? world.owner.accountId, fields: [], units: [] }],
    });
    const faults = await createRound(world.as(world.owner), input).catch(
      (error: { faults: { path: string }[] }) => error.faults.map(({ path }) => path),
    );
    expect(faults).toEqual(["units.1", "units.2.unit", "appraisers.0.account"]);
  });

  test("may be changed in everything, and a second editor with an old version is told", async () => {
    const context = world.as(world.owner);
    const id = await createRound(context, roundOver(world));
    const units = [{ unit: B, family: "commune", exemptions: [], ranked: false }];
    await editRound(context, id, { rowVersion: 1, title: "Tên mới", units });
    const after = await readRound(context, id);
    expect(after).toMatchObject({ title: "Tên mới", rowVersion: 2, units: [{ unit: B, ranked: false }] });
    await expect(editRound(context, id, { rowVersion: 1, title: "Cũ" })).rejects.toEqual(
      refusal("changed-by-other"),
    );
  });

  test("may be erased; an opened round may not", async () => {
    const context = world.as(world.owner);
    const draft = await createRound(context, roundOver(world));
    await deleteDraft(context, draft);
    await expect(readRound(context, draft)).rejects.toEqual(refusal("not-found"));
    const opened = await openedRound(world);
    await expect(deleteDraft(context, opened)).rejects.toEqual(refusal("stage-closed"));
  });
});

describe("opening", () => {
  test("names every fault at once and changes nothing", async () => {
    const context = world.as(world.owner);
    const id = await createRound(
      context,
      roundOver(world, {
        clock: { selfScoring: CLOCK.appraisal, appraisal: CLOCK.selfScoring },
        units: [
          {
            unit: A,
            family: "ward",
            exemptions: [
              { code: "1.1", reason: "Không được giao" },
              { code: "9.9", reason: "Nhầm" },
            ],
            ranked: true,
          },
        ],
        appraisers: [],
      }),
    );
    const error = await openRound(context, id).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "round-not-ready" });
    expect((error as { faults: { path: string }[] }).faults.map(({ path }) => path)).toEqual([
      "clock.appraisal.from",
      "units.0.family",
      "units.0.exemptions.0",
      "units.0.exemptions.1",
      "appraisers",
    ]);
    expect((await readRound(context, id)).stage).toBe("draft");
  });

  test("freezes the method, makes a sheet for every unit and leaves an entry in the log", async () => {
    const id = await openedRound(world);
    const context = world.as(world.owner);
    const detail = await readRound(context, id);
    expect(detail).toMatchObject({ stage: "waiting", unitCount: 4, submittedCount: 0, illustration: true });
    const frozen = await world.store.read((tx) => tx.methods.frozen("small-commune", "1"));
    expect(frozen?.sha256).toBe(world.methods.get("small-commune", "1")?.sha256);
    const sheets = await world.store.read((tx) => tx.submissions.submissionsOfRound(id));
    expect(sheets.map(({ state }) => state)).toEqual(["draft", "draft", "draft", "draft"]);
    expect((await readLog(context, id)).map(({ kind }) => kind)).toEqual(["round.opened", "round.created"]);
    await expect(openRound(context, id)).rejects.toEqual(refusal("stage-closed"));
  });

  test("writes down all that was decided for the round, so that a later change in the store shows", async () => {
    const exemptions = [{ code: "1.2", reason: "Không được giao kế hoạch" }];
    const id = await openedRound(world, {
      units: [{ unit: A, family: "commune", exemptions, ranked: false }],
    });
    const entries = await world.store.read((tx) => tx.audit.entries(`round:${id}`, 0, 10));
    const opened = entries.find(({ kind }) => kind === "round.opened");
    expect(JSON.parse(opened?.body ?? "{}")).toMatchObject({
      data: {
        kind: "measures",
        period: "2026",
        ownerUnit: "so-noi-vu",
        clock: CLOCK,
        parts: {
          units: [{ unit: A, family: "commune", exemptions, ranked: false }],
          assignments: [],
          appraisers: [{ account: world.appraiser.accountId, fields: [], units: [] }],
        },
      },
    });
  });

  test("refuses another text under an id and version that a round has used", async () => {
    await openedRound(world);
    const context = world.as(world.owner);
    const id = await createRound(context, roundOver(world));
    const methods = await world.libraryOf(SMALL_METHOD.replace("max: 10", "max: 10 # sửa sau khi dùng"));
    await expect(openRound({ ...context, methods }, id)).rejects.toEqual(refusal("method-changed"));
  });

  test("refuses a unit whose only appraiser is one of its own people", async () => {
    const both = await world.account("kiem-nhiem", [
      { role: "appraiser", unit: null },
      { role: "unit", unit: B },
    ]);
    const input = roundOver(world, { appraisers: [{ account: both.accountId, fields: [], units: [] }] });
    const id = await createRound(world.as(world.owner), input);
    const error = await openRound(world.as(world.owner), id).catch((thrown: unknown) => thrown);
    expect((error as { faults: { vi: string }[] }).faults.map(({ vi }) => vi)).toEqual([
      "Lĩnh vực 1 chưa có người thẩm định cho 1 đơn vị (Xã B).",
      "Điểm cộng chưa có người thẩm định cho 1 đơn vị (Xã B).",
    ]);
  });

  test("refuses to leave the bonus items without an appraiser, and takes them as a field of their own", async () => {
    const context = world.as(world.owner);
    const giving = async (...fields: string[]): Promise<string[]> => {
      const appraisers = [{ account: world.appraiser.accountId, fields, units: [] }];
      const id = await createRound(context, roundOver(world, { appraisers }));
      const ended = await openRound(context, id).catch((thrown: unknown) => thrown);
      return ended === undefined ? [] : (ended as { faults: { vi: string }[] }).faults.map(({ vi }) => vi);
    };
    expect(await giving("1", "2")).toEqual([
      "Điểm cộng chưa có người thẩm định cho 4 đơn vị (Xã A, Xã B, Xã C, …).",
    ]);
    expect(await giving("1", "bonus")).toEqual([]);
    expect(await giving("1", "bonus", "penalty")).toEqual([
      "Người thẩm định Cán bộ tham-dinh được giao lĩnh vực “penalty” không có trong bộ tiêu chí.",
    ]);
  });

  test("where the province is measured, needs one unit and a lead for every self-scored leaf", async () => {
    const context = world.as(world.owner);
    const [lead] = DEPARTMENTS;
    const input = roundOver(world, {
      kind: "measured",
      units: [{ unit: A, family: "commune", exemptions: [], ranked: true }],
      appraisers: [],
      assignments: lead ? [{ leaf: "1.1", lead, support: [] }] : [],
    });
    const id = await createRound(context, input);
    const error = await openRound(context, id).catch((thrown: unknown) => thrown);
    expect((error as { faults: { vi: string }[] }).faults.map(({ vi }) => vi)).toEqual([
      "Tiêu chí 1.2 “Hoàn thành kế hoạch” chưa có cơ quan chủ trì.",
    ]);
  });
});

describe("an open round", () => {
  test("lets only its clock be moved, with a reason that stands in the log", async () => {
    const context = world.as(world.owner);
    const id = await openedRound(world);
    const { rowVersion } = await readRound(context, id);
    const clock = { ...CLOCK, appraisal: { ...CLOCK.appraisal, until: "2026-08-15T00:00:00+07:00" } };
    const faults = await editRound(context, id, { rowVersion, title: "Đổi tên", clock }).catch(
      (error: { faults: { path: string }[] }) => error.faults.map(({ path }) => path),
    );
    expect(faults).toEqual(["title", "reason"]);
    await editRound(context, id, { rowVersion, clock, reason: "Mưa bão, mất mạng" });
    expect((await readRound(context, id)).clock.appraisal.until).toBe("2026-08-15T00:00:00+07:00");
    expect((await readLog(context, id))[0]?.vi).toBe(
      "Đổi thời hạn của đợt đánh giá. Lý do: Mưa bão, mất mạng",
    );
  });

  test("gives its sheets to other appraisers when one leaves, with a reason; what was decided stands", async () => {
    const context = world.as(world.owner);
    const successor = await world.account("ke-nhiem", [{ role: "appraiser", unit: null }]);
    const id = await openedRound(world);
    const { rowVersion } = await readRound(context, id);
    const appraisers = [{ account: successor.accountId, fields: [], units: [] }];
    await expect(editRound(context, id, { rowVersion, appraisers })).rejects.toMatchObject({
      code: "invalid",
      faults: [{ path: "reason" }],
    });
    const gap = [{ account: successor.accountId, fields: ["1"], units: [] }];
    await expect(
      editRound(context, id, { rowVersion, appraisers: gap, reason: "Chuyển công tác" }),
    ).rejects.toMatchObject({ code: "invalid", faults: [{ path: "appraisers" }] });
    await editRound(context, id, { rowVersion, appraisers, reason: "Chuyển công tác" });
    expect((await readRound(context, id)).appraisers.map(({ account }) => account)).toEqual([
      successor.accountId,
    ]);
    expect((await readLog(context, id))[0]?.vi).toBe(
      "Giao lại việc thẩm định cho 1 người. Lý do: Chuyển công tác",
    );
  });

  test("is seen by the units in it and by its appraisers, each with what they may do", async () => {
    const id = await openedRound(world);
    const officer = world.officers.get(B) ?? PUBLIC;
    const seen = await readRound(world.as(officer), id);
    expect(seen).toMatchObject({ myUnits: [B], allowed: ["round.see"] });
    expect((await readRound(world.as(world.appraiser), id)).allowed).toEqual([
      "round.see",
      "round.declare-conflict",
      "round.own-agreement",
    ]);
    expect((await readRound(world.as(world.owner), id)).allowed).toContain("round.edit");
  });

  test("has a board of who has not started, is at work, has submitted", async () => {
    world.moveTo("2026-06-10");
    const id = await openedRound(world);
    await answer(world, id, A, "1.1", { issued: "on-time" });
    await answer(world, id, A, "1.2", { done: 9, planned: 10 });
    await submit(world, id, A);
    await answer(world, id, B, "1.2", { done: 1 });
    const { units } = await readBoard(world.as(world.owner), id);
    expect(
      units.map(({ unit, state, answered, leaves, points }) => [unit, state, answered, leaves, points]),
    ).toEqual([
      [A, "submitted", 2, 2, 6.6],
      [B, "in-progress", 0, 2, 0],
      [C, "not-started", 0, 2, 0],
      [D, "not-started", 0, 2, 0],
    ]);
    expect(units[0]).toMatchObject({ toAppraise: 2, appraised: 0, withEvidence: 0 });
    const officer = world.officers.get(A) ?? PUBLIC;
    await expect(readBoard(world.as(officer), id)).rejects.toEqual(refusal("not-allowed"));
  });

  test("cannot be closed while units are still scoring themselves", async () => {
    world.moveTo("2026-06-10");
    const id = await openedRound(world);
    await expect(closeRound(world.as(world.owner), id)).rejects.toEqual(refusal("stage-not-open"));
    world.moveTo("2026-07-10");
    await expect(closeRound(world.as(world.appraiser), id)).rejects.toEqual(refusal("not-allowed"));
    await closeRound(world.as(world.owner), id);
    expect((await readRound(world.as(world.owner), id)).stage).toBe("synthesis");
    world.moveTo("2026-05-20");
  });
});

describe("a round in which the province is measured", () => {
  test("shows how far each lead department is, and cannot be closed before the sheet is handed in", async () => {
    world.moveTo("2026-06-05");
    const [justice, finance] = DEPARTMENTS as [UnitKey, UnitKey];
    const id = await openedRound(world, {
      kind: "measured",
      units: [{ unit: A, family: "commune", exemptions: [], ranked: true }],
      appraisers: [],
      assignments: [
        { leaf: "1.1", lead: justice, support: [finance] },
        { leaf: "1.2", lead: finance, support: [] },
      ],
    });
    await answer(world, id, A, "1.1", { issued: "late" });
    const { departments } = await readBoard(world.as(world.owner), id);
    expect(
      departments.map(({ unit, answered, leaves, points, max }) => [unit, answered, leaves, points, max]),
    ).toEqual([
      [finance, 0, 1, 0, 4],
      [justice, 1, 1, 1.5, 3],
    ]);
    const officer = world.officers.get(finance) ?? PUBLIC;
    expect((await readRound(world.as(officer), id)).myUnits).toEqual([A]);
    world.moveTo("2026-07-10");
    expect((await readRound(world.as(world.owner), id)).stage).toBe("compiling");
    await expect(closeRound(world.as(world.owner), id)).rejects.toEqual(refusal("round-not-ready"));
    await submit(world, id, A);
    await closeRound(world.as(world.owner), id);
    world.moveTo("2026-05-20");
  });
});
