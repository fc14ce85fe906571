import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import type { ReadTransaction } from "../../store.ts";
import { contentOf, type SheetContent } from "../../submissions/index.ts";

type Rowsets = Parameters<typeof contentOf>[0];

/** Everything that stands in a round, or at one leaf of it, by unit. */
export type LeafRows = {
  readonly [Kind in keyof Required<Rowsets>]: ReadonlyMap<UnitKey, NonNullable<Rowsets[Kind]>>;
};

/** One query a table, whatever the number of units. */
export async function readLeaf(tx: ReadTransaction, roundId: RoundId, leaf?: string): Promise<LeafRows> {
  const filter = leaf === undefined ? {} : { leaves: [leaf] };
  return {
    answers: byUnit(await tx.submissions.answersOfRound(roundId, filter)),
    explanations: byUnit(await tx.submissions.explanationsOfRound(roundId, filter)),
    evidence: byUnit(await tx.evidence.evidenceOfRound(roundId, filter)),
    removals: byUnit(await tx.evidence.removalsOfRound(roundId, filter)),
    appraisals: byUnit(await tx.appraisal.decisionsByPhase(roundId, filter)),
    replies: byUnit(await tx.appraisal.repliesOfRound(roundId, filter)),
    questions: byUnit(await tx.appraisal.questionsOfRound(roundId, filter)),
  };
}

/** What stands there in the sheet of one unit. */
export function contentAt(rows: LeafRows, unit: UnitKey): SheetContent {
  return contentOf({
    answers: rows.answers.get(unit) ?? [],
    explanations: rows.explanations.get(unit) ?? [],
    evidence: rows.evidence.get(unit) ?? [],
    removals: rows.removals.get(unit) ?? [],
    appraisals: rows.appraisals.get(unit) ?? [],
    replies: rows.replies.get(unit) ?? [],
    questions: rows.questions.get(unit) ?? [],
  });
}

export function byUnit<Row extends { readonly unit: UnitKey }>(
  rows: readonly Row[],
): ReadonlyMap<UnitKey, Row[]> {
  const groups = new Map<UnitKey, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.unit);
    if (group) group.push(row);
    else groups.set(row.unit, [row]);
  }
  return groups;
}
