import type { PreSubmitFinding } from "../../contract/sheets.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import { findingsOf, readBeside } from "./findings/index.ts";
import { readContent } from "./sheetContent.ts";
import { readFrame, sheetSubject } from "./sheetFrame.ts";
import { linesSeen } from "./viewSheet.ts";

/** What would lose points on the lines the reader sees, at any time. None of it stops a sheet from being sent. */
export async function preSubmitFindings(context: Context, sheet: SheetKey): Promise<PreSubmitFinding[]> {
  return context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, sheet);
    requireAllowed(context.actor, "sheet.see", sheetSubject(frame));
    const content = await readContent(tx, frame, context.actor);
    return findingsOf(frame, content, linesSeen(frame, context.actor), await readBeside(tx, frame));
  });
}
