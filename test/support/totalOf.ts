import type { SheetTotal } from "../../src/contract/scores.ts";

/** The sums of a sheet, for a reader who is shown them. */
export function totalOf({ total }: { readonly total: SheetTotal | null }): SheetTotal {
  if (total === null) throw new Error("this reader is shown no sums");
  return total;
}
