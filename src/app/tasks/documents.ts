import type { Readable } from "node:stream";
import { AppError } from "../../contract/errors.ts";
import type { DocumentId } from "../../contract/ids.ts";
import type { TaskId } from "../../contract/improvement.ts";
import { decide } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { EvidenceFile } from "../files/index.ts";
import { type Act, lockedAct, requireTask } from "./loadTask.ts";
import { taskSubject } from "./taskSubject.ts";

/** Ties documents of a library that the person may use; one that is tied already is left as it is. */
export async function tieDocuments(
  { context, tx, task, now, by }: Act,
  documents: readonly DocumentId[],
  note = "",
): Promise<void> {
  for (const id of new Set(documents)) {
    const document = await tx.library.document(id);
    const may =
      document && decide(context.actor, "library.see", { kind: "unit", unit: document.unit }) === "allowed";
    if (!document || !may || document.putAwayAt !== null)
      throw new AppError("not-found", `no document ${id} to tie to task ${task.id}`);
    const tied = { task: task.id, document: id, unit: document.unit, note: note.normalize("NFC") };
    if (!(await tx.tasks.tieDocument({ ...tied, at: now, by }))) continue;
    await tx.audit.append({
      chain: "general",
      kind: "task.tied",
      at: now,
      actorId: by,
      unit: task.unit,
      data: { task: task.id, title: task.title, document: id, name: document.title },
    });
  }
}

/** Whoever works on the task, or supports it, may add documents at any time until it is over. */
export async function tieDocument(
  context: Context,
  id: TaskId,
  { document, note }: { readonly document: DocumentId; readonly note: string },
): Promise<void> {
  await context.store.write(async (tx) => {
    const task = await requireTask(context, tx, id);
    const action =
      decide(context.actor, "task.note", taskSubject(task)) === "allowed" ? "task.note" : "task.update";
    const act = await lockedAct(context, tx, id, action, null);
    await tieDocuments(act, [document], note);
  });
}

/** Takes a document off a task; it stays in its library. */
export async function untieDocument(context: Context, id: TaskId, document: DocumentId): Promise<void> {
  await context.store.write(async (tx) => {
    const { task, now, by } = await lockedAct(context, tx, id, "task.update", null);
    const tied = (await tx.tasks.tied(id)).find((each) => each.document === document);
    if (!tied || !(await tx.tasks.untieDocument(id, document, now)))
      throw new AppError("not-found", `document ${document} is not tied to task ${id}`);
    await tx.audit.append({
      chain: "general",
      kind: "task.untied",
      at: now,
      actorId: by,
      unit: task.unit,
      data: { task: id, title: task.title, document, name: tied.title },
    });
  });
}

/** The file of a tied document, for everybody who may see the task. */
export async function readTiedFile(
  context: Context,
  id: TaskId,
  document: DocumentId,
): Promise<{ file: EvidenceFile; content: Readable }> {
  const file = await context.store.read(async (tx) => {
    await requireTask(context, tx, id);
    const tied = (await tx.tasks.tied(id)).find((each) => each.document === document);
    const version = tied && (await tx.library.version(document, tied.version));
    if (!version?.file) throw new AppError("not-found", `task ${id} has no file of document ${document}`);
    return version.file;
  });
  return { file, content: await context.files.open(file.sha256) };
}
