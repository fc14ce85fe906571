import type { SheetView } from "../../contract/sheets.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import { readContent } from "./sheetContent.ts";
import { lockFrame, sheetSubject } from "./sheetFrame.ts";
import { viewSheet } from "./viewSheet.ts";

/** Takes a sheet back before the deadline, so that it can be changed and sent again. Its receipt is kept and marked. */
export async function withdrawSheet(context: Context, sheet: SheetKey): Promise<SheetView> {
  const { actor } = context;
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, sheet, "state");
    requireAllowed(actor, "sheet.withdraw", sheetSubject(frame));
    await tx.submissions.markWithdrawn(frame.sheet, frame.now);
    const draft = {
      ...frame.submission,
      state: "draft" as const,
      submittedAt: null,
      submittedByName: null,
      receiptHash: null,
    };
    const content = await readContent(tx, frame, actor);
    await tx.audit.append({
      chain: `round:${sheet.roundId}`,
      kind: "sheet.withdrawn",
      at: frame.now,
      actorId: requireSignedIn(actor),
      unit: sheet.unit,
      data: { hash: frame.submission.receiptHash ?? "" },
    });
    return viewSheet({ ...frame, submission: draft }, content, actor);
  });
}
