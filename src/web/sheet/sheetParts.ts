import type { LeafView, SheetView } from "../../contract/sheets.ts";
import { isUnanswered, partOf } from "./filters.ts";
import { grouped } from "./grouped.ts";

/** A field of the sheet, or its block of bonus or penalty items, as the tree on the left shows it. */
export interface SheetPart {
  readonly code: string;
  readonly label: string;
  readonly leaves: readonly LeafView[];
  readonly toAnswer: number;
  readonly answered: number;
  /** Null for whoever judges: no sums while judging. */
  readonly points: number | null;
  readonly max: number;
}

function scoredPoints(leaf: LeafView): number {
  return leaf.self.outcome.kind === "scored" ? leaf.self.outcome.points : 0;
}

/** The parts in the order of the sheet. Points and maximum count self-scored leaves only, as the running total does. */
export function sheetParts(
  sheet: SheetView,
  blocks: { readonly bonus: string; readonly penalty: string },
): readonly SheetPart[] {
  const byPart = grouped(sheet.leaves, partOf);
  const nodes = new Map(sheet.nodes.map((node) => [node.code, node]));
  return [...byPart].map(([code, leaves]) => {
    const node = nodes.get(code);
    const own = leaves.filter(({ scoredBy, exemption }) => scoredBy === "self" && exemption === null);
    const block = code === "bonus" || code === "penalty" ? blocks[code] : undefined;
    return {
      code,
      label: block ?? node?.label ?? code,
      leaves,
      toAnswer: own.length,
      answered: own.filter((leaf) => !isUnanswered(leaf)).length,
      points: sheet.total === null ? null : own.reduce((sum, leaf) => sum + scoredPoints(leaf), 0),
      max: own.reduce((sum, leaf) => sum + leaf.max, 0),
    };
  });
}
