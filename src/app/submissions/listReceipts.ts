import type { ReceiptView } from "../../contract/sheets.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import type { StoredReceipt } from "./ports.ts";
import { readFrame, sheetSubject } from "./sheetFrame.ts";

/** Every proof that a sheet was handed in, newest first. */
export async function listReceipts(context: Context, sheet: SheetKey): Promise<ReceiptView[]> {
  return context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, sheet);
    requireAllowed(context.actor, "sheet.see", sheetSubject(frame));
    const receipts = await tx.submissions.receiptsOfSheet(sheet);
    return receipts.map((receipt, place) => ({
      round: frame.round.title,
      unit: frame.unit.name,
      submittedAt: receipt.submittedAt.toISOString(),
      submittedByName: receipt.submittedByName,
      hash: receipt.hash,
      points: receipt.points,
      assignedMax: receipt.assignedMax,
      state: stateOf(receipt, place),
      withdrawnAt: receipt.withdrawnAt?.toISOString() ?? null,
    }));
  });
}

function stateOf({ withdrawnAt }: StoredReceipt, place: number): ReceiptView["state"] {
  if (withdrawnAt !== null) return "withdrawn";
  return place === 0 ? "in-force" : "replaced";
}
