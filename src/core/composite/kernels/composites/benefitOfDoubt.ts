import { type Coefficients, type Constraint, solve } from "yalps";
import { extent } from "../../../statistics/moments.ts";
import type { KernelFault } from "../fault.ts";
import { unitRow } from "./unitRow.ts";

/** What the benefit of the doubt allows besides weights of zero and above. */
export interface BenefitLimits {
  /**
   * Least and greatest share (0–1) that every column must have in a unit's own score, so that no unit hides behind one
   * column.
   */
  readonly shares?: readonly [least: number, most: number] | undefined;
}

/**
 * Benefit of the doubt (Melyn and Moesen 1991; Cherchye et al. 2007): every unit is scored with the weights that suit it
 * best, under which no unit would pass 1. The input-oriented data envelopment with one input of 1 and constant returns, as
 * Compind `ci_bod`. Scores are 0–1 and unique, the weights behind them are not. NaN for a unit with a missing value, which
 * is no rival to the others either; refused where a value is negative.
 */
export function benefitOfDoubt(
  columns: readonly Float64Array[],
  limits: BenefitLimits = {},
): Float64Array | KernelFault {
  const negative = columns.findIndex((column) => column.some((value) => value < 0));
  if (negative >= 0) return { fault: "not-positive", column: negative };
  const scales = columns.map((column) => extent(column)[1] || 1);
  const scaled = columns.map((column, place) => column.map((value) => value / (scales[place] ?? 1)));
  const rivals = rivalRows(scaled);
  const front = undominated([...rivals.values()]);
  const scores = new Float64Array(columns[0]?.length ?? 0).fill(Number.NaN);
  for (const [row, own] of rivals) {
    const score = bestScore(own, front, limits);
    if (score === null) return { fault: "no-solution", row };
    scores[row] = score;
  }
  return scores;
}

function rivalRows(columns: readonly Float64Array[]): Map<number, Float64Array> {
  const rows = new Map<number, Float64Array>();
  for (let row = 0; row < (columns[0]?.length ?? 0); row++) {
    const values = unitRow(columns, row);
    if (values !== null) rows.set(row, values);
  }
  return rows;
}

/** Rivals that no other is at least as good as in everything: under weights of zero and above only they can bind. */
function undominated(rivals: readonly Float64Array[]): readonly Float64Array[] {
  return rivals.filter(
    (own, place) =>
      !rivals.some(
        (other, at) =>
          at !== place &&
          own.every((value, column) => (other[column] ?? 0) >= value) &&
          (at < place || own.some((value, column) => (other[column] ?? 0) > value)),
      ),
  );
}

/** The greatest weighted sum that the unit can have while no rival passes 1. */
function bestScore(own: Float64Array, rivals: readonly Float64Array[], limits: BenefitLimits): number | null {
  const constraints = new Map<string, Constraint>(rivals.map((_, rival) => [`r${rival}`, { max: 1 }]));
  const { shares } = limits;
  const variables = Array.from(own, (value, place): readonly [string, Coefficients] => {
    const entries = new Map<string, number>([["score", value]]);
    rivals.forEach((rival, at) => entries.set(`r${at}`, rival[place] ?? 0));
    own.forEach((_, other) => {
      if (shares === undefined) return;
      const mine = other === place ? value : 0;
      entries.set(`least${other}`, mine - shares[0] * value);
      entries.set(`most${other}`, mine - shares[1] * value);
    });
    return [`w${place}`, entries];
  });
  if (shares !== undefined)
    own.forEach((_, other) => {
      constraints.set(`least${other}`, { min: 0 });
      constraints.set(`most${other}`, { max: 0 });
    });
  const found = solve(
    { direction: "maximize", objective: "score", constraints, variables },
    { precision: 1e-10, maxPivots: 100_000, checkCycles: true },
  );
  return found.status === "optimal" ? found.result : null;
}
