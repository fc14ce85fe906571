import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "../../../test/support/sheet-world.ts";
import { LEAD, OTHER, openTaskWorld, PROVINCE, type TaskWorld } from "../../../test/support/task-world.ts";
import { leaderOf } from "../../../test/support/unit-people.ts";
import { downloadCockpit, readCockpit } from "./index.ts";

let world: TaskWorld;

beforeAll(async () => {
  world = await openTaskWorld();
  await world.set({ lead: LEAD, title: "Công khai thủ tục", due: "2026-05-25" });
  await world.set({ lead: OTHER, title: "Ban hành kế hoạch", due: "2026-07-10" });
  world.moveTo("2026-06-10T08:00:00+07:00");
});
afterAll(() => world.close());

test("the chairman sees which task is late and with whom, and what comes next", async () => {
  const { page, inside } = await readCockpit(world.chairman, PROVINCE);
  expect(page.standings).toEqual([]);
  expect(inside.tasks).toMatchObject({ total: 2, done: 0, late: 1 });
  expect(inside.tasks.lateTasks).toMatchObject([{ title: "Công khai thủ tục", days: 16 }]);
  expect(inside.next.map(({ title }) => title)).toContain("Ban hành kế hoạch");
});

test("a department's leader sees the tasks the department leads, not those of others", async () => {
  const { inside } = await readCockpit(await leaderOf(world, LEAD), LEAD);
  expect(inside.tasks).toMatchObject({ total: 1, late: 1 });
  expect(inside.mayAssignLeads).toBe(false);
});

test("however many tasks are late, the A4 is one page", async () => {
  for (let each = 0; each < 12; each++)
    await world.set({
      lead: LEAD,
      title: `Việc quá hạn có tên rất dài để chiếm nhiều dòng ${each} `.repeat(4),
      due: "2026-05-26",
    });
  const { content } = await downloadCockpit(world.chairman, PROVINCE);
  expect(new TextDecoder("latin1").decode(content)).toContain("/Count 1");
  expect(new TextDecoder("latin1").decode(content)).not.toContain("/Count 2");
});

test("nobody from elsewhere opens it", async () => {
  expect(await codeOf(readCockpit(world.officerOf(LEAD), PROVINCE))).toBe("not-allowed");
  expect(await codeOf(downloadCockpit(world.officerOf(LEAD), PROVINCE))).toBe("not-allowed");
});
