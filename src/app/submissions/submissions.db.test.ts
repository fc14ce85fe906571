import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { OWNER_UNIT } from "../../../test/support/round-world.ts";
import {
  A,
  APPRAISAL,
  B,
  codeOf,
  openSheetWorld,
  refusalOf,
  type SheetWorld,
  save,
  selfScoringRound,
} from "../../../test/support/sheet-world.ts";
import { totalOf } from "../../../test/support/totalOf.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { CreateRound } from "../../contract/rounds.ts";
import type { AnswerValue } from "../../contract/sheets.ts";
import { verifyChain } from "../audit/index.ts";
import { type Context, PUBLIC } from "../context.ts";
import {
  leafHistory,
  openSheet,
  preSubmitFindings,
  saveExplanation,
  submitSheet,
  withdrawSheet,
} from "./index.ts";

let world: SheetWorld;

beforeAll(async () => {
  world = await openSheetWorld();
});
afterAll(() => world.close());

const byOwner = (): Context => world.as(world.owner);
const newRound = (change?: Partial<CreateRound>): Promise<RoundId> => selfScoringRound(world, change);

describe("filling a sheet", () => {
  test("a saved value earns its points at once, with the reason in both languages and the new total", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const saved = await save(world.officerOf(A), sheet, "1.1", "issued", "late");
    expect(saved.version).toBe(1);
    expect(saved.leaf.self.outcome).toMatchObject({ kind: "scored", points: 1.5 });
    expect(saved.leaf.self.vi).toContain("1,5");
    expect(saved.leaf.self.en).toContain("1.5");
    expect(saved.total).toMatchObject({
      selfPoints: 1.5,
      selfMax: 10,
      total: 1.5,
      least: 1.5,
      provisional: true,
    });
    // 1.5 earned, 7 open in field 1, 3 by survey.
    expect(saved.total?.most).toBe(11.5);
    expect(saved.total?.outside).toEqual([{ scoredBy: "survey", max: 3, leaves: 1 }]);
    expect(saved.nodes.find(({ code }) => code === "1")).toMatchObject({ points: 1.5, assignedMax: 10 });
  });

  test("what is opened is what was saved, and opening writes nothing", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const officer = world.officerOf(A);
    await save(officer, sheet, "1.2", "done", 18);
    await save(officer, sheet, "1.2", "planned", 20);
    await saveExplanation(
      officer,
      { ...sheet, leaf: "1.2" },
      { text: " Hai nhiệm vụ lùi hạn ", baseVersion: 0 },
    );
    const view = await openSheet(officer, sheet);
    const leaf = view.leaves.find(({ code }) => code === "1.2");
    expect(leaf?.answers.map(({ input, value, version }) => ({ input, value, version }))).toEqual([
      { input: "done", value: 18, version: 1 },
      { input: "planned", value: 20, version: 1 },
    ]);
    expect(leaf?.explanation).toEqual({ text: "Hai nhiệm vụ lùi hạn", version: 1 });
    // 18/20 × 4
    expect(leaf?.self.outcome).toMatchObject({ points: 3.6 });
    expect(view.partial).toBe(false);
    expect(view.leaves.map(({ code }) => code)).toEqual(["1.1", "1.2", "1.3", "1.4", "2.1", "C1"]);
    expect(leaf?.allowed).toEqual([
      "leaf.see",
      "leaf.history",
      "leaf.answer",
      "leaf.explain",
      "leaf.attach",
      "leaf.detach",
      "leaf.ask-exemption",
    ]);
    expect(view.allowed).toEqual(["sheet.see", "sheet.export", "sheet.divide", "sheet.submit"]);
    const counted = await world.db
      .selectFrom("answers")
      .where("round_id", "=", sheet.roundId)
      .selectAll()
      .execute();
    expect(counted).toHaveLength(2);
  });

  test("null clears an input and the leaf is missing again", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const officer = world.officerOf(A);
    await save(officer, sheet, "1.1", "issued", "on-time");
    const cleared = await save(officer, sheet, "1.1", "issued", null, 1);
    expect(cleared.version).toBe(2);
    expect(cleared.leaf.self.outcome.kind).toBe("missing");
    expect(cleared.leaf.answers[0]).toMatchObject({ value: null, version: 2 });
  });

  test("the history of a leaf keeps every value with its author", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const officer = world.officerOf(A);
    await save(officer, sheet, "1.1", "issued", "late");
    await save(officer, sheet, "1.1", "issued", "on-time", 1);
    await save(officer, sheet, "1.1", "issued", null, 2);
    const history = await leafHistory(officer, { ...sheet, leaf: "1.1" });
    expect(history.map(({ value, version }) => [value, version])).toEqual([
      ["late", 1],
      ["on-time", 2],
      [null, 3],
    ]);
    expect(history[0]?.changedByName).toBe(`Cán bộ ${A}`);
  });

  test.each<[string, string, string, AnswerValue, string, string]>([
    ["text in a number", "1.2", "done", "mười tám", "invalid", "Nhập một số, ví dụ 120."],
    ["true in a number", "1.2", "done", true, "invalid", "Nhập một số, ví dụ 120."],
    ["half a case", "1.2", "done", 1.5, "invalid", "Nhập một số nguyên, ví dụ 120."],
    ["fewer than no cases", "1.2", "done", -1, "invalid", "Nhập số từ 0 trở lên."],
    ["a number above its bound", "1.3", "rate", 6, "invalid", "Nhập số không lớn hơn 5."],
    ["a number below its bound", "1.3", "rate", 0, "invalid", "Nhập số từ 1 trở lên."],
    ["a share of more than everything", "1.3", "share", 1.2, "invalid", "Nhập số không lớn hơn 100 %."],
    [
      "an option that does not exist",
      "1.1",
      "issued",
      "perhaps",
      "invalid",
      "Chọn một trong các mức đã cho.",
    ],
    ["neither yes nor no", "1.3", "published", "maybe", "invalid", "Chọn Có hoặc Không."],
    [
      "a day that does not exist",
      "1.3",
      "day",
      "2026-02-30",
      "invalid",
      "Nhập ngày có thật, ví dụ 21/11/2026.",
    ],
    ["a day that has not come", "1.3", "day", "2026-06-11", "invalid", "Ngày này chưa đến."],
    ["points above the maximum", "1.4", "points", 2.5, "above-maximum", "Điểm tối đa của tiêu chí là 2."],
  ])("%s is refused with words that say what to type", async (_title, leaf, input, value, code, words) => {
    const sheet = { roundId: await newRound(), unit: A };
    const refusal = await refusalOf(save(world.officerOf(A), sheet, leaf, input, value));
    expect(refusal.code).toBe(code);
    expect(refusal.faults).toHaveLength(1);
    expect(refusal.faults[0]).toMatchObject({ path: input });
    expect(refusal.faults[0]?.vi).toContain(words);
    expect(refusal.faults[0]?.en).not.toBe("");
    expect(await leafHistory(world.officerOf(A), { ...sheet, leaf })).toEqual([]);
  });

  test("today in Việt Nam is a day that has come, even while it is still yesterday in UTC", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    world.moveTo("2026-06-11T06:00:00+07:00");
    const saved = await save(world.officerOf(A), sheet, "1.3", "day", "2026-06-11");
    expect(saved.version).toBe(1);
  });

  test("text is kept in one form of Unicode and without outer blanks", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const saved = await save(world.officerOf(A), sheet, "1.3", "where", `  ${"Trụ sở xã".normalize("NFD")} `);
    expect(saved.leaf.answers.find(({ input }) => input === "where")?.value).toBe(
      "Trụ sở xã".normalize("NFC"),
    );
  });

  test("a leaf or an input the method does not know is not found", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    expect(await codeOf(save(world.officerOf(A), sheet, "9.9", "issued", 1))).toBe("not-found");
    expect(await codeOf(save(world.officerOf(A), sheet, "1.1", "points", 1))).toBe("not-found");
  });

  test("an exempt leaf cannot be answered, leaves the maximum and says why", async () => {
    const units = [
      { unit: A, family: "commune", exemptions: [{ code: "1.2", reason: "Không được giao" }], ranked: true },
    ];
    const sheet = { roundId: await newRound({ units }), unit: A };
    expect(await codeOf(save(world.officerOf(A), sheet, "1.2", "done", 1))).toBe("not-allowed");
    const view = await openSheet(world.officerOf(A), sheet);
    expect(view.total?.selfMax).toBe(6);
    expect(view.leaves.find(({ code }) => code === "1.2")?.exemption).toBe("Không được giao");
  });
});

describe("two people at one sheet", () => {
  test("at different inputs nobody is refused and nothing is lost", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const officer = world.officerOf(A);
    const typed: readonly [string, string, AnswerValue][] = [
      ["1.1", "issued", "late"],
      ["1.2", "done", 9],
      ["1.2", "planned", 10],
      ["1.3", "published", true],
      ["1.4", "points", 2],
      ["C1", "count", 1],
    ];
    await Promise.all(typed.map(([leaf, input, value]) => save(officer, sheet, leaf, input, value)));
    const total = totalOf(await openSheet(officer, sheet));
    // 1.5 + 9/10 × 4 + 1 + 2 = 8.1, and half a point of bonus.
    expectWithin(total.selfPoints, 8.1, 1e-9);
    expect(total.bonus).toBe(0.5);
  });

  test("at the same input the second is told what the first wrote, and nothing is overwritten", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const colleague = world.as(
      await world.account(`colleague-${sheet.roundId}`, [{ role: "unit", unit: A }]),
    );
    await save(world.officerOf(A), sheet, "1.2", "done", 18);
    const refusal = await refusalOf(save(colleague, sheet, "1.2", "done", 17));
    expect(refusal.code).toBe("changed-by-other");
    expect(refusal.details).toMatchObject({ value: 18, version: 1, updatedByName: `Cán bộ ${A}` });
    await save(colleague, sheet, "1.2", "done", 17, 1);
    expect(await codeOf(save(world.officerOf(A), sheet, "1.2", "done", 16, 1))).toBe("changed-by-other");
  });

  test("of many at the same input at the same time exactly one is kept", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const tries = [1, 2, 3, 4, 5].map((value) => save(world.officerOf(A), sheet, "1.2", "done", value));
    const ends = await Promise.allSettled(tries);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await leafHistory(world.officerOf(A), { ...sheet, leaf: "1.2" })).toHaveLength(1);
  });

  test("an explanation changed meanwhile is not overwritten either", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const key = { ...sheet, leaf: "1.1" };
    await saveExplanation(world.officerOf(A), key, { text: "một", baseVersion: 0 });
    const refusal = await refusalOf(
      saveExplanation(world.officerOf(A), key, { text: "hai", baseVersion: 0 }),
    );
    expect(refusal.code).toBe("changed-by-other");
    expect(refusal.details).toMatchObject({ value: "một", version: 1 });
  });
});

describe("who may write, and when", () => {
  test("another unit's sheet can be neither seen nor filled nor sent", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const stranger = world.officerOf(B);
    expect(await codeOf(openSheet(stranger, sheet))).toBe("not-allowed");
    expect(await codeOf(save(stranger, sheet, "1.1", "issued", "late"))).toBe("not-allowed");
    expect(
      await codeOf(saveExplanation(stranger, { ...sheet, leaf: "1.1" }, { text: "x", baseVersion: 0 })),
    ).toBe("not-allowed");
    expect(await codeOf(submitSheet(stranger, sheet))).toBe("not-allowed");
    expect(await codeOf(preSubmitFindings(stranger, sheet))).toBe("not-allowed");
    expect(await codeOf(leafHistory(stranger, { ...sheet, leaf: "1.1" }))).toBe("not-allowed");
  });

  test("the public is asked to sign in", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    expect(await codeOf(openSheet(world.as(PUBLIC), sheet))).toBe("sign-in-needed");
    expect(await codeOf(save(world.as(PUBLIC), sheet, "1.1", "issued", "late"))).toBe("sign-in-needed");
  });

  test("an appraiser never fills a sheet", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    expect(await codeOf(save(world.as(world.appraiser), sheet, "1.1", "issued", "late"))).toBe("not-allowed");
  });

  test("a unit does not enter survey values; the owner does, and only those where the province measures", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    expect(await codeOf(save(world.officerOf(A), sheet, "2.1", "share", 0.9))).toBe("not-allowed");
    const saved = await save(byOwner(), sheet, "2.1", "share", 0.9);
    expect(saved.leaf.self.outcome).toMatchObject({ points: 2.7 });
    expect(await codeOf(save(byOwner(), sheet, "1.1", "issued", "late"))).toBe("not-allowed");
  });

  test("before the first minute and from the last on, the server's clock refuses every write", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const officer = world.officerOf(A);
    world.moveTo("2026-05-31T23:59:59.999+07:00");
    expect(await codeOf(save(officer, sheet, "1.1", "issued", "late"))).toBe("stage-not-open");
    world.moveTo("2026-06-01T00:00:00+07:00");
    await save(officer, sheet, "1.1", "issued", "late");
    world.moveTo("2026-06-30T23:59:59.999+07:00");
    await save(officer, sheet, "1.1", "issued", "on-time", 1);
    world.moveTo("2026-07-01T00:00:00+07:00");
    expect(await codeOf(save(officer, sheet, "1.1", "issued", "none", 2))).toBe("stage-closed");
    expect(
      await codeOf(saveExplanation(officer, { ...sheet, leaf: "1.1" }, { text: "x", baseVersion: 0 })),
    ).toBe("stage-closed");
    expect(await codeOf(submitSheet(officer, sheet))).toBe("stage-closed");
    expect((await openSheet(officer, sheet)).leaves[0]?.allowed).toEqual(["leaf.see", "leaf.history"]);
  });

  test("a round or a unit that is not there is not found", async () => {
    const roundId = await newRound();
    expect(await codeOf(openSheet(byOwner(), { roundId, unit: OWNER_UNIT }))).toBe("not-found");
    const unknown = "00000000-0000-7000-8000-000000000000" as RoundId;
    expect(await codeOf(openSheet(byOwner(), { roundId: unknown, unit: A }))).toBe("not-found");
  });
});

describe("handing in", () => {
  test("a receipt says what was handed in, and the sheet is closed until it is taken back", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const officer = world.officerOf(A);
    await save(officer, sheet, "1.1", "issued", "on-time");
    const receipt = await submitSheet(officer, sheet);
    expect(receipt).toMatchObject({
      points: 3,
      assignedMax: 10,
      unit: "Xã A",
      submittedByName: `Cán bộ ${A}`,
    });
    expect(receipt.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(receipt.submittedAt).toBe("2026-06-10T01:00:00.000Z");
    expect(await codeOf(save(officer, sheet, "1.1", "issued", "late", 1))).toBe("already-submitted");
    expect(await codeOf(submitSheet(officer, sheet))).toBe("already-submitted");
    const view = await openSheet(officer, sheet);
    expect(view).toMatchObject({ state: "submitted", receipt: { hash: receipt.hash } });
  });

  test("a sheet taken back can be changed and sent again; both receipts are kept and differ", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const officer = world.officerOf(A);
    await save(officer, sheet, "1.1", "issued", "on-time");
    const first = await submitSheet(officer, sheet);
    const view = await withdrawSheet(officer, sheet);
    expect(view).toMatchObject({ state: "draft", receipt: null });
    expect(await codeOf(withdrawSheet(officer, sheet))).toBe("not-submitted");
    const again = await submitSheet(officer, sheet);
    expect(again.hash).toBe(first.hash);
    await withdrawSheet(officer, sheet);
    await save(officer, sheet, "1.1", "issued", "late", 1);
    const changed = await submitSheet(officer, sheet);
    expect(changed.hash).not.toBe(first.hash);
    const kept = await world.store.read((tx) => tx.submissions.receiptsOfSheet(sheet));
    expect(kept.map(({ hash }) => hash)).toEqual([changed.hash, first.hash, first.hash]);
    expect(kept.map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([true, false, false]);
  });

  test("a word of explanation changes the receipt", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const officer = world.officerOf(A);
    const first = await submitSheet(officer, sheet);
    await withdrawSheet(officer, sheet);
    await saveExplanation(officer, { ...sheet, leaf: "1.1" }, { text: "Đã ban hành", baseVersion: 0 });
    expect((await submitSheet(officer, sheet)).hash).not.toBe(first.hash);
  });

  test("after the deadline a sheet can be neither sent nor taken back", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const officer = world.officerOf(A);
    await submitSheet(officer, sheet);
    world.moveTo(APPRAISAL);
    expect(await codeOf(withdrawSheet(officer, sheet))).toBe("stage-closed");
  });

  test("a save and a submission at the same moment leave a receipt that covers the sheet as it stands", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const officer = world.officerOf(A);
    const [saved, sent] = await Promise.allSettled([
      save(officer, sheet, "1.1", "issued", "on-time"),
      submitSheet(officer, sheet),
    ]);
    expect(sent.status).toBe("fulfilled");
    const total = totalOf(await openSheet(officer, sheet));
    const points = sent.status === "fulfilled" ? sent.value.points : Number.NaN;
    expect(points).toBe(total.selfPoints);
    expect(total.selfPoints).toBe(saved.status === "fulfilled" ? 3 : 0);
  });

  test("every write is in the round's chain, and the chain holds", async () => {
    const sheet = { roundId: await newRound(), unit: A };
    const officer = world.officerOf(A);
    await save(officer, sheet, "1.1", "issued", "on-time");
    await saveExplanation(officer, { ...sheet, leaf: "1.1" }, { text: "x", baseVersion: 0 });
    await submitSheet(officer, sheet);
    await withdrawSheet(officer, sheet);
    const chain = `round:${sheet.roundId}`;
    const { entries, head } = await world.store.read(async (tx) => ({
      entries: await tx.audit.entries(chain, 0, 1000),
      head: await tx.audit.head(chain),
    }));
    expect(entries.map(({ kind }) => kind).slice(-4)).toEqual([
      "answer.saved",
      "explanation.saved",
      "sheet.submitted",
      "sheet.withdrawn",
    ]);
    expect(verifyChain(chain, entries, head)).toMatchObject({ intact: true });
  });
});
