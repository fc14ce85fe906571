import type { StoredReceipt } from "./ports.ts";
import type { SheetEvidence } from "./sheetContent.ts";

/** A piece of evidence stood in the sheet when it was handed in, by a receipt that was not taken back. */
export function covers(
  { submittedAt, withdrawnAt }: Pick<StoredReceipt, "submittedAt" | "withdrawnAt">,
  { addedAt, removedAt }: Pick<SheetEvidence, "addedAt" | "removedAt">,
): boolean {
  return withdrawnAt === null && addedAt <= submittedAt && (removedAt === null || submittedAt < removedAt);
}
