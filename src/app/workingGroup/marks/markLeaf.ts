import type { RoundId } from "../../../contract/ids.ts";
import type { MarkLeaf, MarkView, RiskList } from "../../../contract/riskMarks.ts";
import { requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { leafSubject, lineAt } from "../../submissions/index.ts";
import { lockMeasured, readMeasured } from "../measuredSheet.ts";
import { keepMark } from "./keepMark.ts";
import { riskList } from "./readRisks.ts";
import { riskDataOf, selfPointsOf } from "./riskData.ts";
import { markView } from "./riskLines.ts";

/** Marks one leaf sure, at risk or lost; earlier marks are kept. Answers with the list and its new sums. */
export async function markLeaf(
  context: Context,
  roundId: RoundId,
  leaf: string,
  typed: MarkLeaf,
): Promise<RiskList> {
  return context.store.write(async (tx) => {
    const frame = await lockMeasured(context, tx, roundId);
    const line = lineAt(frame, leaf);
    requireAllowed(context.actor, "leaf.mark", leafSubject(frame, line));
    const before = await riskDataOf(context, tx, frame);
    await keepMark(context, tx, frame, line, {
      ...typed,
      selfPoints: selfPointsOf(before, line),
      meetingId: null,
    });
    const marks = await tx.workingGroup.marks(frame.sheet);
    return riskList({ ...before, marks: new Map(marks.map((mark) => [mark.leaf, mark])) }, context.actor);
  });
}

/** Every mark a leaf ever had, oldest first, for those who may see the leaf. */
export async function markHistory(context: Context, roundId: RoundId, leaf: string): Promise<MarkView[]> {
  return context.store.read(async (tx) => {
    const frame = await readMeasured(context, tx, roundId);
    requireAllowed(context.actor, "leaf.see", leafSubject(frame, lineAt(frame, leaf)));
    return (await tx.workingGroup.marksOfLeaf(frame.sheet, leaf)).map(markView);
  });
}
