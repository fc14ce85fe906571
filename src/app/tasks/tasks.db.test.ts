import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMUNES, OWNER_UNIT, roundOver } from "../../../test/support/round-world.ts";
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
import type { UnitKey } from "../../contract/ids.ts";
import type { TaskId } from "../../contract/improvement.ts";
import { TaskSearch } from "../../contract/tasks.ts";
import type { Context } from "../context.ts";
import { addDivision } from "../divisions/index.ts";
import { createRound, openRound } from "../rounds/index.ts";
import {
  answerTime,
  askTime,
  assignTask,
  cancelTask,
  createTasks,
  listTasks,
  moveTask,
  noteTask,
  openTask,
  reopenTask,
  reviewTask,
  setTasks,
  submitTask,
  taskChoices,
  taskHistory,
  updateTask,
} from "./index.ts";

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

  test("is set for the unit above by no office that has opened no round over it, not even by its owner", async () => {
    for (const office of [LEAD, A]) {
      const person = world.as(await world.account(`chu-tri-${office}`, [{ role: "owner", unit: office }]));
      const refused = await refusalOf(setTasks(person, [taskOf({ lead: OTHER, office, unit: PROVINCE })]));
      expect(refused.faults).toMatchObject([{ path: "tasks.0.unit", vi: expect.stringContaining("đã mở") }]);
      const { offices } = await taskChoices(person);
      expect(offices[0]?.units.map(({ unit }) => unit)).toEqual([office]);
      expect(offices[0]?.agencies.map(({ unit }) => unit)).toEqual([office]);
    }
  });

  test("is set for the unit above by every office that has opened a round over it, and by one that only drafted it never", async () => {
    const person = world.as(await world.account("chu-tri-tai-chinh", [{ role: "owner", unit: OTHER }]));
    const id = await createRound(
      person,
      roundOver(world, {
        ownerUnit: OTHER,
        units: [{ unit: PROVINCE, family: "commune", exemptions: [], ranked: true }],
      }),
    );
    const task = taskOf({ lead: LEAD, office: OTHER, unit: PROVINCE });
    expect(await codeOf(setTasks(person, [task]))).toBe("invalid");
    await openRound(person, id);
    await setTasks(person, [task]);
    expect((await taskChoices(person)).offices[0]?.units.map(({ unit }) => unit)).toEqual([PROVINCE, OTHER]);
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
