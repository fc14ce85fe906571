import type { SheetView } from "../../contract/sheets.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import { readContent } from "./sheetContent.ts";
import { readFrame, sheetSubject } from "./sheetFrame.ts";
import { readSurroundings } from "./surroundings.ts";
import { viewSheet } from "./viewSheet.ts";

/** A sheet with everything the reader may see of it. Opening writes nothing. */
export async function openSheet(context: Context, sheet: SheetKey): Promise<SheetView> {
  return context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, sheet);
    requireAllowed(context.actor, "sheet.see", sheetSubject(frame));
    const [content, around] = await Promise.all([
      readContent(tx, frame, context.actor),
      readSurroundings(tx, frame, context.actor),
    ]);
    return viewSheet(frame, content, context.actor, around);
  });
}
