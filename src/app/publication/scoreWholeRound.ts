import { type Outcome, scoreRound, snap, type UnitResult } from "../../core/index.ts";
import { canonicalJson, sha256 } from "../audit/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import type { WholeRound } from "../rounds/index.ts";
import { type DecisionInForce, inputHashOf, readRoundSheets } from "../scoring/index.ts";
import type { ReadTransaction } from "../store.ts";
import { readCourses } from "./courses.ts";
import type { ComputedUnit, LeafCourse, LeafValues } from "./ports.ts";

/** What scoring a round gives, before it is kept. */
export interface ScoredRound {
  readonly methodSha256: string;
  readonly inputHash: string;
  readonly resultHash: string;
  readonly units: readonly ComputedUnit[];
}

/** Scores and ranks a round as it stands. The same inputs give the same hashes, in whatever order units were stored. */
export async function scoreWholeRound(
  context: Context,
  tx: ReadTransaction,
  { round, parts }: WholeRound,
): Promise<ScoredRound> {
  const { method, compiled, sha256: methodSha256 } = await methodOfRound(context.methods, tx.methods, round);
  const sheets = await readRoundSheets(tx, round, parts.units, method);
  const courses = await readCourses(tx, round.id);
  const finals = scoreRound(compiled, sheets.final).units;
  const selves = new Map(
    scoreRound(compiled, sheets.self, { stage: "open" }).units.map((unit) => [unit.unit, unit]),
  );
  const rounds = new Map<string, (typeof parts.units)[number]>(parts.units.map((unit) => [unit.unit, unit]));
  const units = finals.flatMap((final): ComputedUnit[] => {
    const unit = rounds.get(final.unit);
    const self = selves.get(final.unit);
    if (unit === undefined || self === undefined) return [];
    const handedIn = sheets.submitted.has(unit.unit);
    const decisions = handedIn ? sheets.decisions.get(unit.unit) : undefined;
    return [
      {
        unit: unit.unit,
        name: unit.name,
        final,
        selfTotal: handedIn ? self.total : null,
        leaves: withCourses(
          valuesOf(self, final, decisions, handedIn),
          handedIn ? courses.get(unit.unit) : undefined,
        ),
        exemptions: unit.exemptions,
      },
    ];
  });
  return {
    methodSha256,
    inputHash: inputHashOf(methodSha256, sheets.final),
    resultHash: resultHashOf(finals),
    units,
  };
}

/**
 * A draft that was never handed in is neither kept nor shown. Agreeing means the points that count in the end: where
 * units are compared these are known only now.
 */
function valuesOf(
  self: UnitResult,
  final: UnitResult,
  decisions: ReadonlyMap<string, DecisionInForce> | undefined,
  handedIn: boolean,
): LeafValues[] {
  const counted = new Map(
    [...final.leaves, ...final.items].map(({ code, outcome }) => [
      code,
      outcome.kind === "scored" ? outcome.points : 0,
    ]),
  );
  return [...self.leaves, ...self.items].map(({ code, outcome }) => {
    const decision = decisions?.get(code);
    const agreed = decision?.decision === "agree" ? counted.get(code) : undefined;
    return {
      code,
      self: handedIn ? outcome : null,
      appraised: decision
        ? { decision: decision.decision, points: agreed ?? decision.points, reason: decision.reason }
        : null,
    };
  });
}

function withCourses(
  leaves: readonly LeafValues[],
  courses: ReadonlyMap<string, LeafCourse> | undefined,
): readonly LeafValues[] {
  if (courses === undefined) return leaves;
  return leaves.map((leaf) => {
    const course = courses.get(leaf.code);
    return course ? { ...leaf, course } : leaf;
  });
}

/** SHA-256 of all numbers that are published, snapped to 1e-9, units in the order of their keys. */
export function resultHashOf(units: readonly UnitResult[]): string {
  const rows = [...units]
    .sort((left, right) => (left.unit < right.unit ? -1 : 1))
    .map((unit) => ({
      unit: unit.unit,
      family: unit.family,
      points: snap(unit.points),
      assignedMax: snap(unit.assignedMax),
      bonus: snap(unit.bonus),
      penalty: snap(unit.penalty),
      total: snap(unit.total),
      ranked: unit.ranked,
      rank: unit.rank ?? null,
      group: unit.group ?? null,
      leaves: [...unit.leaves, ...unit.items].map(({ code, outcome }) => [
        code,
        outcome.kind,
        pointsOf(outcome),
      ]),
    }));
  return sha256(canonicalJson(rows));
}

function pointsOf(outcome: Outcome): number | string {
  if (outcome.kind === "scored") return snap(outcome.points);
  return outcome.reason;
}
