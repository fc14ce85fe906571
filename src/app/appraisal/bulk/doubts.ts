import { type Outcome, snap } from "../../../core/index.ts";
import type { SheetContent, SheetLine } from "../../submissions/index.ts";

/** Why a leaf wants a look of its own before anybody agrees with it. */
export type Doubt = "decided" | "not-computed" | "no-evidence" | "question-open" | "judged-otherwise";

/**
 * What speaks against agreeing without looking; none where the points follow from the answer by the rule, a required
 * document is attached, nothing is being asked, and equal answers elsewhere got these same points.
 */
export function doubtsAt(
  line: SheetLine,
  content: SheetContent,
  self: Outcome | undefined,
  elsewhere: readonly number[] = [],
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (content.appraisalAt.has(line.code)) doubts.push("decided");
  if (line.leaf.rule.kind === "entered" || self?.kind !== "scored") doubts.push("not-computed");
  const wanted = line.fixed.evidenceWanted.some(({ required }) => required);
  if (wanted && (content.evidenceAt.get(line.code) ?? []).length === 0) doubts.push("no-evidence");
  if ((content.questionsAt.get(line.code) ?? []).some(({ closedAt }) => closedAt === null))
    doubts.push("question-open");
  if (self?.kind === "scored" && elsewhere.some((points) => snap(points) !== snap(self.points)))
    doubts.push("judged-otherwise");
  return doubts;
}
