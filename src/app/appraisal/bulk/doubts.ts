import { type Outcome, snap } from "../../../core/index.ts";
import type { SheetContent, SheetLine } from "../../submissions/index.ts";

/** Why a leaf wants a look of its own before anybody agrees with it. */
export type Doubt = "decided" | "not-computed" | "no-evidence" | "question-open" | "judged-otherwise";

/**
 * What speaks against agreeing without looking; none where the points follow from the answer by the rule, a required
 * document is attached, nothing is being asked, and equal answers elsewhere got these same points. `documents`: how many
 * pieces of evidence stand at the leaf.
 */
export function doubtsAt(
  line: SheetLine,
  { appraisalAt, questionsAt }: Pick<SheetContent, "appraisalAt" | "questionsAt">,
  documents: number,
  self: Outcome | undefined,
  elsewhere: readonly number[] = [],
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (appraisalAt.has(line.code)) doubts.push("decided");
  if (line.leaf.rule.kind === "entered" || self?.kind !== "scored") doubts.push("not-computed");
  const wanted = line.fixed.evidenceWanted.some(({ required }) => required);
  if (wanted && documents === 0) doubts.push("no-evidence");
  if ((questionsAt.get(line.code) ?? []).some(({ closedAt }) => closedAt === null))
    doubts.push("question-open");
  if (self?.kind === "scored" && elsewhere.some((points) => snap(points) !== snap(self.points)))
    doubts.push("judged-otherwise");
  return doubts;
}
