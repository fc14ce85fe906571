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
import {
  cancelTask,
  editTask,
  exportTasks,
  leafChoices,
  listTasks,
  moveTasks,
  remindTasks,
  setDuty,
  setTasks,
  taskBoard,
  taskOverview,
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
