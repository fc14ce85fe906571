import type { ReceiptView } from "../../contract/sheets.ts";
import { requireAllowed, seesSums } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import type { StoredReceipt } from "./ports.ts";
import { readFrame, sheetSubject } from "./sheetFrame.ts";
import { linesSeen } from "./viewSheet.ts";

/** Every proof that a sheet was handed in, newest first; its points for those who see the whole sheet and do not judge it. */
export async function listReceipts(context: Context, sheet: SheetKey): Promise<ReceiptView[]> {
  return context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, sheet);
    const subject = sheetSubject(frame);
    requireAllowed(context.actor, "sheet.see", subject);
    const whole = linesSeen(frame, context.actor).length === frame.plan.lines.length;
    const sums = whole && seesSums(context.actor, subject);
    const receipts = await tx.submissions.receiptsOfSheet(sheet);
    return receipts.map((receipt, place) => ({
      round: frame.round.title,
      unit: frame.unit.name,
      submittedAt: receipt.submittedAt.toISOString(),
      submittedByName: receipt.submittedByName,
      hash: receipt.hash,
      points: sums ? receipt.points : null,
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
