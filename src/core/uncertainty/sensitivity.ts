import { type IndexFault, indexFault, type Refusable } from "../composite/indexFault.ts";
import { given, refused } from "./answers.ts";
import type { UncertaintyPlan } from "./plan.ts";
import type { Simulation } from "./simulation.ts";
import { type FactorShare, sobolShares } from "./sobol.ts";

/** Whose variance is shared out among the factors. */
export type SensitivityTarget =
  /** Mean of |rank − nominal rank| over units: how much the ranking as a whole moves. */
  | { readonly kind: "rank-shift" }
  | { readonly kind: "rank"; readonly unit: string }
  | { readonly kind: "score"; readonly unit: string };

export interface Sensitivity {
  readonly target: SensitivityTarget;
  readonly variance: number;
  /** In the order of the plan's factors. */
  readonly factors: readonly (FactorShare & { readonly id: string })[];
}

/** Shares of the factors of a plan in what varies, from the runs of its Sobol design. */
export function sensitivity(
  simulation: Simulation,
  { plan, rows }: { readonly plan: UncertaintyPlan; readonly rows: number },
  target: SensitivityTarget = { kind: "rank-shift" },
  bootstrap?: number,
): Refusable<Sensitivity> {
  const y = target.kind === "rank-shift" ? given(rankShifts(simulation)) : ofUnit(simulation, target);
  if (!y.ok) return y;
  const shares = sobolShares(
    y.value,
    { rows, factors: plan.factors.length },
    bootstrap === undefined ? undefined : { replications: bootstrap, seed: plan.seed },
  );
  if (!shares.ok) return shares;
  return given({
    target,
    variance: shares.value.variance,
    factors: shares.value.shares.map((share, place) => ({ id: plan.factors[place]?.id ?? "", ...share })),
  });
}

/** Each run's mean absolute change of rank against the method as it stands, over units ranked in both. NaN where none is. */
export function rankShifts({ units, nominal, draws }: Simulation): Float64Array {
  return Float64Array.from({ length: draws.replications }, (_, run) => {
    let [sum, count] = [0, 0];
    nominal.forEach(({ rank }, place) => {
      const drawn = draws.ranks[run * units.length + place] ?? 0;
      if (rank === undefined || drawn === 0) return;
      sum += Math.abs(drawn - rank);
      count += 1;
    });
    return count === 0 ? Number.NaN : sum / count;
  });
}

function ofUnit(
  { units, draws, scores }: Simulation,
  target: Exclude<SensitivityTarget, { kind: "rank-shift" }>,
): Refusable<Float64Array> {
  const place = units.indexOf(target.unit);
  if (place < 0) return refused(unitUnknown(target.unit));
  return given(
    Float64Array.from({ length: draws.replications }, (_, run) => {
      const cell = run * units.length + place;
      const rank = draws.ranks[cell] ?? 0;
      if (rank === 0) return Number.NaN;
      return target.kind === "score" ? (scores[cell] ?? Number.NaN) : rank;
    }),
  );
}

export function unitUnknown(unit: string): IndexFault {
  return indexFault(
    "unit-unknown",
    { unit },
    `Không có đơn vị “${unit}” trong bảng số liệu.`,
    `There is no unit “${unit}” in the table.`,
  );
}
