import type { Context } from "../../src/app/context.ts";
import { setTasks } from "../../src/app/tasks/index.ts";
import type { TaskId } from "../../src/contract/improvement.ts";
import { NewTask } from "../../src/contract/tasks.ts";
import { LEAD, OTHER, openMeasuredWorld } from "./measured-world.ts";
import { assessProvince, COMMUNES, OWNER_UNIT, openedRound, PROVINCE } from "./round-world.ts";
import { leaderOf } from "./unit-people.ts";

export { LEAD, OTHER } from "./measured-world.ts";
export { PROVINCE } from "./round-world.ts";

/** A measured world whose Sở Nội vụ runs a round over the province, with its chairman; it is 20 May 2026. */
export async function openTaskWorld() {
  const world = await openMeasuredWorld();
  await assessProvince(world);
  const chairman = await leaderOf(world, PROVINCE);
  const office: Context = world.as(world.owner);
  return {
    ...world,
    office,
    chairman,
    /** Sets one task for the province's indices by Sở Nội vụ. */
    set: async (typed: Partial<NewTask> & Pick<NewTask, "lead">): Promise<TaskId> => {
      const [id] = await setTasks(office, [taskOf(typed)]);
      if (id === undefined) throw new Error("no task was set");
      return id;
    },
  };
}
/** Sở Nội vụ runs a round in which the province and every commune and department are assessed. */
export async function assessEverybody(world: TaskWorld): Promise<void> {
  const units = [PROVINCE, LEAD, OTHER, ...COMMUNES];
  await openedRound(world, {
    units: units.map((unit) => ({ unit, family: "commune", exemptions: [], ranked: true })),
  });
}

export type TaskWorld = Awaited<ReturnType<typeof openTaskWorld>>;

export function taskOf(typed: Partial<NewTask> & Pick<NewTask, "lead">): NewTask {
  return NewTask.parse({
    office: OWNER_UNIT,
    unit: PROVINCE,
    title: "Ban hành kế hoạch cải cách hành chính",
    due: "2026-06-15",
    ...typed,
  });
}
