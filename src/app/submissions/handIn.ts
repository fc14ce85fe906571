import type { Receipt } from "../../contract/sheets.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { receiptHash } from "./receiptHash.ts";
import { scoreSheet, wholeTotal } from "./scoreSheet.ts";
import { readContent } from "./sheetContent.ts";
import type { SheetFrame } from "./sheetFrame.ts";

/**
 * Gives a sheet its receipt, over what stands in it now, and marks it as handed in. Rights are asked before; the frame
 * is locked for its state, so that no save is under way. `renewed` names the receipt that this one replaces.
 */
export async function handIn(
  context: Context,
  tx: WriteTransaction,
  frame: SheetFrame,
  renewed?: string,
): Promise<Receipt> {
  const { actor } = context;
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
  const entry = {
    chain: `round:${frame.sheet.roundId}`,
    at: frame.now,
    actorId: by,
    unit: frame.sheet.unit,
  } as const;
  if (renewed === undefined) await tx.audit.append({ ...entry, kind: "sheet.submitted", data: receipt });
  else await tx.audit.append({ ...entry, kind: "sheet.renewed", data: { ...receipt, before: renewed } });
  return {
    round: frame.round.title,
    unit: frame.unit.name,
    submittedAt: frame.now.toISOString(),
    submittedByName: actor.displayName,
    ...receipt,
  };
}
