import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMUNES, OWNER_UNIT } from "../../../test/support/round-world.ts";
import { codeOf, refusalOf } from "../../../test/support/sheet-world.ts";
import {
  LEAD,
  OTHER,
  openTaskWorld,
  PROVINCE,
  type TaskWorld,
  taskOf,
} from "../../../test/support/task-world.ts";
import { leaderOf, staffOf, told } from "../../../test/support/unit-people.ts";
import { NewDuty } from "../../contract/duties.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { TaskId } from "../../contract/improvement.ts";
import { TaskFilter, TaskSearch } from "../../contract/tasks.ts";
import { decide } from "../access/index.ts";
import type { Context } from "../context.ts";
import { addDivision } from "../divisions/index.ts";
import {
  answerTime,
  askTime,
  assignTask,
  cancelTask,
  createTasks,
  editTask,
  exportTasks,
  leafChoices,
  listTasks,
  moveTask,
  moveTasks,
  noteTask,
  openTask,
  remindTasks,
  reopenTask,
  reviewTask,
  setDuty,
  setTasks,
  submitTask,
  taskBoard,
  taskChoices,
  taskHistory,
  taskOverview,
  updateTask,
} from "./index.ts";
import { sightOf } from "./sight.ts";
import { taskSubject } from "./taskSubject.ts";

let world: TaskWorld;
let lead: Context;
let leader: Context;
const [A] = COMMUNES as [UnitKey];

beforeAll(async () => {
  world = await openTaskWorld();
  lead = world.officerOf(LEAD);
  leader = await leaderOf(world, LEAD);
});
afterAll(() => world.close());

const version = async (context: Context, id: TaskId) => (await openTask(context, id)).version;
const all = TaskSearch.parse({});

async function submitted(id: TaskId): Promise<void> {
  await submitTask(lead, id, {
    words: "Đã ban hành Kế hoạch số 12/KH-UBND",
    documents: [],
    version: await version(lead, id),
  });
}

describe("a task", () => {
  test("is set, worked on, reported, returned with a reason, reported again and accepted", async () => {
    world.moveTo("2026-05-20");
    const id = await world.set({ lead: LEAD, support: [OTHER] });
    expect(await told(lead)).toContain("task.set");
    expect(await told(world.officerOf(OTHER))).toContain("task.set");
    await updateTask(lead, id, { share: 0.4, words: "Đã có dự thảo", documents: [], version: 1 });
    expect(await openTask(world.office, id)).toMatchObject({ state: "doing", share: 0.4, version: 2 });
    await submitted(id);
    expect(await codeOf(updateTask(lead, id, { share: 1, words: "", documents: [], version: 3 }))).toBe(
      "task-in-review",
    );
    const blank = { accept: false, words: "", version: 3 };
    expect((await refusalOf(reviewTask(world.office, id, blank))).faults[0]?.path).toBe("words");
    await reviewTask(world.office, id, { ...blank, words: "Thiếu phụ lục" });
    expect(await told(lead)).toContain("task.returned");
    world.moveTo("2026-06-16");
    expect((await openTask(lead, id)).timing).toEqual({ kind: "late", days: 1 });
    await submitted(id);
    await reviewTask(world.office, id, { accept: true, words: "", version: 5 });
    expect(await openTask(lead, id)).toMatchObject({
      state: "done",
      timing: { kind: "done-after", days: 1 },
    });
    const { entries } = await taskHistory(lead, id);
    expect(entries.map(({ vi }) => vi.slice(0, 20))).toEqual([
      "Giao nhiệm vụ “Ban h",
      "Cập nhật nhiệm vụ “B",
      "Báo cáo hoàn thành n",
      "Trả lại nhiệm vụ “Ba",
      "Báo cáo hoàn thành n",
      "Xác nhận hoàn thành ",
    ]);
  });

  test("is none of the business of other agencies, and the public does not even hear of it", async () => {
    const id = await world.set({ lead: LEAD });
    expect(await codeOf(openTask(world.officerOf(A), id))).toBe("not-found");
    expect(
      await codeOf(listTasks({ ...lead, actor: { accountId: null, displayName: "", roles: [] } }, all)),
    ).toBe("sign-in-needed");
    expect((await listTasks(world.officerOf(A), all)).total).toBe(0);
  });

  test("that does not wait to be accepted is neither accepted nor returned; one that runs is not reopened", async () => {
    const id = await world.set({ lead: LEAD });
    expect(await codeOf(reviewTask(world.office, id, { accept: true, words: "", version: 1 }))).toBe(
      "task-not-submitted",
    );
    expect(await codeOf(reopenTask(world.office, id, { reason: "Làm lại", version: 1 }))).toBe(
      "task-not-finished",
    );
  });

  test("that was cancelled takes no update until the office reopens it", async () => {
    const id = await world.set({ lead: LEAD });
    expect(await codeOf(cancelTask(lead, id, { reason: "Không làm nữa", version: 1 }))).toBe("not-allowed");
    await cancelTask(world.office, id, { reason: "Trùng nhiệm vụ", version: 1 });
    const update = { share: 0.5, words: "", documents: [], version: 2 };
    expect(await codeOf(updateTask(lead, id, update))).toBe("task-finished");
    await reopenTask(world.office, id, { reason: "Giao lại", version: 2 });
    await updateTask(lead, id, { ...update, version: 3 });
    expect((await openTask(lead, id)).state).toBe("doing");
  });

  test("changed by another in the meantime is said with where it stands now", async () => {
    const id = await world.set({ lead: LEAD });
    const update = { share: 0.2, words: "Một", documents: [], version: 1 };
    const both = await Promise.allSettled([
      updateTask(lead, id, update),
      updateTask(lead, id, { ...update, share: 0.3 }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await refusalOf(updateTask(lead, id, update))).details).toMatchObject({
      version: 2,
      state: "doing",
    });
  });

  test("of an agency that is no more, or that never was, is refused with all faults and the remedy", async () => {
    await world.store.write(async (tx) => {
      const [one] = await tx.units.byKeys([OTHER]);
      if (one === undefined) throw new Error("no unit");
      await tx.units.upsert([
        { ...one, key: "so-cu" as UnitKey, name: "Sở Cũ", validTo: "2025-07-01", successor: OTHER },
      ]);
    });
    const refused = await refusalOf(
      setTasks(world.office, [taskOf({ lead: "so-cu" as UnitKey }), taskOf({ lead: "khong-co" as UnitKey })]),
    );
    expect(refused.faults).toMatchObject([
      { path: "tasks.0.lead", vi: "Sở Cũ đã kết thúc hoạt động từ ngày 01/07/2025. Chọn Sở Tài chính." },
      { path: "tasks.1.lead" },
    ]);
    const ground = { office: OWNER_UNIT, unit: PROVINCE, source: "plan" } as const;
    const draft = { title: "Rà soát", due: "2026-06-30" };
    const both = world.office.store.write((tx) =>
      createTasks(world.office, tx, ground, [
        { ...draft, lead: "so-cu" as UnitKey },
        { ...draft, lead: "khong-co" as UnitKey },
      ]),
    );
    expect((await refusalOf(both)).faults.map(({ path }) => path)).toEqual(["tasks.0.lead", "tasks.1.lead"]);
  });

  test("is set by an office for its own indices, or those of the unit above by whoever runs its rounds", async () => {
    expect(await codeOf(setTasks(lead, [taskOf({ lead: LEAD })]))).toBe("not-allowed");
    const foreign = setTasks(lead, [taskOf({ lead: LEAD, office: LEAD, unit: PROVINCE })]);
    expect((await refusalOf(foreign)).faults[0]?.path).toBe("tasks.0.unit");
    await setTasks(lead, [taskOf({ lead: LEAD, office: LEAD, unit: LEAD })]);
    const { offices } = await taskChoices(world.office);
    expect(offices[0]?.units.map(({ unit }) => unit)).toEqual([PROVINCE, OWNER_UNIT]);
    expect((await taskChoices(leader)).offices).toEqual([]);
  });
});

describe("the deadline", () => {
  test("moves with a reason, keeps the first one, and says a day off plainly", async () => {
    world.moveTo("2026-05-20");
    const id = await world.set({ lead: LEAD });
    // 20 June 2026 is a Saturday
    await moveTask(world.office, id, { due: "2026-06-20", reason: "Chờ ý kiến Bộ", version: 1 });
    const view = await openTask(lead, id);
    expect([view.due, view.firstDue]).toEqual(["2026-06-20", "2026-06-15"]);
    expect(view.remarks[0]?.vi).toBe(
      "Hạn 20/06/2026 rơi vào ngày nghỉ; ngày làm việc kế tiếp là 22/06/2026.",
    );
    const same = { due: "2026-06-20", reason: "Không đổi", version: 2 };
    expect((await refusalOf(moveTask(world.office, id, same))).faults[0]?.path).toBe("due");
  });

  test("is asked for by the lead, granted or refused with a reason by the office", async () => {
    const id = await world.set({ lead: LEAD });
    const early = { due: "2026-06-01", reason: "Nhiều việc" };
    expect((await refusalOf(askTime(lead, id, early))).faults[0]?.path).toBe("due");
    await askTime(lead, id, { ...early, due: "2026-06-30" });
    expect((await openTask(world.office, id)).timeRequest).toMatchObject({
      due: "2026-06-30",
      reason: "Nhiều việc",
    });
    expect(await codeOf(answerTime(lead, id, { grant: true, words: "", version: 2 }))).toBe("not-allowed");
    await answerTime(world.office, id, { grant: true, words: "", version: 2 });
    const granted = await openTask(lead, id);
    expect([granted.due, granted.timeRequest]).toEqual(["2026-06-30", null]);
    expect(await codeOf(answerTime(world.office, id, { grant: true, words: "", version: 3 }))).toBe(
      "already-decided",
    );
    await askTime(lead, id, { ...early, due: "2026-07-30" });
    const no = { grant: false, words: "", version: 4 };
    expect((await refusalOf(answerTime(world.office, id, no))).faults[0]?.path).toBe("words");
    await answerTime(world.office, id, { ...no, words: "Phải xong trước sơ kết" });
    expect((await openTask(lead, id)).due).toBe("2026-06-30");
  });
});

describe("who does it", () => {
  test("a division or person of the lead agency, told and allowed to work on it", async () => {
    const division = await addDivision(lead, LEAD, "Phòng Kiểm soát thủ tục");
    const staff = await staffOf(world, LEAD, division);
    const id = await world.set({ lead: LEAD });
    expect(await codeOf(openTask(staff, id))).toBe("not-found");
    await assignTask(leader, id, { assignee: staff.actor.accountId, division, version: 1 });
    expect(await told(staff)).toContain("task.assigned");
    await updateTask(staff, id, { share: 0.1, words: "Bắt đầu", documents: [], version: 2 });
    expect((await listTasks(staff, TaskSearch.parse({ scope: "mine" }))).total).toBe(1);
  });

  test("nobody of another agency, nobody whose account is disabled; one who left later is pointed out", async () => {
    const staff = await staffOf(world, LEAD, "phong-khac");
    const id = await world.set({ lead: LEAD });
    const foreign = { assignee: world.officerOf(OTHER).actor.accountId, division: null, version: 1 };
    expect((await refusalOf(assignTask(lead, id, foreign))).faults[0]?.path).toBe("assignee");
    await assignTask(lead, id, { ...foreign, assignee: staff.actor.accountId });
    await world.db
      .updateTable("accounts")
      .set({ disabled_at: new Date(0) })
      .where("id", "=", staff.actor.accountId)
      .execute();
    expect((await openTask(lead, id)).remarks.map(({ vi }) => vi)).toContainEqual(
      expect.stringContaining("không còn làm việc ở Sở Tư pháp. Phân công người khác."),
    );
    const again = { assignee: staff.actor.accountId, division: null, version: 2 };
    expect((await refusalOf(assignTask(lead, id, again))).faults[0]?.vi).toContain("đã khóa");
  });

  test("a supporting agency and leaders add words, no more", async () => {
    const id = await world.set({ lead: LEAD, support: [OTHER] });
    await noteTask(world.officerOf(OTHER), id, "Đã gửi số liệu");
    await noteTask(world.chairman, id, "Đẩy nhanh");
    const update = { share: 1, words: "", documents: [], version: 3 };
    expect(await codeOf(updateTask(world.officerOf(OTHER), id, update))).toBe("not-allowed");
    expect((await openTask(lead, id)).updates.map(({ words }) => words)).toEqual([
      "Đã gửi số liệu",
      "Đẩy nhanh",
    ]);
  });
});

describe("dependencies", () => {
  test("a circle is refused and named: A → B → A", async () => {
    const first = await world.set({ lead: LEAD, title: "Nhiệm vụ A" });
    const second = await world.set({ lead: OTHER, title: "Nhiệm vụ B", needs: [first] });
    const { detail, support, basis, about, expectedPoints } = await openTask(world.office, first);
    const typed = {
      title: "Nhiệm vụ A",
      detail,
      lead: LEAD,
      support: support.map(({ unit }) => unit),
      basis,
      about,
    };
    const refused = await refusalOf(
      editTask(world.office, first, { ...typed, expectedPoints, needs: [second], version: 1 }),
    );
    expect(refused.faults[0]?.vi).toContain("“Nhiệm vụ A” → “Nhiệm vụ B” → “Nhiệm vụ A”");
    expect((await openTask(world.office, first)).needs).toEqual([]);
  });

  test("only upon tasks that are there and that whoever sets them may see, and never upon itself", async () => {
    const unseen = await setTasks(lead, [
      taskOf({ lead: LEAD, office: LEAD, unit: LEAD, title: "Việc nội bộ" }),
    ]);
    const gone = "01890000-0000-7000-8000-000000000000" as TaskId;
    for (const needs of [[gone], unseen]) {
      const refused = await refusalOf(setTasks(world.office, [taskOf({ lead: OTHER, needs })]));
      expect(refused.faults).toMatchObject([{ path: "tasks.0.needs" }]);
      expect(refused.faults[0]?.vi).not.toContain("Việc nội bộ");
    }
    const id = await world.set({ lead: LEAD, title: "Tự chờ" });
    const fields = { title: "Tự chờ", detail: "", lead: LEAD, support: [], basis: "", about: null };
    const edit = (needs: TaskId[]) =>
      editTask(world.office, id, { ...fields, expectedPoints: null, needs, version: 1 });
    expect((await refusalOf(edit([gone]))).faults).toMatchObject([{ path: "needs" }]);
    expect((await refusalOf(edit([id]))).faults[0]?.vi).toContain("“Tự chờ” → “Tự chờ”");
  });

  test("two people who each write half of a circle at once: one is refused", async () => {
    const ids = [
      await world.set({ lead: LEAD, title: "Nửa một" }),
      await world.set({ lead: LEAD, title: "Nửa hai" }),
    ];
    const [one, two] = ids as [TaskId, TaskId];
    const fields = {
      detail: "",
      lead: LEAD,
      support: [],
      basis: "",
      about: null,
      expectedPoints: null,
      version: 1,
    };
    const both = await Promise.allSettled([
      editTask(world.office, one, { ...fields, title: "Nửa một", needs: [two] }),
      editTask(world.office, two, { ...fields, title: "Nửa hai", needs: [one] }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("whoever waited is told when the last thing before is done", async () => {
    const first = await world.set({ lead: LEAD, title: "Việc trước" });
    const second = await world.set({ lead: OTHER, title: "Việc sau", needs: [first], due: "2026-06-01" });
    const waiting = await openTask(world.office, second);
    expect(waiting).toMatchObject({ waitsFor: 1, needs: [{ title: "Việc trước" }] });
    expect(waiting.remarks.map(({ vi }) => vi).join(" ")).toContain("có hạn muộn hơn");
    await submitted(first);
    await reviewTask(world.office, first, { accept: true, words: "", version: 2 });
    expect(await told(world.officerOf(OTHER))).toContain("task.ready");
    expect((await openTask(world.office, second)).waitsFor).toBe(0);
  });
});

describe("many at once", () => {
  test("are reminded and moved; what cannot be is named with the reason", async () => {
    const [one, two] = [await world.set({ lead: LEAD }), await world.set({ lead: OTHER, title: "Đã dừng" })];
    await cancelTask(world.office, two, { reason: "Không cần nữa", version: 1 });
    const moved = await moveTasks(world.office, [one, two], { due: "2026-07-01", reason: "Theo chỉ đạo" });
    expect(moved.done).toEqual([one]);
    expect(moved.refused).toMatchObject([{ title: "Đã dừng", vi: expect.stringContaining("đã dừng") }]);
    expect((await remindTasks(world.office, [one], "Khẩn trương")).done).toEqual([one]);
    expect(await told(lead)).toContain("task.reminded");
    expect((await refusalOf(remindTasks(lead, [one], ""))).code).toBe("not-allowed");
  });
});

describe("lists", () => {
  test("show to each person just what the table of rights says, by the same words", async () => {
    const people: Context[] = [
      world.office,
      world.chairman,
      leader,
      lead,
      world.officerOf(OTHER),
      world.officerOf(A),
      await staffOf(world, LEAD, "phong-kiem-soat-thu-tuc"),
      await leaderOf(world, OWNER_UNIT),
    ];
    const tasks = await world.db.selectFrom("tasks").select("id").execute();
    for (const person of people) {
      const seen = await listTasks(person, TaskSearch.parse({ limit: 200 }));
      const asked = {
        sight: sightOf(person.actor),
        filter: TaskFilter.parse({}),
        today: "2026-06-01",
        soon: "2026-06-08",
      };
      const rows = await world.store.read((tx) =>
        tx.tasks.page(asked, { sort: "newest", offset: 0, limit: 500 }),
      );
      const known = await world.store.read((tx) => tx.tasks.tasks(tasks.map(({ id }) => id as TaskId)));
      const may = known.filter((task) => decide(person.actor, "task.see", taskSubject(task)) === "allowed");
      expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(may.map(({ id }) => id)));
      expect(seen.total).toBe(may.length);
    }
  });

  test("are narrowed by words without marks, state, lead and lateness, and counted", async () => {
    world.moveTo("2026-06-10");
    const id = await world.set({ lead: OTHER, title: "Số hóa hồ sơ thủ tục", due: "2026-06-08" });
    const found = await listTasks(
      world.office,
      TaskSearch.parse({ q: "so hoa thu tuc", late: "yes", lead: OTHER }),
    );
    expect(found.tasks.map((task) => task.id)).toEqual([id]);
    const board = await taskBoard(world.office, { ...TaskFilter.parse({ q: "số hóa" }), limit: 5 });
    expect(board.counts).toMatchObject({ total: 1, late: 1 });
    expect(board.columns[0]).toMatchObject({ state: "not-started", total: 1, tasks: [{ id }] });
  });

  test("of a province name whoever stands behind each red mark", async () => {
    const overview = await taskOverview(world.chairman, PROVINCE);
    const finance = overview.agencies.find(({ lead: { unit } }) => unit === OTHER);
    expect(finance?.late).toContainEqual(expect.objectContaining({ title: "Số hóa hồ sơ thủ tục", days: 2 }));
    expect(overview.counts.late).toBe(overview.agencies.reduce((sum, { counts }) => sum + counts.late, 0));
    expect(await codeOf(taskOverview(lead, PROVINCE))).toBe("not-allowed");
  });

  test("go out as a file", async () => {
    const { content, name } = await exportTasks(world.office, TaskSearch.parse({ q: "số hóa" }), "csv");
    expect(name).toBe("Nhiệm vụ 2026-06-10.csv");
    expect(content).toContain("quá hạn 2 ngày");
  });

  test("offer the criteria of the rounds of an index, first to who leads the criterion, then to who leads its component", async () => {
    const { roundId } = await world.measuredRound();
    const by = world.owner.accountId;
    const lead = { unit: PROVINCE, index: "small-commune", component: "2", lead: OTHER, account: null };
    await world.store.write((tx) => tx.leads.setLead(lead, world.clock.now(), by));
    const query = { office: OWNER_UNIT, unit: PROVINCE, index: "small-commune" };
    const { rounds } = await leafChoices(world.office, query);
    const leaves = rounds.find(({ round }) => round === roundId)?.leaves;
    expect(leaves?.map(({ code, component, lead: by }) => [code, component, by])).toEqual([
      ["1.1", "1", LEAD],
      ["1.2", "1", OTHER],
      ["1.3", "1", LEAD],
      ["1.4", "1", LEAD],
      ["2.1", "2", OTHER],
    ]);
    expect(await codeOf(leafChoices(world.officerOf(LEAD), query))).toBe("not-allowed");
  });

  test("name a leaf that stands in the round, by hand, when edited and in a duty; every fault at once", async () => {
    const { roundId } = await world.measuredRound();
    const about = { index: "small-commune", component: "1", round: roundId, leaf: "9.9" };
    const unknown = taskOf({ lead: LEAD, about });
    const refusal = await refusalOf(setTasks(world.office, [unknown, unknown]));
    expect(refusal.faults.map(({ path }) => path)).toEqual(["tasks.0.about", "tasks.1.about"]);
    expect(refusal.faults[0]?.vi).toContain("không có tiêu chí 9.9");
    const id = await world.set({ lead: LEAD, about: { ...about, leaf: "1.1" } });
    const fields = { title: "Đổi tiêu chí", detail: "", lead: LEAD, support: [], basis: "" };
    const edit = { ...fields, expectedPoints: null, needs: [], about, version: 1 };
    expect((await refusalOf(editTask(world.office, id, edit))).faults).toMatchObject([{ path: "about" }]);
    const duty = NewDuty.parse({
      office: OWNER_UNIT,
      unit: PROVINCE,
      title: "Báo cáo tháng",
      leads: [LEAD],
      about,
      schedule: { kind: "year", month: 12, day: 15 },
      startsOn: "2026-06-20",
    });
    expect((await refusalOf(setDuty(world.office, duty))).faults).toMatchObject([{ path: "duty.about" }]);
  });

  test("go out whole, however many there are", async () => {
    const id = await world.set({ lead: LEAD, title: "Việc rất nhiều" });
    await sql`insert into tasks select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).*
      from tasks t, generate_series(1, 20000) where t.id = ${id}`.execute(world.db);
    const search = TaskSearch.parse({ q: "Việc rất nhiều" });
    const { content } = await exportTasks(world.office, search, "csv");
    const rows = typeof content === "string" ? content.split("Việc rất nhiều") : [];
    expect(rows).toHaveLength(20_002);
    await sql`delete from tasks where title = 'Việc rất nhiều'`.execute(world.db);
  });
});
