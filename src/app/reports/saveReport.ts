import { AppError } from "../../contract/errors.ts";
import type { ReportId } from "../../contract/improvement.ts";
import type { SaveReportCell, SaveReportParagraph } from "../../contract/reports.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { lockFrame, type ReportFrame } from "./reportFrame.ts";

/** Saves the typed text of one paragraph. Throws changed-by-other with both texts where somebody saved in between. */
export async function saveReportParagraph(
  context: Context,
  id: ReportId,
  paragraph: string,
  typed: SaveReportParagraph,
): Promise<{ version: number }> {
  return context.store.write(async (tx) => {
    const { subject, now } = await lockFrame(context, tx, id, "work");
    requireAllowed(context.actor, "report.write", subject);
    const by = requireSignedIn(context.actor);
    const before = (await tx.reports.paragraphs(id)).find((each) => each.id === paragraph);
    if (before === undefined) throw new AppError("not-found", `report ${id} has no paragraph ${paragraph}`);
    const text = typed.text.normalize("NFC");
    const version = await tx.reports.saveParagraph(id, paragraph, text, typed.version, now, by);
    if (version === null) {
      // Read again: what was read above may be from before the other's save.
      const now = (await tx.reports.paragraphs(id)).find((each) => each.id === paragraph) ?? before;
      const details = { stored: now.text, storedVersion: now.version };
      throw new AppError("changed-by-other", `paragraph ${paragraph} was saved by somebody else`, {
        details,
      });
    }
    await tx.audit.append({
      chain: "general",
      kind: "report.paragraph-saved",
      at: now,
      actorId: by,
      unit: subject.office,
      data: { report: id, key: before.key, text },
    });
    return { version };
  });
}

/** Saves one typed figure of an annex, with its note. */
export async function saveReportCell(
  context: Context,
  id: ReportId,
  typed: SaveReportCell,
): Promise<{ version: number }> {
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, id, "work");
    requireAllowed(context.actor, "report.write", frame.subject);
    return keepCell(context, tx, frame, typed);
  });
}

/** Saves what a file says, inside the caller's transaction: all of it or nothing. `cells` are asked under the lock. */
export async function keepCellsTogether(
  context: Context,
  tx: WriteTransaction,
  id: ReportId,
  cells: () => Promise<readonly SaveReportCell[]>,
): Promise<void> {
  const frame = await lockFrame(context, tx, id, "act");
  requireAllowed(context.actor, "report.write", frame.subject);
  for (const cell of await cells()) await keepCell(context, tx, frame, cell);
}

async function keepCell(
  context: Context,
  tx: WriteTransaction,
  { report: { id }, subject, outline, now }: ReportFrame,
  typed: SaveReportCell,
): Promise<{ version: number }> {
  const by = requireSignedIn(context.actor);
  const row = outline.annexes
    .find((annex) => annex.id === typed.annex)
    ?.rows.find((each) => each.id === typed.row && "label" in each);
  if (row === undefined) throw new AppError("not-found", `no row ${typed.row} in annex ${typed.annex}`);
  const cell = { ...typed, report: id, note: typed.note.normalize("NFC") };
  const version = await tx.reports.saveCell(cell, now, by);
  if (version === null) {
    const stored = (await tx.reports.cells([id])).find(
      ({ annex, row: key }) => annex === typed.annex && key === typed.row,
    );
    const details = { stored: stored?.value ?? null, storedVersion: stored?.version ?? 0 };
    throw new AppError("changed-by-other", `cell ${typed.annex}/${typed.row} was saved by somebody else`, {
      details,
    });
  }
  const { annex, value, note } = typed;
  await tx.audit.append({
    chain: "general",
    kind: "report.cell-saved",
    at: now,
    actorId: by,
    unit: subject.office,
    data: { report: id, annex, row: typed.row, value, note },
  });
  return { version };
}
