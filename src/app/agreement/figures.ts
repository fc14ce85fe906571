import {
  type Coefficient,
  FEWEST_PAIRS,
  NEAR,
  type PairFigures,
  type STRENGTHS,
} from "../../contract/agreement.ts";
import {
  type Agreed,
  chanceCorrected,
  cohenKappa,
  intraclass,
  krippendorffAlpha,
  meanDifference,
  type RatingTable,
  snap,
} from "../../core/index.ts";

/** Two scores as shares of the maximum. */
export interface Shares {
  readonly first: number;
  readonly second: number;
}

/** Coefficients for categories need few of them: shares are put on eleven steps, 0, 0.1 … 1. */
const STEPS = Array.from({ length: 11 }, (_, step) => step / 10);
const BOUNDS = [0.2, 0.4, 0.6, 0.8];
const NAMES = ["very-low", "low", "moderate", "good", "high"] as const satisfies typeof STRENGTHS;

/** Needs one pair at least. */
export function pairFigures(pairs: readonly Shares[]): PairFigures {
  const differences = pairs.map(({ first, second }) => snap(second - first));
  const shareOf = (holds: (difference: number) => boolean): number =>
    differences.filter(holds).length / differences.length;
  const lean = meanDifference(differences);
  const ac2 = gwet(onSteps(pairs));
  return {
    pairs: pairs.length,
    same: shareOf((each) => each === 0),
    near: shareOf((each) => Math.abs(each) <= NEAR),
    meanDifference: differences.reduce((sum, each) => sum + each, 0) / differences.length,
    lower: lean.ok ? lean.lower : null,
    upper: lean.ok ? lean.upper : null,
    ac2: ac2.value,
    strength: ac2.value === null || pairs.length < FEWEST_PAIRS ? null : strengthOf(ac2.value),
  };
}

/** The four coefficients, each with its interval or the reason why there is none. */
export function coefficients(pairs: readonly Shares[]): Coefficient[] {
  const steps = onSteps(pairs);
  const kappa = cohenKappa(steps, { weights: "quadratic", categories: STEPS });
  const alpha = krippendorffAlpha(steps, { level: "interval" });
  const icc = intraclass(
    pairs.map(({ first, second }) => [first, second]),
    { model: "twoway", type: "agreement", unit: "single" },
  );
  return [
    gwet(steps),
    coefficient("kappa", kappa, (found) => [found.kappa, found.lower, Math.min(1, found.upper)]),
    coefficient("alpha", alpha, (found) => [found.alpha, null, null]),
    coefficient("icc", icc, (found) => [
      found.value,
      found.interval?.lower ?? null,
      found.interval?.upper ?? null,
    ]),
  ];
}

function gwet(steps: RatingTable): Coefficient {
  const found = chanceCorrected(steps, "gwet", { weights: "quadratic", categories: STEPS });
  return coefficient("ac2", found, ({ value, precision }) => [
    value,
    precision?.lower ?? null,
    precision?.upper ?? null,
  ]);
}

type Three = readonly [value: number, lower: number | null, upper: number | null];

function coefficient<Found>(
  id: Coefficient["id"],
  found: Agreed<Found>,
  figures: (found: Found) => Three,
): Coefficient {
  if (!found.ok) return { id, value: null, lower: null, upper: null, reason: found.faults[0]?.words ?? null };
  const [value, lower, upper] = figures(found);
  return { id, value, lower, upper, reason: null };
}

function onSteps(pairs: readonly Shares[]): RatingTable {
  const step = (share: number): number => STEPS[Math.min(10, Math.max(0, Math.round(share * 10)))] ?? 0;
  return pairs.map(({ first, second }) => [step(first), step(second)]);
}

function strengthOf(value: number): PairFigures["strength"] {
  return NAMES[BOUNDS.filter((bound) => value >= bound).length] ?? null;
}
