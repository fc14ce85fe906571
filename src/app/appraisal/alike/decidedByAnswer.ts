import type { UnitKey } from "../../../contract/ids.ts";
import type { Answer, SheetContent } from "../../submissions/index.ts";
import type { Appraisal } from "../ports.ts";
import { answerKey } from "./alikeGroups.ts";

/** One answer to one leaf, and every decision in force on it. */
export interface AnsweredAlike {
  readonly leaf: string;
  readonly answers: readonly Answer[];
  readonly decisions: readonly Appraisal[];
}

/** Decisions of a whole round by leaf and answer, under `keyOf(leaf, answers)`. */
export function decidedByAnswer(
  sheets: readonly { readonly unit: UnitKey; readonly content: SheetContent }[],
): ReadonlyMap<string, AnsweredAlike> {
  const groups = new Map<string, { leaf: string; answers: readonly Answer[]; decisions: Appraisal[] }>();
  for (const { content } of sheets) {
    for (const [leaf, decision] of content.appraisalAt) {
      const answers = content.answersAt.get(leaf) ?? [];
      const key = keyOf(leaf, answers);
      const group = groups.get(key);
      if (group) group.decisions.push(decision);
      else groups.set(key, { leaf, answers, decisions: [decision] });
    }
  }
  return groups;
}

export function keyOf(leaf: string, answers: readonly Answer[]): string {
  return `${leaf}\n${answerKey(answers)}`;
}
