import { AppError, type Fault } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { CounterEvidence, FileObjection } from "../../contract/objections.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import { workingCalendar } from "../calendar/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { leafSubject, lineAt, lockFrame, type SheetFrame, vietnamDay } from "../submissions/index.ts";
import { decideUntil, fileUntil } from "./objectionWindow.ts";
import type { Objection } from "./ports.ts";

/**
 * A unit's formal objection to one leaf of a published result, with counter-evidence; after a decision, once more. The
 * window is counted in working days by the server's clock.
 */
export async function fileObjection(
  context: Context,
  roundId: RoundId,
  typed: FileObjection,
): Promise<string> {
  const { actor } = context;
  const sheet = { roundId, unit: typed.unit };
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, sheet, "state");
    const line = lineAt(frame, typed.leaf);
    requireAllowed(actor, "leaf.object", leafSubject(frame, line));
    const by = requireSignedIn(actor);
    const before = (await tx.objections.objectionsOfRound(roundId)).filter(
      ({ unit, leaf }) => unit === typed.unit && leaf === typed.leaf,
    );
    const calendar = await workingCalendar(tx);
    const today = vietnamDay(frame.now);
    const instance = nextInstance(before);
    requireInTime(fileUntil(frame.round, calendar, before[0]), today);
    const text = typed.text.normalize("NFC").trim();
    const faults = [...(text === "" ? [NO_TEXT] : []), ...(await documentFaults(tx, frame, typed.documents))];
    if (faults.length > 0) throw new AppError("invalid", "objection refused", { faults });
    const id = context.ids.next();
    const due = decideUntil(frame.round, calendar, today);
    const { documents, leaf } = typed;
    const filed = await tx.objections.file({
      ...sheet,
      id,
      leaf,
      instance,
      text,
      documents,
      due,
      at: frame.now,
      by,
    });
    if (!filed) throw new AppError("already-answered", `objection ${instance} at ${leaf} was filed before`);
    await tx.audit.append({
      chain: `round:${roundId}`,
      kind: "objection.filed",
      at: frame.now,
      actorId: by,
      unit: typed.unit,
      data: { objection: id, leaf, instance, text, due, documents: [...documents] },
    });
    return id;
  });
}

function nextInstance(before: readonly Objection[]): 1 | 2 {
  const [first] = before;
  if (!first) return 1;
  if (before.length > 1 || first.decision === null)
    throw new AppError("already-answered", `objection to ${first.leaf} waits or was decided twice`);
  return 2;
}

function requireInTime(until: string | null, today: string): void {
  if (until !== null && today <= until) return;
  throw new AppError("objection-over", `objections were taken until ${until ?? "never"}, today is ${today}`);
}

async function documentFaults(
  tx: WriteTransaction,
  frame: SheetFrame,
  documents: readonly CounterEvidence[],
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [index, { document, version }] of documents.entries()) {
    const known = await tx.library.document(document);
    if (known?.unit === frame.sheet.unit && (await tx.library.version(document, version))) continue;
    faults.push({
      path: `documents.${index}`,
      vi: "Tài liệu này không có trong kho của đơn vị. Thêm vào kho rồi chọn lại.",
      en: "This document is not in the unit's library. Add it there and choose it again.",
    });
  }
  return faults;
}

const NO_TEXT: Fault = {
  path: "text",
  vi: "Nêu rõ nội dung kiến nghị và căn cứ.",
  en: "Say what you object to and on what grounds.",
};
