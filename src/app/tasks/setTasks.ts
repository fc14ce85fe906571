import { AppError, type Fault } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { TaskId } from "../../contract/improvement.ts";
import type { NewTask } from "../../contract/tasks.ts";
import { requireAllowed } from "../access/index.ts";
import type { Actor, Context } from "../context.ts";
import type { ReadTransaction, WriteTransaction } from "../store.ts";
import { vietnamClock } from "../vietnamTime.ts";
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
    faults.push(...(await aboutFaults(context.actor, tx, task, `tasks.${index}`)));
    faults.push(...(await needsFaults(context.actor, tx, task.needs, `tasks.${index}.needs`)));
  }
  faults.push(...(await taskFaults(tx, vietnamClock(context.clock.now()).day, typed)));
  if (faults.length > 0) throw new AppError("invalid", `${faults.length} faults in tasks`, { faults });
  const ids: TaskId[] = [];
  for (const { office, unit, source, ...draft } of typed)
    ids.push(...(await createTasks(context, tx, { office, unit, source }, [draft])));
  return ids;
}

/**
 * An office sets tasks for its own indices or, where the person runs its rounds, for those of the unit above it; a leaf
 * must stand in the round that is named.
 */
export async function aboutFaults(
  actor: Actor,
  tx: ReadTransaction,
  { office, unit, about }: Pick<NewTask, "office" | "unit" | "about">,
  path: string,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  if (unit !== office && !(await servesAbove(actor, tx, office, unit)))
    faults.push({
      path: `${path}.unit`,
      vi: "Chỉ giao việc cho chỉ số của chính cơ quan, hoặc của đơn vị cấp trên khi bạn chủ trì đợt đánh giá của cơ quan này.",
      en: "Set tasks for the office's own indices, or for the unit above where you run the office's rounds.",
    });
  if (about?.round && !(await tx.rounds.find(about.round)))
    faults.push({
      path: `${path}.about`,
      vi: "Không có đợt đánh giá này. Chọn lại đợt và tiêu chí.",
      en: "There is no such round. Choose the round and criterion again.",
    });
  return faults;
}

async function servesAbove(
  actor: Actor,
  tx: ReadTransaction,
  office: UnitKey,
  unit: UnitKey,
): Promise<boolean> {
  if (!actor.roles.some((grant) => grant.role === "owner" && grant.unit === office)) return false;
  return (await tx.units.byKey(office))?.parent === unit;
}
