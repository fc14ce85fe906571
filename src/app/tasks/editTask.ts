import { AppError, type Fault } from "../../contract/errors.ts";
import type { TaskId } from "../../contract/improvement.ts";
import type { EditTask } from "../../contract/tasks.ts";
import type { Context } from "../context.ts";
import { vietnamClock } from "../vietnamTime.ts";
import { aboutFaults } from "./aboutFaults.ts";
import { taskFaults } from "./createTasks.ts";
import { heldBy, keepChange } from "./keepChange.ts";
import { type Act, actOn } from "./loadTask.ts";
import { needsFaults, refuseCircle } from "./needs.ts";
import type { Task } from "./ports.ts";

/** Changes what a task says; the deadline is moved by an act of its own. Who is handed it anew is told. */
export async function editTask(context: Context, id: TaskId, typed: EditTask): Promise<void> {
  await actOn(context, id, "task.edit", typed.version, async (act) => {
    const { tx, task, now } = act;
    const { needs, version: _version, ...fields } = typed;
    const faults: Fault[] = [
      ...(await taskFaults(tx, vietnamClock(now).day, [fields])).map(plainPath),
      ...(await aboutFaults(context, tx, { ...task, about: fields.about }, "")).map(plainPath),
      ...(needs.includes(id) ? [waitsForItself(task)] : await newNeedsFaults(act, needs)),
    ];
    if (faults.length > 0) throw new AppError("invalid", `${faults.length} faults in a task`, { faults });
    const next: Partial<Task> = {
      ...fields,
      title: fields.title.normalize("NFC"),
      detail: fields.detail.normalize("NFC"),
      basis: fields.basis.normalize("NFC"),
      support: fields.support.filter((unit) => unit !== fields.lead),
      ...(fields.lead === task.lead ? {} : { assignee: null, division: null }),
    };
    await tx.tasks.lockNeeds();
    await tx.tasks.setNeeds(id, needs);
    await refuseCircle(tx, [id]);
    const changed = changedParts(task, next);
    await keepChange(act, next, null, {
      kind: "task.edited",
      data: { ...heldBy({ ...task, ...next }), changed },
    });
  });
}

/** What it waited for already stays, whoever edits. */
async function newNeedsFaults({ context, tx, task }: Act, needs: readonly TaskId[]) {
  const links = await tx.tasks.linksAround([task.id]);
  const kept = new Set(links.flatMap((link) => (link.task === task.id ? [link.needs] : [])));
  const fresh = needs.filter((each) => !kept.has(each));
  return needsFaults(context.actor, tx, fresh, "needs");
}

function waitsForItself({ title }: Task): Fault {
  return {
    path: "needs",
    vi: `Nhiệm vụ chờ chính nó: “${title}” → “${title}”. Bỏ nhiệm vụ này ở mục “Phải xong trước”.`,
    en: `The task waits for itself: “${title}” → “${title}”. Take it out of “Must be done before”.`,
  };
}

function plainPath(fault: Fault): Fault {
  return { ...fault, path: fault.path.replace(/^(tasks\.0)?\./, "") };
}

function changedParts(before: Task, after: Partial<Task>): string[] {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(was.get(name)) !== JSON.stringify(value))
    .map(([name]) => name);
}
