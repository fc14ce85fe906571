import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Appraisal } from "../../appraisal/index.ts";
import type { ComputedUnit } from "../../publication/index.ts";
import type { ReadTransaction } from "../../store.ts";

/** What an appraiser, or whoever decided on an objection, made of a leaf. */
export interface Step {
  readonly decision: "agree" | "change";
  readonly points: number;
  readonly reason: string;
}

/** The way of one leaf from the self score to its result, as far as it went. */
export interface Course {
  readonly first: Step | null;
  readonly explanation: { readonly agrees: boolean; readonly text: string } | null;
  readonly second: Step | null;
  /** Set by an upheld objection, which stands above both appraisals. */
  readonly objection: Step | null;
}

/** The last decision of each appraisal and what the unit sent between them, by unit and leaf. */
export type Judging = ReadonlyMap<UnitKey, ReadonlyMap<string, Omit<Course, "objection">>>;

export async function readJudging(tx: ReadTransaction, roundId: RoundId): Promise<Judging> {
  const units = new Map<UnitKey, Map<string, Omit<Course, "objection">>>();
  const put = (unit: UnitKey, leaf: string, part: Partial<Course>): void => {
    const leaves = units.get(unit) ?? new Map<string, Omit<Course, "objection">>();
    units.set(unit, leaves);
    leaves.set(leaf, { first: null, explanation: null, second: null, ...leaves.get(leaf), ...part });
  };
  for (const decision of await tx.appraisal.decisionsByPhase(roundId))
    put(decision.unit, decision.leaf, { [decision.phase === 1 ? "first" : "second"]: stepOf(decision) });
  for (const { unit, leaf, sent } of await tx.appraisal.repliesOfRound(roundId))
    if (sent) put(unit, leaf, { explanation: { agrees: sent.agrees, text: sent.text } });
  return units;
}

function stepOf({ decision, points, reason }: Appraisal): Step {
  return { decision, points, reason };
}

const NOTHING: Course = { first: null, explanation: null, second: null, objection: null };

/**
 * The course of a leaf of a sheet that was handed in. Agreeing means the points that count in the end: where units are
 * compared these are known only from the computation.
 */
export function courseOf(
  judging: Judging,
  unit: UnitKey,
  { code, appraised }: ComputedUnit["leaves"][number],
): Course {
  const known = judging.get(unit)?.get(code);
  if (appraised === null) return NOTHING;
  if (known === undefined) return { ...NOTHING, first: appraised };
  const last = known.second ?? known.first;
  const counted = (step: Step | null): Step | null =>
    step?.decision === "agree" && appraised.decision === "agree"
      ? { ...step, points: appraised.points }
      : step;
  const stands =
    last !== null &&
    last.decision === appraised.decision &&
    last.reason === appraised.reason &&
    (last.decision === "agree" || last.points === appraised.points);
  return {
    first: counted(known.first),
    explanation: known.explanation,
    second: counted(known.second),
    objection: last === null || stands ? null : appraised,
  };
}

/** Whether more happened to a leaf than one appraisal that agreed. */
export function isTouched({ first, explanation, second, objection }: Course): boolean {
  return first?.decision === "change" || explanation !== null || second !== null || objection !== null;
}

/** Whether any leaf was explained or judged a second time. */
export function isTwice(courses: Iterable<Course>): boolean {
  return [...courses].some(({ explanation, second }) => explanation !== null || second !== null);
}
