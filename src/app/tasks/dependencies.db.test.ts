import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../../../test/support/sheet-world.ts";
import { LEAD, OTHER, openTaskWorld, type TaskWorld, taskOf } from "../../../test/support/task-world.ts";
import { told } from "../../../test/support/unit-people.ts";
import type { TaskId } from "../../contract/improvement.ts";
import type { Context } from "../context.ts";
import { editTask, openTask, reviewTask, setTasks, submitTask } from "./index.ts";

let world: TaskWorld;
let lead: Context;

beforeAll(async () => {
  world = await openTaskWorld();
  lead = world.officerOf(LEAD);
});
afterAll(() => world.close());

const version = async (context: Context, id: TaskId) => (await openTask(context, id)).version;

async function submitted(id: TaskId): Promise<void> {
  await submitTask(lead, id, {
    words: "Đã ban hành Kế hoạch số 12/KH-UBND",
    documents: [],
    version: await version(lead, id),
  });
}

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
