import { benefitOfDoubt } from "../../composite/kernels/composites/benefitOfDoubt.ts";
import { mazziottaPareto } from "../../composite/kernels/composites/mazziottaPareto.ts";
import {
  atLeast,
  moreThan,
  orderedWeightedAverage,
} from "../../composite/kernels/composites/orderedWeights.ts";
import { topsis } from "../../composite/kernels/composites/topsis.ts";
import { wroclawTaxonomy } from "../../composite/kernels/composites/wroclawTaxonomy.ts";
import { isKernelFault, type KernelFault } from "../../composite/kernels/fault.ts";
import { normalise } from "../../composite/kernels/normalise.ts";
import { correlation } from "../../statistics/correlation.ts";
import { rankColumn } from "../../statistics/ranks.ts";
import { type Framework, leavesOf } from "../framework.ts";
import { effectiveWeights } from "./effectiveWeights.ts";

/** Ways of putting leaves together other than the method's own, all over the leaves at once. */
export type AlternativeKind =
  /** Mazziotta–Pareto: the mean less a penalty for unbalance. */
  | "mazziotta-pareto"
  /** Every unit with the weights that suit it best. */
  | "benefit-of-doubt"
  /** Closeness to the best and distance from the worst, with the weights of the method. */
  | "topsis"
  /** Distance from a unit that is best in everything. */
  | "wroclaw"
  /** Mean of a unit's better half, and of its worse half. */
  | "better-half"
  | "worse-half";

/** What the order of units would be another way. */
export interface Alternative {
  readonly kind: AlternativeKind;
  /** Spearman correlation with the index, −1 to 1; null without spread. */
  readonly agreement: number | null;
  /** Mean and greatest number of places by which units stand elsewhere. */
  readonly meanShift: number;
  readonly greatestShift: number;
  /** Unit → rank; units with a gap are not ranked by these. */
  readonly ranks: Readonly<Record<string, number>>;
}

/** From how many units on the benefit of the doubt, a linear programme per unit, is left out. */
const mostProgrammes = 400;

/** The index beside other ways of putting its leaves together: an order that holds under all of them is robust. */
export function alternatives(framework: Framework): readonly Alternative[] {
  const index = framework.values.get(framework.nodes[0]?.code ?? "");
  const shares = effectiveWeights(framework);
  const used = leavesOf(framework).flatMap(({ code }) => {
    const values = framework.values.get(code);
    const scaled = values === undefined ? undefined : normalise(values, { kind: "min-max", to: [0, 1] }, 1);
    const standard =
      values === undefined ? undefined : normalise(values, { kind: "z-score", mean: 100, sd: 10 }, 1);
    return scaled === undefined || standard === undefined || isKernelFault(scaled) || isKernelFault(standard)
      ? []
      : [{ scaled, standard, weight: shares.get(code) ?? 0 }];
  });
  if (index === undefined || used.length < 2) return [];
  const scaled = used.map((leaf) => leaf.scaled);
  const standard = used.map((leaf) => leaf.standard);
  const half = Math.ceil(used.length / 2);
  const weights = Float64Array.from(used, ({ weight }) => weight);
  const ways: readonly (readonly [AlternativeKind, Float64Array | KernelFault])[] = [
    ["mazziotta-pareto", mazziottaPareto(standard, "downward")],
    [
      "benefit-of-doubt",
      framework.units.length > mostProgrammes ? { fault: "no-solution" } : benefitOfDoubt(scaled),
    ],
    [
      "topsis",
      topsis(
        scaled,
        weights,
        scaled.map(() => 1),
      ),
    ],
    ["wroclaw", negated(wroclawTaxonomy(scaled))],
    ["better-half", orderedWeightedAverage(scaled, atLeast(half, used.length))],
    ["worse-half", orderedWeightedAverage(scaled, moreThan(half, used.length))],
  ];
  return ways.flatMap(([kind, scores]) =>
    isKernelFault(scores) ? [] : [beside(kind, scores, index, framework.units)],
  );
}

/** The Wroclaw measure is a distance: less is better. */
function negated(scores: Float64Array | KernelFault): Float64Array | KernelFault {
  return isKernelFault(scores) ? scores : scores.map((value) => -value);
}

function beside(
  kind: AlternativeKind,
  scores: Float64Array,
  index: Float64Array,
  units: readonly string[],
): Alternative {
  const both = index.map((value, row) => (Number.isNaN(scores[row] ?? Number.NaN) ? Number.NaN : value));
  const own = ranksOf(both);
  const other = ranksOf(
    scores.map((value, row) => (Number.isNaN(both[row] ?? Number.NaN) ? Number.NaN : value)),
  );
  const shifts = [...own].flatMap((rank, row) => {
    const shift = Math.abs(rank - (other[row] ?? Number.NaN));
    return Number.isNaN(shift) ? [] : [shift];
  });
  const { value } = correlation(both, scores, "spearman");
  return {
    kind,
    agreement: Number.isNaN(value) ? null : value + 0,
    meanShift: shifts.length === 0 ? 0 : shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length,
    greatestShift: Math.max(0, ...shifts),
    ranks: Object.fromEntries(
      units.flatMap((unit, row) => (Number.isNaN(other[row] ?? Number.NaN) ? [] : [[unit, other[row] ?? 0]])),
    ),
  };
}

function ranksOf(scores: Float64Array): Float64Array {
  return rankColumn(
    scores.map((value) => Math.round(value * 1e9) / 1e9),
    "competition",
    "descending",
  );
}
