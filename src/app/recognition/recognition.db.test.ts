import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { docxParagraphs, docxXml } from "../../../test/support/docxText.ts";
import {
  FIRST,
  JUSTICE,
  openPlanWorld,
  type PlanWorld,
  PROVINCE,
  SECOND,
} from "../../../test/support/plan-world.ts";
import { publishedYear } from "../../../test/support/published-year.ts";
import { OWNER_UNIT, openedRound } from "../../../test/support/round-world.ts";
import { codeOf, refusalOf } from "../../../test/support/sheet-world.ts";
import { leaderOf, told } from "../../../test/support/unit-people.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { RecognitionListId, RecognitionRules } from "../../contract/recognition.ts";
import { NewTask } from "../../contract/tasks.ts";
import type { Context } from "../context.ts";
import { fileObjection } from "../objections/index.ts";
import { setTasks } from "../tasks/index.ts";
import { downloadTemplate, receiveTemplate, uploadTemplate } from "../templates/index.ts";
import {
  addEntry,
  createList,
  decideCandidate,
  discardList,
  downloadList,
  finishList,
  liftDiscipline,
  listLists,
  noteDiscipline,
  readList,
  readRules,
  removeEntry,
  reopenList,
  saveRules,
} from "./index.ts";

let world: PlanWorld;
let round: RoundId;
beforeAll(async () => {
  world = await openPlanWorld();
  const before = await publishedYear(world, { year: 2025 });
  ({ round } = await publishedYear(world, { year: 2026, previous: before.round }));
  const { shipped } = await readRules(world.byOffice(), OWNER_UNIT);
  const rules: RecognitionRules = {
    ...shipped,
    awards: [
      award("dan-dau", { kind: "top", count: 1 }),
      award("hang-hai", { kind: "top", count: 2 }),
      award("xep-loai", { kind: "class", from: "Tốt" }),
      award("tien-bo", { kind: "rise", ranks: 1 }),
    ],
  };
  await saveRules(world.byOffice(), OWNER_UNIT, { rules, version: 0 });
});
afterAll(() => world.close());

function award(id: string, condition: RecognitionRules["awards"][number]["conditions"][number]) {
  return { id, title: { vi: `Hình thức ${id}`, en: id }, form: "Giấy khen", conditions: [condition] };
}

const office = () => world.byOffice();
const view = (id: RecognitionListId, by: Context = office()) => readList(by, id);
const begun = (change: object = {}) => createList(office(), { office: OWNER_UNIT, round, ...change });
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
const standing = async (id: RecognitionListId) =>
  (await view(id)).candidates.map((each) => `${each.award} ${each.unit} ${each.standing}`);

describe("a list proposed for commendation", () => {
  test("is read by the leader of the unit above the office, who changes nothing in it", async () => {
    const id = await begun();
    const chairman = await leaderOf(world, PROVINCE);
    expect((await listLists(chairman)).lists.map((list) => list.id)).toContain(id);
    const { version, mayWrite } = await view(id, chairman);
    expect(mayWrite).toBe(false);
    expect((await readRules(chairman, OWNER_UNIT)).mayWrite).toBe(false);
    expect(await codeOf(discardList(chairman, id, version))).toBe("not-allowed");
    expect(await codeOf(view(id, await leaderOf(world, JUSTICE)))).toBe("not-found");
  });

  test("follows the office's rules: grounds, ties at the cut-off and rules without a case are all said", async () => {
    const list = await view(await begun());
    // FIRST leads with 3 + 1 + 2.7; the three others share rank 2 with 2.7, for two places.
    expect(list.candidates.filter((each) => each.award === "dan-dau")).toMatchObject([
      {
        unit: FIRST,
        standing: "proposed",
        tied: false,
        grounds: [{ vi: expect.stringContaining("xếp thứ 1/4") }],
      },
    ]);
    expect(list.candidates.filter((each) => each.award === "hang-hai")).toHaveLength(4);
    expect(list.ties).toMatchObject([{ award: "hang-hai", vi: expect.stringContaining("chỉ có 2 suất") }]);
    expect(list.notes).toMatchObject([
      { award: "xep-loai", vi: expect.stringContaining("không có mức xếp loại “Tốt”") },
      { award: "tien-bo", vi: "không đơn vị nào đạt đủ các điều kiện" },
    ]);
  });

  test("keeps the rules it was begun with; the office's own are changed over the version that was read", async () => {
    const id = await begun();
    const { rules, version, own } = await readRules(office(), OWNER_UNIT);
    expect(own?.byName).toBeTruthy();
    await saveRules(office(), OWNER_UNIT, { rules, version });
    expect(await codeOf(saveRules(office(), OWNER_UNIT, { rules, version }))).toBe("changed-by-other");
    expect((await view(id)).rules.awards).toHaveLength(4);
  });

  test("is begun only upon a published round that the office runs; every fault at once", async () => {
    world.moveTo("2026-05-20");
    const open = await openedRound(world);
    const refusal = await refusalOf(
      begun({ round: open, tasksFrom: "2026-02-01", tasksUntil: "2026-01-01" }),
    );
    expect(refusal.faults.map(({ path }) => path)).toEqual(["round", "tasksUntil"]);
    expect(refusal.faults[0]?.vi).toContain("chưa công bố");
    const unknown = await refusalOf(begun({ round: world.ids.next() }));
    expect(unknown.faults[0]?.vi).toContain("không chủ trì");
  });

  test("names what speaks against a unit: a late task, discipline, an objection that is not decided", async () => {
    world.moveTo("2026-08-03");
    await setTasks(office(), [
      NewTask.parse({
        office: OWNER_UNIT,
        unit: PROVINCE,
        title: "Báo cáo quý",
        lead: SECOND,
        due: "2026-08-04",
      }),
    ]);
    await fileObjection(world.officerOf(FIRST), round, {
      unit: FIRST,
      leaf: "1.2",
      text: "Đủ minh chứng",
      documents: [],
    });
    world.moveTo("2026-08-10");
    const id = await begun();
    const found = (await view(id)).candidates.find((each) => each.unit === SECOND);
    expect(found).toMatchObject({
      standing: "left-out",
      findings: [{ kind: "late-tasks", vi: "chậm hạn 1 nhiệm vụ: Báo cáo quý (04/08/2026)" }],
    });
    expect(await standing(id)).toContain(`dan-dau ${FIRST} open`);
    const note = await noteDiscipline(office(), id, {
      unit: FIRST,
      person: "",
      reason: "QĐ 12 khiển trách",
      version: 1,
    });
    expect(await standing(id)).toContain(`dan-dau ${FIRST} left-out`);
    await liftDiscipline(office(), id, note, 2);
    expect(await standing(id)).toContain(`dan-dau ${FIRST} open`);
    // Due outside the time of the list, the same task counts for nothing.
    const early = await begun({ tasksFrom: "2026-01-01", tasksUntil: "2026-06-30" });
    expect((await view(early)).candidates.find((each) => each.unit === SECOND)?.standing).toBe("proposed");
  });

  test("is decided line by line with a reason, and finished only when nothing waits; then it stands frozen", async () => {
    world.moveTo("2026-08-10");
    const id = await begun();
    const waits = await refusalOf(finishList(office(), id, 1));
    expect(waits.faults.map(({ path }) => path)).toEqual([
      `candidates.dan-dau.${FIRST}`,
      `candidates.hang-hai.${FIRST}`,
    ]);
    const decide = { unit: FIRST, decision: "propose" as const, reason: "Kiến nghị không làm đổi thứ hạng" };
    expect(
      (
        await refusalOf(
          decideCandidate(office(), id, { ...decide, award: "dan-dau", reason: " ", version: 1 }),
        )
      ).code,
    ).toBe("invalid");
    await decideCandidate(office(), id, { ...decide, award: "dan-dau", version: 1 });
    await decideCandidate(office(), id, { ...decide, award: "hang-hai", decision: "leave-out", version: 2 });
    const person = {
      award: "dan-dau",
      kind: "person" as const,
      unit: FIRST,
      person: "Nguyễn Văn An",
      job: "Công chức",
      grounds: "Sáng kiến rút ngắn hồ sơ",
    };
    await addEntry(office(), id, { ...person, version: 3 });
    expect((await refusalOf(addEntry(office(), id, { ...person, version: 4 }))).faults[0]?.path).toBe("unit");
    const leader = await leaderOf(world, OWNER_UNIT);
    await finishList(office(), id, 4);
    expect(await told(leader)).toContain("recognition.finished");
    expect(await codeOf(finishList(office(), id, 5))).toBe("already-issued");
    expect(await view(id)).toMatchObject({
      state: "finished",
      outdated: false,
      entries: [{ person: "Nguyễn Văn An" }],
    });
    expect(await codeOf(reopenList(office(), id, { reason: " ", version: 5 }))).toBe("invalid");
    await reopenList(office(), id, { reason: "Bổ sung cá nhân", version: 5 });
    expect(await view(id)).toMatchObject({ state: "draft", reopenedReason: "Bổ sung cá nhân" });
    expect(await codeOf(reopenList(office(), id, { reason: "Lần nữa", version: 6 }))).toBe("not-issued");
  });

  test("asks all of a line added by hand at once, and names discipline of the same person", async () => {
    const id = await begun();
    const refusal = await refusalOf(
      addEntry(office(), id, {
        award: "x",
        kind: "person",
        unit: FIRST,
        person: "",
        job: "",
        grounds: " ",
        version: 1,
      }),
    );
    expect(refusal.faults.map(({ path }) => path)).toEqual(["award", "person", "grounds"]);
    const entry = await addEntry(office(), id, {
      award: "dan-dau",
      kind: "person",
      unit: JUSTICE,
      person: "Trần Thị Bình",
      job: "",
      grounds: "Có thành tích",
      version: 1,
    });
    await noteDiscipline(office(), id, {
      unit: JUSTICE,
      person: "trần thị  bình",
      reason: "QĐ 3",
      version: 2,
    });
    expect((await view(id)).entries).toMatchObject([{ id: entry, findings: [{ kind: "discipline" }] }]);
    expect((await refusalOf(finishList(office(), id, 3))).faults.map(({ path }) => path)).toContain(
      `entries.${entry}`,
    );
    await removeEntry(office(), id, entry, 3);
    expect((await view(id)).entries).toEqual([]);
    expect(await codeOf(removeEntry(office(), id, entry, 4))).toBe("not-found");
  });

  test("changed by two people at once is taken from one", async () => {
    const id = await begun();
    const decide = { award: "hang-hai", unit: FIRST, decision: "leave-out" as const, version: 1 };
    const done = await Promise.allSettled([
      decideCandidate(office(), id, { ...decide, reason: "Một" }),
      decideCandidate(office(), id, { ...decide, reason: "Hai" }),
    ]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await codeOf(decideCandidate(office(), id, { ...decide, reason: "Ba" }))).toBe("changed-by-other");
  });

  test("is there for people of the office alone; its leader reads and does not write", async () => {
    const id = await begun();
    expect(await codeOf(view(id, world.officerOf(FIRST)))).toBe("not-found");
    const leader = await leaderOf(world, OWNER_UNIT);
    expect(await view(id, leader)).toMatchObject({ mayWrite: false });
    expect(await codeOf(discardList(leader, id, 1))).toBe("not-allowed");
    expect((await listLists(leader)).offices).toMatchObject([{ unit: OWNER_UNIT, mayWrite: false }]);
    expect(await codeOf(readRules(world.officerOf(FIRST), OWNER_UNIT))).toBe("not-allowed");
    await discardList(office(), id, 1);
    expect(await codeOf(view(id))).toBe("not-found");
    expect((await listLists(office())).lists.map((list) => list.id)).not.toContain(id);
  });

  test("says of a unit that was merged what took its place, and leaves it out", async () => {
    const id = await begun();
    const known = await world.store.read((tx) => tx.units.byKey(FIRST));
    if (known === null) throw new Error("no unit");
    await world.store.write((tx) =>
      tx.units.upsert([{ ...known, validTo: "2026-06-30", successor: SECOND }]),
    );
    const found = (await view(id)).candidates.find((each) => each.unit === FIRST);
    expect(found?.standing).toBe("left-out");
    expect(found?.findings[0]?.vi).toBe(
      "đơn vị đã kết thúc hoạt động từ 30/06/2026, nay là Xã B; nếu cần, thêm đơn vị kế thừa bằng tay",
    );
    await world.store.write((tx) => tx.units.upsert([known]));
  });

  test.each(["pdf", "docx", "xlsx"] as const)("is printed as %s", async (format) => {
    const { name, content } = await downloadList(office(), await begun(), format);
    expect(name).toMatch(new RegExp(`^Danh sách đề nghị khen thưởng .*\\.${format}$`));
    if (content instanceof Uint8Array) expect(content.length).toBeGreaterThan(1000);
    else content.resume();
  });

  test("is printed in the office's own Word template where it has one", async () => {
    const id = await begun();
    const wanted = { office: OWNER_UNIT, purpose: "commendation", version: null, preview: false } as const;
    const { content: standard } = await downloadTemplate(office(), wanted);
    const file = await receiveTemplate(office(), OWNER_UNIT, { name: "mau.docx", content: once(standard) });
    await uploadTemplate(office(), OWNER_UNIT, "commendation", file, "");
    const { content } = await downloadList(office(), id, "docx");
    if (!(content instanceof Uint8Array)) throw new Error("no file");
    const text = docxParagraphs(docxXml(content)).join("\n");
    expect(text).toContain("Xã C");
    expect(text).not.toContain("{");
  });
});
