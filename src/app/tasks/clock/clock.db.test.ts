import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OWNER_UNIT } from "../../../../test/support/round-world.ts";
import { codeOf, refusalOf } from "../../../../test/support/sheet-world.ts";
import { LEAD, OTHER, openTaskWorld, PROVINCE, type TaskWorld } from "../../../../test/support/task-world.ts";
import { leaderOf, told } from "../../../../test/support/unit-people.ts";
import { NewDuty } from "../../../contract/duties.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { TaskId } from "../../../contract/improvement.ts";
import { TaskSearch } from "../../../contract/tasks.ts";
import type { Context } from "../../context.ts";
import { ownCalendar, renewCalendar } from "../../notices/index.ts";
import {
  cancelTask,
  dutyYear,
  editDuty,
  escalate,
  listTasks,
  makeDutyTasks,
  moveTask,
  previewDuty,
  readDuties,
  readEscalations,
  setDuty,
  setEscalation,
  stopDuty,
} from "../index.ts";

let world: TaskWorld;
let leader: Context;
beforeAll(async () => {
  world = await openTaskWorld();
  leader = await leaderOf(world, LEAD);
});
afterAll(() => world.close());

const ownerOf = (unit: UnitKey) => world.account(`chu-tri-${unit}`, [{ role: "owner", unit }]);

describe("the clock tells by rule", () => {
  const stepsOf = async (task: TaskId): Promise<string[]> => {
    const rows = await world.db
      .selectFrom("task_reminders")
      .select("step")
      .where("task_id", "=", task)
      .execute();
    return rows.map(({ step }) => step).toSorted();
  };
  const heard = async (context: Context): Promise<number> =>
    (await told(context)).filter((kind) => kind === "task.escalated").length;

  // 15 June 2026 is a Monday; five working days before it are 8 to 12 June.
  test("the doer before, the lead's leader on the day, the office after one day, the leader above after five", async () => {
    world.moveTo("2026-05-20");
    const id = await world.set({ lead: LEAD });
    const walk = async (day: string): Promise<number> => {
      world.moveTo(day);
      return escalate(world);
    };
    expect(await walk("2026-06-05T08:00:00+07:00")).toBe(0);
    expect(await walk("2026-06-08T06:00:00+07:00")).toBe(0);
    expect(await walk("2026-06-08T08:00:00+07:00")).toBe(1);
    expect(await heard(world.officerOf(LEAD))).toBe(1);
    expect(await walk("2026-06-09T08:00:00+07:00")).toBe(0);
    expect(await walk("2026-06-15T08:00:00+07:00")).toBe(1);
    expect(await heard(leader)).toBe(2);
    expect(await walk("2026-06-16T08:00:00+07:00")).toBe(1);
    expect(await heard(world.office)).toBe(1);
    expect(await walk("2026-06-20T08:00:00+07:00")).toBe(0);
    expect(await walk("2026-06-22T08:00:00+07:00")).toBe(1);
    expect(await heard(world.chairman)).toBe(1);
    expect(await stepsOf(id)).toEqual(["ahead", "due", "late-above", "late-office"]);
    expect(await walk("2026-06-23T08:00:00+07:00")).toBe(0);
  });

  test("each step once, also with several copies of the program; a moved deadline begins anew", async () => {
    world.moveTo("2026-07-01");
    const id = await world.set({ lead: OTHER, due: "2026-07-03" });
    const both = await Promise.all([escalate(world), escalate(world)]);
    expect(both.reduce((sum, told) => sum + told, 0)).toBe(1);
    await moveTask(world.office, id, { due: "2026-07-07", reason: "Chờ số liệu", version: 1 });
    expect(await escalate(world)).toBe(1);
    await cancelTask(world.office, id, { reason: "Không cần nữa", version: 2 });
    world.moveTo("2026-07-10");
    expect(await escalate(world)).toBe(0);
  });

  test("a task that was late before anybody looked is told once, at its last step", async () => {
    world.moveTo("2026-08-03");
    const id = await world.set({ lead: LEAD, due: "2026-07-20" });
    expect(await escalate(world)).toBe(1);
    expect(await stepsOf(id)).toContain("late-above");
  });

  test("by the numbers of the office, which everybody may read and only the office sets", async () => {
    world.moveTo("2026-09-01");
    await setEscalation(world.office, OWNER_UNIT, { step: "ahead", days: 10, active: true });
    await setEscalation(world.office, OWNER_UNIT, { step: "late-above", days: 5, active: false });
    const { rules, mayWrite } = await readEscalations(leader, OWNER_UNIT);
    expect(mayWrite).toBe(false);
    expect(rules).toMatchObject([
      { step: "ahead", days: 10, own: true },
      { step: "due", own: false },
      { step: "late-office", days: 1 },
      { step: "late-above", active: false },
    ]);
    expect(await codeOf(setEscalation(leader, OWNER_UNIT, { step: "due", days: 0, active: false }))).toBe(
      "not-allowed",
    );
    await world.set({ lead: LEAD, due: "2026-09-17" });
    expect(await escalate(world)).toBe(0);
    world.moveTo("2026-09-03");
    expect(await escalate(world)).toBe(1);
  });

  test("however many tasks of offices that want no reminder stand before the one that does", async () => {
    world.moveTo("2026-10-01");
    const owner = world.as(await ownerOf(PROVINCE));
    for (const step of ["ahead", "due", "late-office", "late-above"] as const)
      await setEscalation(owner, PROVINCE, { step, days: 1, active: false });
    const quiet = await world.set({ lead: LEAD, due: "2026-10-05" });
    await sql`insert into tasks select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(),
        'office_key', ${PROVINCE}::text))).* from tasks t, generate_series(1, 4100) where t.id = ${quiet}`.execute(
      world.db,
    );
    await cancelTask(world.office, quiet, { reason: "Chỉ để chép", version: 1 });
    const behind = await world.set({ lead: LEAD, due: "2026-10-06" });
    await escalate(world);
    expect(await stepsOf(behind)).toEqual(["ahead"]);
    await sql`delete from tasks where office_key = ${PROVINCE}`.execute(world.db);
  });
});

test("own deadlines stand in the calendar of whoever does the work, and nobody else's", async () => {
  world.moveTo("2026-05-20");
  const id = await world.set({ lead: LEAD, title: "Việc trong lịch", due: "2026-05-29" });
  const calendarOf = async (context: Context): Promise<string> => {
    const { calendarPath } = await renewCalendar(context);
    const token = calendarPath?.split("token=")[1] ?? "";
    return ownCalendar(world, token, "https://chiso.example");
  };
  const own = await calendarOf(world.officerOf(LEAD));
  expect(own).toContain(`UID:task-${id}@chiso`);
  expect(own).toContain("DTEND:20260529T103000Z");
  expect(await calendarOf(world.officerOf(OTHER))).not.toContain(id);
});

describe("a duty", () => {
  const QUARTERLY = NewDuty.parse({
    office: OWNER_UNIT,
    unit: PROVINCE,
    title: "Báo cáo cải cách hành chính",
    leads: [LEAD, OTHER],
    schedule: { kind: "quarter", month: 3, day: 14 },
    startsOn: "2027-01-01",
  });
  const search = (duty: string) => TaskSearch.parse({ source: "duty", sourceId: duty });

  test("makes its task once for each occurrence and lead, by the clock and on reading, with several copies", async () => {
    world.moveTo("2027-02-25");
    const duty = await setDuty(world.office, QUARTERLY);
    const made = await Promise.all([makeDutyTasks(world), makeDutyTasks(world)]);
    expect(made.reduce((sum, one) => sum + one, 0)).toBe(2);
    const { tasks } = await listTasks(world.office, search(duty));
    // 14 March 2027 is a Sunday: the working day before is Friday the 12th
    expect(tasks.map(({ title, due }) => [title, due])).toEqual([
      ["Báo cáo cải cách hành chính (quý I/2027)", "2027-03-12"],
      ["Báo cáo cải cách hành chính (quý I/2027)", "2027-03-12"],
    ]);
    expect(await makeDutyTasks(world)).toBe(0);
    world.moveTo("2027-06-01");
    expect((await listTasks(world.office, search(duty))).total).toBe(4);
    const { occurrences } = await dutyYear(leader, duty, 2027);
    expect(
      occurrences.map(({ nominal, due, moved, tasks: each }) => [nominal, due, moved, each.length]),
    ).toEqual([
      ["2027-03-14", "2027-03-12", true, 2],
      ["2027-06-14", "2027-06-14", false, 2],
      ["2027-09-14", "2027-09-14", false, 0],
      ["2027-12-14", "2027-12-14", false, 0],
    ]);
  });

  test("says the period it is for, also where a day off moves its deadline into the next", async () => {
    world.moveTo("2027-01-29");
    const rule = { schedule: { kind: "month", day: 31 }, onDayOff: "after" } as const;
    const duty = await setDuty(world.office, {
      ...QUARTERLY,
      ...rule,
      title: "Báo cáo tháng",
      leads: [LEAD],
    });
    // 31 January 2027 is a Sunday.
    const { tasks } = await listTasks(world.office, search(duty));
    expect(tasks.map(({ title, due }) => [title, due])).toEqual([
      ["Báo cáo tháng (tháng 1/2027)", "2027-02-01"],
    ]);
  });

  test("that was stopped makes nothing until it is taken up again; what fell due is not made up", async () => {
    world.moveTo("2027-02-01");
    const duty = await setDuty(world.office, { ...QUARTERLY, title: "Báo cáo tạm dừng", leads: [LEAD] });
    await stopDuty(world.office, duty, { stopped: true, version: 1 });
    world.moveTo("2027-03-01");
    expect((await listTasks(world.office, search(duty))).total).toBe(0);
    expect(await codeOf(stopDuty(leader, duty, { stopped: false, version: 2 }))).toBe("not-allowed");
    world.moveTo("2027-04-01");
    await stopDuty(world.office, duty, { stopped: false, version: 2 });
    expect((await listTasks(world.office, search(duty))).total).toBe(0);
    expect(await codeOf(stopDuty(world.office, duty, { stopped: true, version: 2 }))).toBe(
      "changed-by-other",
    );
  });

  test("is edited from now on, and leaves out an agency that is no more", async () => {
    world.moveTo("2027-04-01");
    const duty = await setDuty(world.office, { ...QUARTERLY, title: "Báo cáo sửa", leads: [LEAD] });
    const { office: _office, unit: _unit, ...fields } = QUARTERLY;
    const wrong = { ...fields, title: "Báo cáo sửa", leads: ["khong-co" as UnitKey], version: 1 };
    expect((await refusalOf(editDuty(world.office, duty, wrong))).faults[0]?.path).toBe("leads");
    await editDuty(world.office, duty, { ...wrong, leads: [LEAD], schedule: { kind: "month", day: 20 } });
    const [view] = (await readDuties(world.office)).duties.filter(({ id }) => id === duty);
    expect([view?.words.vi, view?.next?.due]).toEqual(["ngày 20 hằng tháng", "2027-04-20"]);
    expect((await readDuties(leader)).duties.some(({ id, mayWrite }) => id === duty && !mayWrite)).toBe(true);
  });

  test("is looked at for a year before it is set", async () => {
    const { occurrences } = await previewDuty(world.office, {
      schedule: { kind: "year", month: 1, day: 31 },
      onDayOff: "after",
      aheadDays: 30,
      startsOn: "2026-01-01",
      year: 2027,
    });
    // 31 January 2027 is a Sunday
    expect(occurrences).toMatchObject([{ nominal: "2027-01-31", due: "2027-02-01", appears: "2027-01-02" }]);
  });
});
