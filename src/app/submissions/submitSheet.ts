import type { Receipt } from "../../contract/sheets.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import { receiptHash } from "./receiptHash.ts";
import { scoreSheet, wholeTotal } from "./scoreSheet.ts";
import { readContent } from "./sheetContent.ts";
import { lockFrame, sheetSubject } from "./sheetFrame.ts";

/** Hands a sheet in. Waits for saves under way, so that the receipt covers exactly what stands in the sheet. */
export async function submitSheet(context: Context, sheet: SheetKey): Promise<Receipt> {
  const { actor } = context;
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, sheet, "state");
    requireAllowed(actor, "sheet.submit", sheetSubject(frame));
    const content = await readContent(tx, frame, actor);
    const total = wholeTotal(frame, scoreSheet(frame, content.values));
    const by = requireSignedIn(actor);
    const receipt = {
      hash: receiptHash(frame, content),
      points: total.selfPoints,
      assignedMax: total.selfMax,
    };
    await tx.submissions.markSubmitted({
      ...frame.sheet,
      ...receipt,
      id: context.ids.next(),
      at: frame.now,
      by,
    });
    await tx.audit.append({
      chain: `round:${sheet.roundId}`,
      kind: "sheet.submitted",
      at: frame.now,
      actorId: by,
      unit: sheet.unit,
      data: receipt,
    });
    return {
      round: frame.round.title,
      unit: frame.unit.name,
      submittedAt: frame.now.toISOString(),
      submittedByName: actor.displayName,
      ...receipt,
    };
  });
}
