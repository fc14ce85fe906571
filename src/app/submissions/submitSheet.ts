import type { Receipt } from "../../contract/sheets.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import { handIn } from "./handIn.ts";
import { lockFrame, sheetSubject } from "./sheetFrame.ts";

/** Hands a sheet in. Waits for saves under way, so that the receipt covers exactly what stands in the sheet. */
export async function submitSheet(context: Context, sheet: SheetKey): Promise<Receipt> {
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, sheet, "state");
    requireAllowed(context.actor, "sheet.submit", sheetSubject(frame));
    return handIn(context, tx, frame);
  });
}

/** After changes in a reopened sheet: a new receipt over the sheet as it stands. The older ones are kept. */
export async function renewSheet(context: Context, sheet: SheetKey): Promise<Receipt> {
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, sheet, "state");
    requireAllowed(context.actor, "sheet.renew", sheetSubject(frame));
    return handIn(context, tx, frame, frame.submission.receiptHash ?? "");
  });
}
