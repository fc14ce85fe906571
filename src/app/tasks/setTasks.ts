import { AppError, type Fault } from "../../contract/errors.ts";
import type { TaskId } from "../../contract/improvement.ts";
import type { NewTask } from "../../contract/tasks.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { vietnamClock } from "../vietnamTime.ts";
import { aboutFaults } from "./aboutFaults.ts";
import { createTasks, taskFaults } from "./createTasks.ts";
import { needsFaults } from "./needs.ts";

/** Sets tasks by hand, or all those of one conclusion: all of them, or none where one has a fault. */
export async function setTasks(context: Context, typed: readonly NewTask[]): Promise<TaskId[]> {
  return context.store.write((tx) => setTasksIn(context, tx, typed));
}

/** The same inside a transaction of the caller's, who may be bringing a file in. */
export async function setTasksIn(
  context: Context,
  tx: WriteTransaction,
  typed: readonly NewTask[],
): Promise<TaskId[]> {
  const faults: Fault[] = [];
  for (const [index, task] of typed.entries()) {
    requireAllowed(context.actor, "task.create", { kind: "unit", unit: task.office });
    faults.push(...(await aboutFaults(context, tx, task, `tasks.${index}`)));
    faults.push(...(await needsFaults(context.actor, tx, task.needs, `tasks.${index}.needs`)));
  }
  faults.push(...(await taskFaults(tx, vietnamClock(context.clock.now()).day, typed)));
  if (faults.length > 0) throw new AppError("invalid", `${faults.length} faults in tasks`, { faults });
  const ids: TaskId[] = [];
  for (const { office, unit, source, ...draft } of typed)
    ids.push(...(await createTasks(context, tx, { office, unit, source }, [draft])));
  return ids;
}
