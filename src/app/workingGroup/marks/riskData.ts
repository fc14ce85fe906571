import type { RoundId } from "../../../contract/ids.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import {
  portionOf,
  readContent,
  type SheetContent,
  type SheetFrame,
  type SheetLine,
  type SheetScore,
  scoreSheet,
} from "../../submissions/index.ts";
import { readMeasured } from "../measuredSheet.ts";
import type { Draft, Mark, PortalCheck, SupplementRequest } from "../ports.ts";

/** A province's running sheet with everything that the working group has said about it. */
export interface RiskData {
  readonly frame: SheetFrame;
  readonly content: SheetContent;
  readonly score: SheetScore;
  readonly marks: ReadonlyMap<string, Mark>;
  /** Newest first. */
  readonly requests: readonly SupplementRequest[];
  readonly drafts: readonly Draft[];
  readonly checks: readonly PortalCheck[];
}

export async function readRiskData(
  context: Context,
  tx: ReadTransaction,
  roundId: RoundId,
): Promise<RiskData> {
  return riskDataOf(context, tx, await readMeasured(context, tx, roundId));
}

export async function riskDataOf(
  context: Context,
  tx: ReadTransaction,
  frame: SheetFrame,
): Promise<RiskData> {
  const content = await readContent(tx, frame, context.actor);
  const marks = await tx.workingGroup.marks(frame.sheet);
  return {
    frame,
    content,
    score: scoreSheet(frame, content.values),
    marks: new Map(marks.map((mark) => [mark.leaf, mark])),
    requests: await tx.workingGroup.requests(frame.sheet),
    drafts: await tx.workingGroup.drafts(frame.sheet),
    checks: await tx.workingGroup.portalChecks(frame.sheet),
  };
}

/** The self score of a line; null where it is not scored, or by others. */
export function selfPointsOf({ score }: Pick<RiskData, "score">, line: SheetLine): number | null {
  const outcome = score.outcomes.get(line.code);
  if (outcome === undefined || outcome.kind === "missing" || line.scoredBy !== "self") return null;
  return portionOf(line, outcome).points;
}

/** The lines that the working group goes through: those of the tree; bonus and penalty stand outside the points. */
export function reviewedLines({ plan }: SheetFrame): readonly SheetLine[] {
  return plan.lines.filter(({ block }) => block === "tree");
}
