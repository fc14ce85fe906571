import type { SurveyRefusal } from "../statistic.ts";
import { columnTotals, fittedRows, gramOf } from "./auxiliaries.ts";
import type { CalibrateRequest } from "./calibrateRequest.ts";
import { calibrationFault, gapWords } from "./calibrationFaults.ts";
import type { CalibrationUnits } from "./calibrationUnits.ts";
import { DISTANCES, type RatioBounds } from "./distances.ts";
import { baseSolver, contradiction, gapsOf, linearRatios, type Ratios } from "./linearRatios.ts";
import { solveSymmetric } from "./symmetric.ts";

const EPSILON = 1e-10;
const STEPS = 200;
const HALVINGS = 60;
const UNBOUNDED: RatioBounds = { lower: -Infinity, upper: Infinity };
/** R survey: people who start without weights are first brought to the size of the population. */
const FAR_BELOW = 20;

/**
 * Ratios under any distance, by Newton's method on the dual problem with a line search: the problem is convex, so that the
 * slope along a step says how far to go. Refuses "bounds", "not-converged" and "totals-contradict".
 */
export function generalRatios(units: CalibrationUnits, request: CalibrateRequest): Ratios | SurveyRefusal {
  const scale = startScale(units);
  const scaled = scale === 1 ? units : { ...units, weights: units.weights.map((weight) => weight * scale) };
  const solver = baseSolver(scaled);
  const linear = linearRatios(scaled);
  if (!linear.ok) return linear;
  const dual = new Dual(scaled, request);
  const epsilon = request.epsilon ?? EPSILON;
  for (let step = 1; step <= (request.maxSteps ?? STEPS); step++) {
    if (!dual.move(solver.rank)) break;
    if (dual.misfit() <= epsilon) {
      const refused = contradiction(scaled, dual.ratios, solver);
      return refused ?? { ok: true, ratios: dual.ratios.map((ratio) => ratio * scale), steps: step };
    }
  }
  return { ok: false, faults: [dual.fault(request.bounds !== undefined)] };
}

function startScale(units: CalibrationUnits): number {
  const have = columnTotals(units.table, units.weights);
  const ratios = units.table.totals.map((total, column) => total / (have[column] || Number.NaN));
  const finite = ratios.filter((ratio) => !Number.isNaN(ratio));
  if (finite.length === 0 || Math.min(...finite) <= FAR_BELOW) return 1;
  return finite.reduce((sum, ratio) => sum + ratio, 0) / finite.length;
}

/** The state of the search: effects of the auxiliaries, the ratios and gaps they give. */
class Dual {
  ratios: Float64Array;
  private effects: Float64Array;
  private slopes: Float64Array;
  private gaps: Float64Array;
  private readonly baseGram: Float64Array;

  constructor(
    private readonly units: CalibrationUnits,
    private readonly request: CalibrateRequest,
  ) {
    const size = units.table.names.length;
    this.effects = new Float64Array(size);
    this.baseGram = gramOf(units.table, this.perVariance(new Float64Array(units.table.rows).fill(1)));
    [this.ratios, this.slopes] = this.evaluate(this.effects);
    this.gaps = gapsOf(units, this.ratios);
  }

  /** One Newton step; false where no step makes anything better. */
  move(fullRank: number): boolean {
    const direction = this.direction(fullRank);
    const start = dot(this.gaps, direction);
    if (!(Math.abs(start) > 0)) return false;
    let length = 1;
    for (let halving = 0; halving < HALVINGS; halving++, length /= 2) {
      const effects = this.effects.map((effect, column) => effect + length * (direction[column] ?? 0));
      const [ratios, slopes] = this.evaluate(effects);
      const gaps = gapsOf(this.units, ratios);
      const along = dot(gaps, direction);
      // The slope falls from `start` to 0 at the best length and is negative beyond; NaN where an exponential overflowed.
      if (!(along >= -0.9 * start)) continue;
      Object.assign(this, { effects, ratios, slopes, gaps });
      return true;
    }
    return false;
  }

  /** The largest gap of a total, as a share of 1 + the total. */
  misfit(): number {
    return this.worst().share;
  }

  fault(bounded: boolean) {
    const { column } = this.worst();
    const wanted = this.units.table.totals[column] ?? 0;
    const name = this.units.table.names[column] ?? "";
    const detail = gapWords(wanted - (this.gaps[column] ?? 0), wanted);
    return calibrationFault(bounded ? "bounds" : "not-converged", name, detail);
  }

  private worst(): { readonly column: number; readonly share: number } {
    let worst = { column: 0, share: 0 };
    this.gaps.forEach((gap, column) => {
      const share = Math.abs(gap) / (1 + Math.abs(this.units.table.totals[column] ?? 0));
      if (share > worst.share) worst = { column, share };
    });
    return worst;
  }

  private direction(fullRank: number): Float64Array {
    const size = this.effects.length;
    const gram = gramOf(this.units.table, this.perVariance(this.slopes));
    const solver = solveSymmetric(gram, size);
    if (solver.rank >= fullRank) return solver.solve(this.gaps);
    // So many rows sit at their bounds that the slopes say nothing in some direction: lean on the old weights there.
    const leaning = gram.map((value, place) => value + 1e-6 * (this.baseGram[place] ?? 0));
    return solveSymmetric(leaning, size).solve(this.gaps);
  }

  private perVariance(slopes: Float64Array): Float64Array {
    const { weights, sigma2 } = this.units;
    return slopes.map((slope, unit) => (slope * (weights[unit] ?? 0)) / (sigma2?.[unit] ?? 1));
  }

  private evaluate(effects: Float64Array): [Float64Array, Float64Array] {
    const distance = DISTANCES[this.request.distance ?? "linear"];
    const fitted = fittedRows(this.units.table, effects);
    const ratios = new Float64Array(fitted.length);
    const slopes = new Float64Array(fitted.length);
    for (let unit = 0; unit < fitted.length; unit++) {
      const u = (fitted[unit] ?? 0) / (this.units.sigma2?.[unit] ?? 1);
      const bounds = this.boundsOf(unit);
      ratios[unit] = distance.ratio(u, bounds);
      slopes[unit] = distance.slope(u, bounds);
    }
    return [ratios, slopes];
  }

  private boundsOf(unit: number): RatioBounds {
    const { bounds } = this.request;
    if (bounds === undefined) return UNBOUNDED;
    if (bounds.on === "ratio") return bounds;
    const weight = (this.units.weights[unit] ?? 0) / (this.units.sizes?.[unit] ?? 1);
    return weight > 0 ? { lower: bounds.lower / weight, upper: bounds.upper / weight } : bounds;
  }
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, place) => sum + value * (right[place] ?? 0), 0);
}
