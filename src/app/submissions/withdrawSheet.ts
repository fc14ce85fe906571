import type { SheetView } from "../../contract/sheets.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import { keep } from "./reviewSheet.ts";
import { readContent } from "./sheetContent.ts";
import { lockFrame, sheetSubject } from "./sheetFrame.ts";
import { readSurroundings } from "./surroundings.ts";
import { viewSheet } from "./viewSheet.ts";

/**
 * Takes a sheet back, from the leader or, before the deadline, after it was handed in, so that it can be changed and sent
 * again. Its receipt is kept and marked.
 */
export async function withdrawSheet(context: Context, sheet: SheetKey): Promise<SheetView> {
  const { actor } = context;
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, sheet, "state");
    requireAllowed(actor, "sheet.withdraw", sheetSubject(frame));
    if (frame.submission.state === "submitted") {
      await tx.submissions.markWithdrawn(frame.sheet, frame.now);
      await tx.audit.append({
        chain: `round:${sheet.roundId}`,
        kind: "sheet.withdrawn",
        at: frame.now,
        actorId: requireSignedIn(actor),
        unit: sheet.unit,
        data: { hash: frame.submission.receiptHash ?? "" },
      });
    } else await keep(context, tx, frame, { department: null, word: "" }, "taken-back");
    const draft = {
      ...frame.submission,
      state: "draft" as const,
      submittedAt: null,
      submittedByName: null,
      receiptHash: null,
    };
    const content = await readContent(tx, frame, actor);
    const around = await readSurroundings(tx, frame, actor);
    return viewSheet({ ...frame, submission: draft }, content, actor, around);
  });
}
