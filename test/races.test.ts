import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  askQuestion,
  closeQuestion,
  decideAppraisal,
  drawSample,
  saveReply,
  sendReplies,
  writeMessage,
} from "../src/app/appraisal/index.ts";
import { verifyChains } from "../src/app/audit/index.ts";
import type { Context } from "../src/app/context.ts";
import { askExemption, decideExemption } from "../src/app/exemptions/index.ts";
import { assignObjection, decideObjection, fileObjection } from "../src/app/objections/index.ts";
import {
  approveRound,
  computeRound,
  correctRound,
  publishRound,
  returnRound,
} from "../src/app/publication/index.ts";
import { closeReopening, reopenUnit } from "../src/app/reopening/index.ts";
import { closeRound } from "../src/app/rounds/index.ts";
import {
  approveSheet,
  presentSheet,
  renewSheet,
  returnSheet,
  saveInput,
} from "../src/app/submissions/index.ts";
import { AppError } from "../src/contract/errors.ts";
import type { RoundId } from "../src/contract/ids.ts";
import { agree, change, EXPLANATION, roundInAppraisal, SECOND_APPRAISAL } from "./support/judging-world.ts";
import { A, B, C, openSheetWorld, type SheetWorld, save, selfScoringRound } from "./support/sheet-world.ts";
import { leaderOf } from "./support/unit-people.ts";

// Two people act at the same moment: one act stands, the other is refused in words, and the log tells of one.

let world: SheetWorld;
let other: Context;
let third: Context;
beforeAll(async () => {
  world = await openSheetWorld();
  other = world.as(await world.account("cham-sau", [{ role: "appraiser", unit: null }]));
  third = world.as(await world.account("xem-xet", [{ role: "appraiser", unit: null }]));
});
afterAll(() => world.close());

const owner = (): Context => world.as(world.owner);
const judge = (): Context => world.as(world.appraiser);

/** How many were taken; every other one must be a refusal of ours, never a fault. */
async function takenOf(acts: readonly Promise<unknown>[]): Promise<{ taken: number; codes: string[] }> {
  const ends = await Promise.allSettled(acts);
  const codes = ends.flatMap((end) => {
    if (end.status === "fulfilled") return [];
    if (!(end.reason instanceof AppError)) throw end.reason;
    return [end.reason.code];
  });
  return { taken: ends.length - codes.length, codes };
}

async function told(roundId: RoundId, kind: string): Promise<number> {
  const entries = await world.store.read((tx) => tx.audit.entries(`round:${roundId}`, 0, 5000));
  return entries.filter((entry) => entry.kind === kind).length;
}

describe("before handing in", () => {
  test("of two leaders who approve and return at once, one is heard", async () => {
    const sheet = { roundId: await selfScoringRound(world, { leaderApproval: true }), unit: A };
    await save(world.officerOf(A), sheet, "1.1", "issued", "late");
    await presentSheet(world.officerOf(A), sheet, { department: null, word: "" });
    const [one, two] = [await leaderOf(world, A), await leaderOf(world, A)];
    const { taken, codes } = await takenOf([
      approveSheet(one, sheet, { department: null, word: "" }),
      returnSheet(two, sheet, { department: null, word: "Xem lại" }),
      approveSheet(two, sheet, { department: null, word: "" }),
    ]);
    expect([taken, codes]).toEqual([1, ["not-presented", "not-presented"]]);
    expect(
      (await told(sheet.roundId, "sheet.approved")) + (await told(sheet.roundId, "sheet.returned")),
    ).toBe(1);
  });

  test("what is saved while the sheet is presented either stands before the leader or is refused", async () => {
    const sheet = { roundId: await selfScoringRound(world, { leaderApproval: true }), unit: A };
    const officer = world.officerOf(A);
    await takenOf([
      save(officer, sheet, "1.2", "done", 9),
      presentSheet(officer, sheet, { department: null, word: "" }),
      save(officer, sheet, "1.2", "planned", 10),
      save(officer, sheet, "1.1", "issued", "late"),
    ]);
    const entries = await world.store.read((tx) => tx.audit.entries(`round:${sheet.roundId}`, 0, 5000));
    const kinds = entries.map(({ kind }) => kind);
    expect(kinds.slice(kinds.indexOf("sheet.presented") + 1)).toEqual([]);
  });

  test("one answer is given to a request that two people decide", async () => {
    const roundId = await selfScoringRound(world);
    const key = { roundId, unit: A, leaf: "1.2" };
    const id = await askExemption(world.officerOf(A), key, { reason: "Không phát sinh", document: "" });
    const { taken, codes } = await takenOf([
      decideExemption(owner(), roundId, id, { decision: "accepted", reason: "" }),
      decideExemption(owner(), roundId, id, { decision: "refused", reason: "Có phát sinh" }),
      decideExemption(owner(), roundId, id, { decision: "accepted", reason: "" }),
    ]);
    expect([taken, codes]).toEqual([1, ["already-decided", "already-decided"]]);
    expect(await told(roundId, "exemption.decided")).toBe(1);
  });

  test("of two requests for one criterion at once, one waits", async () => {
    const roundId = await selfScoringRound(world);
    const key = { roundId, unit: A, leaf: "1.2" };
    const ask = () => askExemption(world.officerOf(A), key, { reason: "Không phát sinh", document: "" });
    expect((await takenOf([ask(), ask(), ask()])).taken).toBe(1);
  });
});

describe("a reopened sheet", () => {
  test("is saved in until the moment of its end, and never after; ended early, nothing is half saved", async () => {
    const roundId = await roundInAppraisal(world);
    const at = { roundId, unit: A, leaf: "1.2", input: "done" };
    const work = "self-scoring" as const;
    const reopened = { unit: A, leaves: ["1.2"], work, reason: "Nhập nhầm" };
    const officer = world.officerOf(A);
    await reopenUnit(owner(), roundId, { ...reopened, until: "2026-07-12T17:30:00+07:00" });
    world.moveTo("2026-07-12T17:29:59.999+07:00");
    await saveInput(officer, at, { value: 8, baseVersion: 1 });
    world.moveTo("2026-07-12T17:30:00+07:00");
    const { codes } = await takenOf([saveInput(officer, at, { value: 7, baseVersion: 2 })]);
    expect(codes).toEqual(["stage-closed"]);

    const id = await reopenUnit(owner(), roundId, { ...reopened, until: "2026-07-14T00:00:00+07:00" });
    await takenOf([
      saveInput(officer, at, { value: 6, baseVersion: 2 }),
      closeReopening(owner(), roundId, id),
      closeReopening(owner(), roundId, id),
      renewSheet(officer, at),
    ]);
    expect(await told(roundId, "unit.reopening-closed")).toBe(1);
    expect((await takenOf([saveInput(officer, at, { value: 5, baseVersion: 3 })])).taken).toBe(0);
  });
});

describe("while units are judged", () => {
  test("an explanation is sent once, whatever is drafted beside it", async () => {
    const roundId = await roundInAppraisal(world);
    const sheet = { roundId, unit: A };
    await decideAppraisal(judge(), { ...sheet, leaf: "1.1" }, change(1, "Ban hành muộn"));
    world.moveTo(EXPLANATION);
    const officer = world.officerOf(A);
    await saveReply(officer, { ...sheet, leaf: "1.1" }, { agrees: false, text: "Đúng hạn", baseVersion: 0 });
    const send = () => sendReplies(officer, sheet, { replies: [{ leaf: "1.1", version: 1 }] });
    const { taken, codes } = await takenOf([send(), send(), send()]);
    expect([taken, new Set(codes)]).toEqual([1, new Set(["already-answered"])]);
    expect(await told(roundId, "reply.sent")).toBe(1);
  });

  test("is taken to the last moment of the window and not at its end", async () => {
    const roundId = await roundInAppraisal(world);
    const key = { roundId, unit: A, leaf: "1.1" };
    await decideAppraisal(judge(), key, change(1, "Ban hành muộn"));
    world.moveTo("2026-08-14T23:59:59.999+07:00");
    await saveReply(world.officerOf(A), key, { agrees: false, text: "Đúng hạn", baseVersion: 0 });
    world.moveTo("2026-08-15T00:00:00+07:00");
    const send = sendReplies(world.officerOf(A), key, { replies: [{ leaf: "1.1", version: 1 }] });
    expect((await takenOf([send])).codes).toEqual(["stage-closed"]);
  });

  test("nothing is written into a thread after it is closed", async () => {
    const roundId = await roundInAppraisal(world);
    const key = { roundId, unit: A, leaf: "1.1" };
    const { questions } = await askQuestion(judge(), key, { text: "Văn bản nào?" });
    const id = questions[0]?.id ?? "";
    const say = () => writeMessage(world.officerOf(A), id, { text: "Văn bản 12" });
    await takenOf([say(), closeQuestion(judge(), id), say(), closeQuestion(judge(), id), say()]);
    const entries = await world.store.read((tx) => tx.audit.entries(`round:${roundId}`, 0, 5000));
    const kinds = entries.map(({ kind }) => kind).filter((kind) => kind.startsWith("question."));
    expect(kinds.at(-1)).toBe("question.closed");
    expect(kinds.filter((kind) => kind === "question.closed")).toHaveLength(1);
  });

  test("two samples drawn at once hold no leaf twice", async () => {
    const roundId = await roundInAppraisal(world, {
      appraisers: [world.appraiser.accountId, other.actor.accountId].flatMap((account) =>
        account === null ? [] : [{ account, fields: [], units: [] }],
      ),
    });
    for (const unit of [A, B, C]) await decideAppraisal(judge(), { roundId, unit, leaf: "1.1" }, agree);
    const { taken } = await takenOf([
      drawSample(owner(), roundId, { share: 1, seed: "một" }),
      drawSample(owner(), roundId, { share: 1, seed: "hai" }),
    ]);
    expect(taken).toBe(1);
  });
});

describe("a result", () => {
  /** Judged, closed and computed; the survey value is in. */
  async function computed(): Promise<RoundId> {
    const roundId = await roundInAppraisal(world, {
      clock: {
        selfScoring: { from: "2026-06-01T00:00:00+07:00", until: "2026-07-01T00:00:00+07:00" },
        appraisal: { from: "2026-07-01T00:00:00+07:00", until: "2026-08-01T00:00:00+07:00" },
        objection: { file: 5, decide: 3 },
      },
      units: [A, B, C].map((unit) => ({ unit, family: "commune", exemptions: [], ranked: true })),
    });
    for (const unit of [A, B, C]) {
      for (const leaf of ["1.1", "1.2", "1.3", "1.4"]) {
        const decision = leaf === "1.1" ? change(1, "Ban hành muộn") : change(0.5, "Chưa rõ");
        await decideAppraisal(judge(), { roundId, unit, leaf }, decision);
      }
      const survey = { roundId, unit, leaf: "2.1", input: "share" };
      await saveInput(owner(), survey, { value: 0.9, baseVersion: 0 });
    }
    return roundId;
  }

  test("is closed and computed over what was judged: a decision at the same moment is in it or refused", async () => {
    const roundId = await computed();
    const key = { roundId, unit: A, leaf: "1.1" };
    const { taken, codes } = await takenOf([
      closeRound(owner(), roundId),
      decideAppraisal(judge(), key, change(2, "Xem lại", 1)),
      closeRound(owner(), roundId),
    ]);
    expect(codes.filter((code) => !/stage/.test(code))).toEqual([]);
    expect(taken).toBeGreaterThanOrEqual(1);
    await computeRound(owner(), roundId);
    const late = await takenOf([
      approveRound(owner(), roundId, { number: "", day: null, signer: "" }),
      decideAppraisal(judge(), key, change(2.5, "Muộn", 2)),
    ]);
    expect(late.taken).toBe(1);
  });

  test("is approved, published, returned and corrected once, whoever presses at the same moment", async () => {
    const roundId = await computed();
    await closeRound(owner(), roundId);
    await computeRound(owner(), roundId);
    const approval = { number: "", day: null, signer: "" };
    expect((await takenOf([1, 2, 3].map(() => approveRound(owner(), roundId, approval)))).taken).toBe(1);
    const publishing = [publishRound(owner(), roundId), returnRound(owner(), roundId, "Xem lại bảng điểm")];
    expect((await takenOf(publishing)).taken).toBe(1);
    if ((await told(roundId, "round.returned")) === 1) {
      await approveRound(owner(), roundId, approval);
      await publishRound(owner(), roundId);
    }
    const objection = await fileObjection(world.officerOf(A), roundId, {
      unit: A,
      leaf: "1.1",
      text: "Đã ban hành đúng hạn",
      documents: [],
    });
    const [one, two] = [other.actor.accountId, third.actor.accountId];
    if (one === null || two === null) throw new Error("no accounts");
    await assignObjection(owner(), objection, one);
    const upheld = { outcome: "upheld", points: 3, reason: "Có văn bản" } as const;
    await takenOf([
      decideObjection(other, objection, upheld),
      assignObjection(owner(), objection, two),
      decideObjection(other, objection, { outcome: "dismissed", reason: "Không đủ" }),
    ]);
    await takenOf([decideObjection(third, objection, upheld)]);
    expect(await told(roundId, "objection.decided")).toBe(1);
    const basis = { number: "12/QĐ", day: null, signer: "", reason: "Theo kết luận kiến nghị" };
    const corrected = await takenOf([1, 2, 3].map(() => correctRound(owner(), roundId, basis)));
    expect(corrected.taken).toBeLessThanOrEqual(1);
    expect(await told(roundId, "round.corrected")).toBe(corrected.taken);
  });
});

test("after all of it every chain holds", async () => {
  world.moveTo(SECOND_APPRAISAL);
  const reports = await verifyChains({ store: world.store }, []);
  expect(reports.filter(({ intact }) => !intact)).toEqual([]);
  expect(reports.length).toBeGreaterThan(8);
});
