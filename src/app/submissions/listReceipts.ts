import type { ReceiptView } from "../../contract/sheets.ts";
import { requireAllowed, seesSums } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import { covers } from "./covers.ts";
import type { StoredReceipt } from "./ports.ts";
import { readFrame, sheetSubject } from "./sheetFrame.ts";
import { evidenceView } from "./viewLeaf.ts";
import { linesSeen } from "./viewSheet.ts";

/**
 * Every proof that a sheet was handed in, newest first; its points for those who see the whole sheet and do not judge it.
 * With each what it covers and was taken off the sheet since, at the leaves that the reader sees.
 */
export async function listReceipts(context: Context, sheet: SheetKey): Promise<ReceiptView[]> {
  return context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, sheet);
    const subject = sheetSubject(frame);
    requireAllowed(context.actor, "sheet.see", subject);
    const seen = new Set(linesSeen(frame, context.actor).map(({ code }) => code));
    const whole = seen.size === frame.plan.lines.length;
    const sums = whole && seesSums(context.actor, subject);
    const [receipts, removed] = await Promise.all([
      tx.submissions.receiptsOfSheet(sheet),
      tx.evidence.removedFromSheet(sheet),
    ]);
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
      detached: removed
        .filter((evidence) => seen.has(evidence.leaf) && covers(receipt, evidence))
        .map(evidenceView),
    }));
  });
}

function stateOf({ withdrawnAt }: StoredReceipt, place: number): ReceiptView["state"] {
  if (withdrawnAt !== null) return "withdrawn";
  return place === 0 ? "in-force" : "replaced";
}
