import type { NodeScore } from "../../contract/scores.ts";
import { formatNumber } from "../../core/index.ts";
import {
  exemptionOf,
  portionOf,
  type SheetContent,
  type SheetFrame,
  type SheetLine,
  type SheetScore,
  wholeNodes,
} from "../submissions/index.ts";

/** The province's own sheet, as it stands. */
export interface OwnSheet {
  readonly frame: SheetFrame;
  readonly content: SheetContent;
  readonly score: SheetScore;
}

/** Points of a running score keep up to four decimals, as provinces report them: "59,2703/65". */
export function exact(points: number): string {
  return formatNumber(points, "vi");
}

/** Self-scored lines of the tree that apply to the province. */
export function ownLines({ frame }: OwnSheet): readonly SheetLine[] {
  return frame.plan.lines.filter(
    (line) => line.block === "tree" && line.scoredBy === "self" && exemptionOf(frame, line) === null,
  );
}

/** A field with what the province scores itself in it. */
export interface FieldSum {
  readonly field: NodeScore;
  readonly lines: readonly SheetLine[];
  readonly points: number;
  readonly max: number;
}

export function fieldSums(sheet: OwnSheet): readonly FieldSum[] {
  const lines = ownLines(sheet);
  return wholeNodes(sheet.frame, sheet.score)
    .filter(({ depth }) => depth === 0)
    .map((field) => {
      const own = lines.filter(({ fieldCode }) => fieldCode === field.code);
      const portions = own.map((line) => portionAt(sheet, line));
      return {
        field,
        lines: own,
        points: portions.reduce((sum, { points }) => sum + points, 0),
        max: portions.reduce((sum, { max }) => sum + max, 0),
      };
    });
}

export function portionAt({ score }: OwnSheet, line: SheetLine): { points: number; max: number } {
  const outcome = score.outcomes.get(line.code);
  return outcome ? portionOf(line, outcome) : { points: 0, max: line.max };
}
