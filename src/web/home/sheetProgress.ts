import type { SheetView } from "../../contract/sheets.ts";
import { isUnanswered, lacksEvidence } from "../sheet/filters.ts";

export interface SheetProgress {
  readonly toAnswer: number;
  readonly answered: number;
  readonly lacking: number;
}

/** How far the reader's part of a sheet is: in a shared sheet only the leaves they may answer, while they may. */
export function sheetProgress(sheet: SheetView): SheetProgress {
  const own = sheet.leaves.filter(
    ({ scoredBy, exemption, block }) => scoredBy === "self" && exemption === null && block === "tree",
  );
  return {
    toAnswer: own.length,
    answered: own.filter((leaf) => !isUnanswered(leaf)).length,
    lacking: own.filter(lacksEvidence).length,
  };
}
