import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import type { ReadTransaction } from "../../store.ts";
import { contentOf, type SheetContent } from "../../submissions/index.ts";

type Rowsets = Parameters<typeof contentOf>[0];

/** Everything that stands in a round, or at one leaf of it, by unit. */
export type LeafRows = {
  readonly [Kind in keyof Required<Rowsets>]: ReadonlyMap<UnitKey, NonNullable<Rowsets[Kind]>>;
};

/** One query a table, all asked at once, whatever the number of units. */
export async function readLeaf(tx: ReadTransaction, roundId: RoundId, leaf?: string): Promise<LeafRows> {
  const filter = leaf === undefined ? {} : { leaves: [leaf] };
  const [answers, explanations, evidence, removals, appraisals, replies, questions] = await Promise.all([
    tx.submissions.answersOfRound(roundId, filter),
    tx.submissions.explanationsOfRound(roundId, filter),
    tx.evidence.evidenceOfRound(roundId, filter),
    tx.evidence.removalsOfRound(roundId, filter),
    tx.appraisal.decisionsByPhase(roundId, filter),
    tx.appraisal.repliesOfRound(roundId, filter),
    tx.appraisal.questionsOfRound(roundId, filter),
  ]);
  return {
    answers: byUnit(answers),
    explanations: byUnit(explanations),
    evidence: byUnit(evidence),
    removals: byUnit(removals),
    appraisals: byUnit(appraisals),
    replies: byUnit(replies),
    questions: byUnit(questions),
  };
}

/**
 * The same without texts and documents, for what is said of many leaves at once: in their place `documents` counts the
 * pieces of evidence that stand at a leaf of a unit.
 */
export async function readAnswered(
  tx: ReadTransaction,
  roundId: RoundId,
  leaf?: string,
): Promise<{ readonly rows: LeafRows; readonly documents: (unit: UnitKey, leaf: string) => number }> {
  const filter = leaf === undefined ? {} : { leaves: [leaf] };
  const [answers, appraisals, questions, counts] = await Promise.all([
    tx.submissions.answersOfRound(roundId, filter),
    tx.appraisal.decisionsByPhase(roundId, filter),
    tx.appraisal.questionsOfRound(roundId, filter),
    tx.evidence.documentsInRound(roundId, null, filter),
  ]);
  const counted = new Map(counts.map((each) => [`${each.unit}\n${each.leaf}`, each.count]));
  const none = new Map<UnitKey, never[]>();
  return {
    rows: {
      answers: byUnit(answers),
      appraisals: byUnit(appraisals),
      questions: byUnit(questions),
      explanations: none,
      evidence: none,
      removals: none,
      replies: none,
    },
    documents: (unit, code) => counted.get(`${unit}\n${code}`) ?? 0,
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
