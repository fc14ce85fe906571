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
  cohenKappaOfTable,
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
  const kappa = cohenKappaOfTable(steps.counts, { weights: "quadratic", categories: STEPS });
  const alpha = krippendorffAlpha(steps.rows, { level: "interval", times: steps.times });
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

function gwet({ rows, times }: Steps): Coefficient {
  const found = chanceCorrected(rows, "gwet", { weights: "quadratic", categories: STEPS, times });
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

/** The cross table of the two scores, and its cells that are not empty as rows with how often each stands there. */
interface Steps {
  readonly counts: readonly (readonly number[])[];
  readonly rows: RatingTable;
  readonly times: readonly number[];
}

function onSteps(pairs: readonly Shares[]): Steps {
  const counts = STEPS.map(() => STEPS.map(() => 0));
  const step = (share: number): number => Math.min(10, Math.max(0, Math.round(share * 10)));
  for (const { first, second } of pairs) {
    const row = counts[step(first)];
    const place = step(second);
    if (row) row[place] = (row[place] ?? 0) + 1;
  }
  const cells = counts.flatMap((row, i) =>
    row.flatMap((count, j) => (count === 0 ? [] : [{ rating: [STEPS[i] ?? 0, STEPS[j] ?? 0], count }])),
  );
  return { counts, rows: cells.map(({ rating }) => rating), times: cells.map(({ count }) => count) };
}

function strengthOf(value: number): PairFigures["strength"] {
  return NAMES[BOUNDS.filter((bound) => value >= bound).length] ?? null;
}
