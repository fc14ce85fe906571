import type { SurveyFault } from "../fault.ts";
import type { Adjustment } from "./adjustment.ts";
import { calibrationFault, gapWords } from "./calibrationFaults.ts";
import { cellSums, type JointCells, jointCells } from "./jointCells.ts";
import { countsOf, type Margin, marginFaults } from "./margin.ts";
import type { EmptyCells } from "./postStratify.ts";
import { projectedResiduals, sweptResiduals } from "./rakeResiduals.ts";

/**
 * When raking is done. "exact": when every margin is met to one part in 10¹²; variances then use the weighted projection on all
 * margins. "survey": as R's `rake`, when no cell of the joint table changes by `epsilon` in a sweep (below 1 a share of the sum
 * of weights; R's default 1), variances with ten sweeps of plain means.
 */
export type RakeRule =
  | { readonly kind: "exact"; readonly maxSweeps?: number }
  | { readonly kind: "survey"; readonly epsilon?: number; readonly maxSweeps?: number };

export interface RakeRequest {
  readonly margins: readonly Margin[];
  readonly rule?: RakeRule;
  readonly emptyCells?: EmptyCells;
  /** The rows gathered by these margins, where they are known from an earlier call. */
  readonly cells?: JointCells;
  /** Sweeps to make, neither more nor fewer: replicates under the rule of R follow the whole sample. */
  readonly sweeps?: number;
}

const EXACT = 1e-12;
const EXACT_SWEEPS = 10_000;
const SURVEY_SWEEPS = 10;
/** Sums of margins that differ by more than this share contradict one another. */
const SUMS_AGREE = 1e-6;

/**
 * Raking: weights times one factor per category of each margin until all margins are met. Refuses "margins-differ" (sums of the
 * margins), "empty-cell", "population-not-positive" and "not-converged".
 * Source: Deming and Stephan (1940); R survey 4.5 `rake`.
 */
export function rake(weights: Float64Array, request: RakeRequest): Adjustment {
  const refused = refusals(weights, request);
  if (refused.length > 0) return { ok: false, faults: refused };
  const rule = request.rule ?? { kind: "exact" };
  const cells = request.cells ?? jointCells(request.margins, weights.length);
  const before = cellSums(cells, weights);
  const margins = rule.kind === "exact" ? agreed(request.margins, cells, before) : request.margins;
  const swept = sweepAll(cells, before, margins, rule, request.sweeps);
  if (!swept.met) return { ok: false, faults: [worstFault(cells, swept.sums, margins)] };
  const adjusted = spread(weights, cells, before, swept.sums);
  const residuals =
    rule.kind === "exact"
      ? projectedResiduals(margins, cells, weights, adjusted)
      : sweptResiduals(
          margins,
          swept.afterMargin.map((sums) => spread(weights, cells, before, sums)),
        );
  const leftOut = margins.flatMap((margin) => emptyOf(margin, weights)).length;
  return { ok: true, weights: adjusted, residuals, sweeps: swept.sweeps, leftOut };
}

function emptyOf(margin: Margin, weights: Float64Array): SurveyFault[] {
  return marginFaults(margin, countsOf(margin, weights)).filter((fault) => fault.code === "empty-cell");
}

function refusals(weights: Float64Array, request: RakeRequest): SurveyFault[] {
  const faults = request.margins.flatMap((margin) => {
    if (margin.codes.length !== weights.length) {
      const detail = `${margin.codes.length} ≠ ${weights.length}`;
      return [calibrationFault("rows-differ", margin.name, detail)];
    }
    const all = marginFaults(margin, countsOf(margin, weights));
    return request.emptyCells === "leave-out" ? all.filter((fault) => fault.code !== "empty-cell") : all;
  });
  const [first, ...others] = request.margins;
  if (first === undefined) return faults;
  const wanted = total(first.population);
  for (const other of others) {
    const sum = total(other.population);
    if (Math.abs(sum - wanted) > SUMS_AGREE * Math.abs(wanted) && request.emptyCells !== "leave-out")
      faults.push(calibrationFault("margins-differ", `${first.name}, ${other.name}`, gapWords(sum, wanted)));
  }
  return faults;
}

/**
 * Margins whose sums differ by rounding, or by a category left out, brought to the sum of the first: only then can all be met.
 * So the people of a category left out are shared by the others of its margin.
 */
function agreed(margins: readonly Margin[], cells: JointCells, before: Float64Array): readonly Margin[] {
  const wanted = total(margins[0]?.population ?? new Float64Array(0));
  return margins.map((margin, index) => {
    const have = categorySums(before, cells.codes[index] ?? new Int32Array(0), margin.categories.length);
    const reachable = margin.population.map((count, code) => ((have[code] ?? 0) > 0 ? count : 0));
    const factor = wanted / (total(reachable) || 1);
    const same = factor === 1 && reachable.every((count, code) => count === margin.population[code]);
    return same ? margin : { ...margin, population: reachable.map((count) => count * factor) };
  });
}

interface Swept {
  readonly met: boolean;
  readonly sums: Float64Array;
  /** Sums of the cells after each margin of the last sweep. */
  readonly afterMargin: readonly Float64Array[];
  readonly sweeps: number;
}

function sweepAll(
  cells: JointCells,
  before: Float64Array,
  margins: readonly Margin[],
  rule: RakeRule,
  fixedSweeps: number | undefined,
): Swept {
  const limit = fixedSweeps ?? rule.maxSweeps ?? (rule.kind === "exact" ? EXACT_SWEEPS : SURVEY_SWEEPS);
  const epsilon = rule.kind === "survey" ? epsilonOf(rule.epsilon ?? 1, total(before)) : 0;
  const sums = Float64Array.from(before);
  let afterMargin: Float64Array[] = [];
  for (let sweep = 1; sweep <= limit; sweep++) {
    const last = Float64Array.from(sums);
    afterMargin = margins.map((margin, index) => {
      meet(sums, cells.codes[index] ?? new Int32Array(0), margin.population);
      return rule.kind === "survey" ? Float64Array.from(sums) : sums;
    });
    const done =
      rule.kind === "survey"
        ? largestChange(last, sums) < epsilon
        : worstGap(cells, sums, margins).gap <= EXACT;
    if (fixedSweeps === undefined && done) return { met: true, sums, afterMargin, sweeps: sweep };
  }
  return { met: fixedSweeps !== undefined, sums, afterMargin, sweeps: limit };
}

function epsilonOf(given: number, sumOfWeights: number): number {
  return given < 1 ? given * sumOfWeights : given;
}

/** Brings one margin of the table to its counts. */
function meet(sums: Float64Array, codes: Int32Array, population: Float64Array): void {
  const have = categorySums(sums, codes, population.length);
  for (let cell = 0; cell < sums.length; cell++) {
    const code = codes[cell] ?? 0;
    const reached = have[code] ?? 0;
    if (reached > 0) sums[cell] = ((sums[cell] ?? 0) * (population[code] ?? 0)) / reached;
  }
}

function categorySums(sums: Float64Array, codes: Int32Array, categories: number): Float64Array {
  const have = new Float64Array(categories);
  for (let cell = 0; cell < sums.length; cell++) {
    const code = codes[cell] ?? 0;
    have[code] = (have[code] ?? 0) + (sums[cell] ?? 0);
  }
  return have;
}

function largestChange(before: Float64Array, after: Float64Array): number {
  let largest = 0;
  for (let cell = 0; cell < after.length; cell++)
    largest = Math.max(largest, Math.abs((after[cell] ?? 0) - (before[cell] ?? 0)));
  return largest;
}

interface Gap {
  readonly gap: number;
  readonly margin: number;
  readonly code: number;
  readonly reached: number;
}

/** The category farthest from its count, as a share of the count. Categories that nobody is in do not count. */
function worstGap(cells: JointCells, sums: Float64Array, margins: readonly Margin[]): Gap {
  let worst: Gap = { gap: 0, margin: 0, code: 0, reached: 0 };
  margins.forEach((margin, index) => {
    const have = categorySums(sums, cells.codes[index] ?? new Int32Array(0), margin.categories.length);
    have.forEach((reached, code) => {
      const wanted = margin.population[code] ?? 0;
      const gap = wanted === 0 || reached === 0 ? 0 : Math.abs(reached - wanted) / wanted;
      if (gap > worst.gap) worst = { gap, margin: index, code, reached };
    });
  });
  return worst;
}

function worstFault(cells: JointCells, sums: Float64Array, margins: readonly Margin[]): SurveyFault {
  const worst = worstGap(cells, sums, margins);
  const margin = margins[worst.margin];
  const name = `${margin?.name ?? ""}: ${margin?.categories[worst.code] ?? ""}`;
  return calibrationFault(
    "not-converged",
    name,
    gapWords(worst.reached, margin?.population[worst.code] ?? 0),
  );
}

function spread(
  weights: Float64Array,
  cells: JointCells,
  before: Float64Array,
  after: Float64Array,
): Float64Array {
  const factors = after.map((sum, cell) => ((before[cell] ?? 0) > 0 ? sum / (before[cell] ?? 1) : 1));
  return weights.map((weight, row) => weight * (factors[cells.cellOf[row] ?? 0] ?? 1));
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
