import type { DocumentId } from "../../contract/ids.ts";
import type { NewAuditEntry } from "../audit/index.ts";
import type { Act } from "./loadTask.ts";
import type { NewTaskUpdate, Task } from "./ports.ts";

/** Everything that the log says of a task's hands. */
export function heldBy({ id, title, lead, assignee, division, office }: Task) {
  return { task: id, title, lead, assignee, division, office };
}

/** What stands in the task's own course beside the log. */
export type Said = Partial<Pick<NewTaskUpdate, "share" | "words" | "due">> &
  Pick<NewTaskUpdate, "kind"> & { readonly documents?: readonly DocumentId[] };

type TaskEntry = Extract<NewAuditEntry, { readonly kind: `task.${string}` }>;
type Event = TaskEntry extends infer Entry
  ? Entry extends TaskEntry
    ? Pick<Entry, "kind" | "data">
    : never
  : never;

/** Keeps a change of a locked task, its place in the course of things, and its entry in the log, together. */
export async function keepChange(
  { context, tx, task, now, by }: Act,
  changed: Partial<Task>,
  said: Said | null,
  event: Event,
): Promise<Task> {
  const next: Task = { ...task, ...changed };
  if (!(await tx.tasks.saveTask(next))) throw new Error(`task ${task.id} changed under its lock`);
  if (said !== null)
    await tx.tasks.appendUpdate({
      id: context.ids.next(),
      task: task.id,
      lead: task.lead,
      kind: said.kind,
      share: said.share ?? null,
      words: (said.words ?? "").normalize("NFC"),
      documents: said.documents ?? [],
      due: said.due ?? null,
      at: now,
      by,
    });
  await tx.audit.append({ chain: "general", at: now, actorId: by, unit: task.unit, ...event });
  return { ...next, version: task.version + 1 };
}
