import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  draftPlan,
  FINANCE,
  FIRST,
  item,
  JUSTICE,
  openPlanWorld,
  type PlanWorld,
  SECOND,
} from "../../../test/support/plan-world.ts";
import { codeOf, refusalOf } from "../../../test/support/sheet-world.ts";
import { told } from "../../../test/support/unit-people.ts";
import { UnitKey } from "../../contract/ids.ts";
import type { PlanId } from "../../contract/improvement.ts";
import type { Context } from "../context.ts";
import { addItem, issuePlan, planDrafts, readPlan, readPlanChecks, removeItem } from "../plans/index.ts";
import {
  agreeToDraft,
  answerComment,
  closeConsultation,
  downloadComments,
  editComment,
  extendConsultation,
  openConsultation,
  readConsultations,
  remindConsulted,
  withdrawComment,
  writeComment,
} from "./index.ts";

let world: PlanWorld;

beforeAll(async () => {
  world = await openPlanWorld();
});
afterAll(() => world.close());

const NO_UNIT = UnitKey.parse("khong-co");
const UNTIL = "2027-01-20T17:30:00+07:00";
const of = (unit: UnitKey): Context => world.officerOf(unit);
const book = (by: Context, id: PlanId) => readConsultations(by, planDrafts, id);

interface Sent {
  readonly id: PlanId;
  readonly consultation: string;
  readonly item: string;
}

/** Sent to the two departments and FIRST on 11/01/2027, until the 20th. */
async function sent(): Promise<Sent> {
  world.moveTo("2027-01-11");
  const id = await draftPlan(world);
  const made = await addItem(world.byOffice(), id, item());
  const units = [JUSTICE, FINANCE, FIRST];
  const consultation = await openConsultation(world.byOffice(), planDrafts, id, {
    until: UNTIL,
    text: "Đề nghị góp ý",
    units,
  });
  return { id, consultation, item: made };
}

const say = (at: Sent, unit: UnitKey, text: string, place: string | null = null) =>
  writeComment(of(unit), planDrafts, at, { place, text });

describe("a draft sent for comment", () => {
  test("is read by the units that are asked, who are told, and by nobody else", async () => {
    const at = await sent();
    expect((await readPlan(world.byOffice(), at.id)).state).toBe("commenting");
    expect((await told(of(JUSTICE)))[0]).toBe("consultation.opened");
    expect((await readPlan(of(JUSTICE), at.id)).actions).toEqual(["plan.see", "plan.comment"]);
    expect(await codeOf(readPlan(of(SECOND), at.id))).toBe("not-allowed");
    const { consultations, places, speaksFor } = await book(of(JUSTICE), at.id);
    expect(speaksFor).toMatchObject([{ unit: JUSTICE }]);
    expect(consultations[0]?.units.map(({ unit }) => unit)).toEqual([JUSTICE]);
    expect(places.find(({ id }) => id === at.item)).toMatchObject({
      label: "Nhiệm vụ 1",
      text: "Ban hành kế hoạch đúng hạn",
    });
  });

  test("wants a later moment and units that are there, all faults at once", async () => {
    world.moveTo("2027-01-11");
    const id = await draftPlan(world);
    const typed = { until: "2027-01-10T17:30:00+07:00", text: "", units: [NO_UNIT, JUSTICE] };
    const refusal = await refusalOf(openConsultation(world.byOffice(), planDrafts, id, typed));
    expect(refusal.faults.map(({ path }) => path)).toEqual(["until", "units"]);
    expect(await codeOf(openConsultation(of(JUSTICE), planDrafts, id, { ...typed, until: UNTIL }))).toBe(
      "not-allowed",
    );
  });

  test("goes only to units that the office works with", async () => {
    world.moveTo("2027-01-11");
    const elsewhere = UnitKey.parse("xa-tinh-khac");
    const [first] = await world.store.read((tx) => tx.units.byKeys([FIRST]));
    if (first === undefined) throw new Error("no commune");
    const stranger = { ...first, key: elsewhere, name: "Xã tỉnh khác", parent: UnitKey.parse("tinh-khac") };
    const province = { ...first, key: stranger.parent, name: "Tỉnh khác", family: "province", parent: null };
    await world.store.write((tx) => tx.units.upsert([province, stranger]));
    const id = await draftPlan(world);
    const typed = { until: UNTIL, text: "", units: [FIRST, elsewhere] };
    const refusal = await refusalOf(openConsultation(world.byOffice(), planDrafts, id, typed));
    expect(refusal.faults).toMatchObject([{ path: "units", vi: expect.stringContaining("Xã tỉnh khác") }]);
    expect((await book(world.byOffice(), id)).candidates.map(({ unit }) => unit)).not.toContain(elsewhere);
  });

  test("gathers comments by place; a unit sees its own alone, the office all of them", async () => {
    const at = await sent();
    await say(at, JUSTICE, "Đề nghị lùi thời hạn", at.item);
    await say(at, FINANCE, "Nhất trí về bố cục, bổ sung kinh phí");
    const office = (await book(world.byOffice(), at.id)).consultations[0];
    expect(office?.comments.map(({ unit, placeLabel, quoted }) => [unit, placeLabel, quoted])).toEqual([
      [JUSTICE, "Nhiệm vụ 1", "Ban hành kế hoạch đúng hạn"],
      [FINANCE, "", ""],
    ]);
    const own = (await book(of(FINANCE), at.id)).consultations[0];
    expect(own?.comments.map(({ unit, mayEdit }) => [unit, mayEdit])).toEqual([[FINANCE, true]]);
    expect(await codeOf(say(at, SECOND, "Không được hỏi"))).toBe("not-allowed");
    const gone = await refusalOf(say(at, JUSTICE, "Chỗ lạ", "01890000-0000-7000-8000-000000000000"));
    expect(gone.faults).toMatchObject([{ path: "place" }]);
    // What was removed from the draft is still named in its comments.
    await removeItem(world.byOffice(), { plan: at.id, item: at.item }, 1);
    const after = (await book(world.byOffice(), at.id)).consultations[0];
    expect(after?.comments[0]).toMatchObject({
      placeLabel: "Nhiệm vụ 1",
      quoted: "Ban hành kế hoạch đúng hạn",
    });
  });

  test("how many others said something is the office's matter alone, in the checks of the plan too", async () => {
    const at = await sent();
    await say(at, JUSTICE, "Đề nghị lùi thời hạn", at.item);
    const seenBy = async (context: Context) =>
      (await readPlanChecks(context, at.id)).checks.map(({ code }) => code);
    expect(await seenBy(world.byOffice())).toContain("comments-unanswered");
    expect(await seenBy(of(FINANCE))).not.toContain("comments-unanswered");
  });

  test("agreeing is an answer too: who has agreed is not reminded, and a comment afterwards takes it back", async () => {
    const at = await sent();
    await agreeToDraft(of(JUSTICE), planDrafts, at, { agrees: true });
    await say(at, FINANCE, "Một ý kiến");
    expect(
      (await refusalOf(agreeToDraft(of(FINANCE), planDrafts, at, { agrees: true }))).faults,
    ).toMatchObject([{ path: "agrees" }]);
    expect(await remindConsulted(world.byOffice(), planDrafts, at, { text: "", units: [] })).toBe(1);
    expect((await told(of(FIRST)))[0]).toBe("consultation.reminded");
    expect((await told(of(JUSTICE)))[0]).not.toBe("consultation.reminded");
    const states = async () =>
      Object.fromEntries(
        ((await book(world.byOffice(), at.id)).consultations[0]?.units ?? []).map((one) => [
          one.unit,
          one.state,
        ]),
      );
    expect(await states()).toEqual({ [JUSTICE]: "agreed", [FINANCE]: "commented", [FIRST]: "waiting" });
    await say(at, JUSTICE, "Xem lại thì có một ý");
    expect(await states()).toMatchObject({ [JUSTICE]: "commented" });
  });

  test("takes comments until its moment by the clock, and again once it was moved", async () => {
    const at = await sent();
    world.moveTo("2027-01-20T17:29:59+07:00");
    const comment = await say(at, JUSTICE, "Phút cuối");
    world.moveTo(UNTIL);
    expect(await codeOf(say(at, FINANCE, "Muộn"))).toBe("comments-closed");
    const edit = { text: "Sửa", version: 1 };
    expect(await codeOf(editComment(of(JUSTICE), planDrafts, { ...at, comment }, edit))).toBe(
      "comments-closed",
    );
    await extendConsultation(world.byOffice(), planDrafts, at, {
      until: "2027-01-25T17:30:00+07:00",
      reason: "Theo đề nghị của các sở",
    });
    await editComment(of(JUSTICE), planDrafts, { ...at, comment }, edit);
    await closeConsultation(world.byOffice(), planDrafts, at);
    expect(await codeOf(say(at, FINANCE, "Muộn hẳn"))).toBe("comments-closed");
    const again = { until: "2027-01-26T17:30:00+07:00", reason: "Mở lại" };
    expect(await codeOf(extendConsultation(world.byOffice(), planDrafts, at, again))).toBe("comments-closed");
  });

  test("is sent again: the first consultation ends and its comments stay", async () => {
    const at = await sent();
    await say(at, JUSTICE, "Lần một");
    await openConsultation(world.byOffice(), planDrafts, at.id, { until: UNTIL, text: "", units: [FINANCE] });
    expect(
      (await book(world.byOffice(), at.id)).consultations.map(({ open, comments }) => [
        open,
        comments.length,
      ]),
    ).toEqual([
      [true, 0],
      [false, 1],
    ]);
    // Whoever was asked at first still reads the draft, and what became of the comment.
    expect((await book(of(JUSTICE), at.id)).consultations).toHaveLength(1);
  });

  test("an older consultation is not opened again beside a newer one", async () => {
    const first = await sent();
    // The first is over by the clock, not closed by anybody, when the second is sent.
    world.moveTo("2027-01-21");
    await openConsultation(world.byOffice(), planDrafts, first.id, {
      until: "2027-01-30T17:30:00+07:00",
      text: "",
      units: [FINANCE],
    });
    const again = { until: "2027-01-28T17:30:00+07:00", reason: "Mở lại lần trước" };
    const refusal = await refusalOf(extendConsultation(world.byOffice(), planDrafts, first, again));
    expect(refusal).toMatchObject({ code: "invalid", faults: [{ path: "until" }] });
    expect((await book(world.byOffice(), first.id)).consultations.map(({ open }) => open)).toEqual([
      true,
      false,
    ]);
  });
});

describe("answers to comments", () => {
  test("are given by the office alone, with words where something is not taken over, and taken back until the issue", async () => {
    const at = await sent();
    const comment = await say(at, JUSTICE, "Lùi thời hạn", at.item);
    const answer = (by: Context, typed: Parameters<typeof answerComment>[3]) =>
      answerComment(by, planDrafts, { ...at, comment }, typed);
    const declined = { verdict: "declined", answer: "", version: 1 } as const;
    expect(await codeOf(answer(of(FINANCE), declined))).toBe("not-allowed");
    expect((await refusalOf(answer(world.byOffice(), declined))).faults).toMatchObject([{ path: "answer" }]);
    await answer(world.byOffice(), { ...declined, answer: "Thời hạn do Bộ quy định" });
    const withdrawal = withdrawComment(of(JUSTICE), planDrafts, { ...at, comment }, 2);
    expect(await codeOf(withdrawal)).toBe("already-answered");
    const [own] = (await book(of(JUSTICE), at.id)).consultations[0]?.comments ?? [];
    expect(own).toMatchObject({ verdict: "declined", answer: "Thời hạn do Bộ quy định", mayEdit: false });
    await answer(world.byOffice(), { verdict: null, answer: "bỏ", version: 2 });
    expect((await book(of(JUSTICE), at.id)).consultations[0]?.comments[0]).toMatchObject({
      verdict: null,
      answer: "",
      mayEdit: true,
    });
  });

  test("two at one comment: the second is shown the first; what was changed meanwhile is not answered blindly", async () => {
    const at = await sent();
    const comment = await say(at, JUSTICE, "Ý kiến");
    const place = { ...at, comment };
    await editComment(of(JUSTICE), planDrafts, place, { text: "Ý kiến đã sửa", version: 1 });
    const answer = { verdict: "taken", answer: "", version: 1 } as const;
    const refusal = await refusalOf(answerComment(world.byOffice(), planDrafts, place, answer));
    expect(refusal).toMatchObject({
      code: "changed-by-other",
      details: { text: "Ý kiến đã sửa", version: 2 },
    });
    await answerComment(world.byOffice(), planDrafts, place, { ...answer, version: 2 });
    const second = await refusalOf(
      answerComment(world.byOffice(), planDrafts, place, { ...answer, version: 2 }),
    );
    expect(second).toMatchObject({ code: "changed-by-other", details: { verdict: "taken" } });
  });

  test("end with the issue of the draft; the table stays to be printed", async () => {
    const at = await sent();
    const comment = await say(at, JUSTICE, "Bổ sung căn cứ");
    const answer = { verdict: "taken", answer: "Đã bổ sung", version: 1 } as const;
    await answerComment(world.byOffice(), planDrafts, { ...at, comment }, answer);
    const { version } = await readPlan(world.byOffice(), at.id);
    await issuePlan(world.byOffice(), at.id, { number: "2/KH-UBND", issuedOn: "2027-01-11", version });
    expect(await codeOf(say(at, FINANCE, "Sau ban hành"))).toBe("comments-closed");
    const late = { ...answer, version: 2 };
    expect(await codeOf(answerComment(world.byOffice(), planDrafts, { ...at, comment }, late))).toBe(
      "already-issued",
    );
    for (const format of ["docx", "pdf", "xlsx"] as const) {
      const { name } = await downloadComments(world.byOffice(), planDrafts, at.id, format);
      expect(name).toBe(
        `Tổng hợp ý kiến góp ý - Cải thiện, nâng cao các chỉ số của tỉnh Thử năm 2027.${format}`,
      );
    }
    expect(await codeOf(downloadComments(of(JUSTICE), planDrafts, at.id, "pdf"))).toBe("not-allowed");
  });
});
