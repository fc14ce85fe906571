import { type Agreed, refuse } from "./fault.ts";

/** How near two categories are: 1 for the same, 0 for the farthest. `matrix` is given by the caller. */
export type AgreementWeights =
  | "unweighted"
  | "linear"
  | "quadratic"
  | "ordinal"
  | "radical"
  | "ratio"
  | "circular"
  | "bipolar"
  | { readonly matrix: readonly (readonly number[])[] };

/** Square, one row a category. */
export type WeightMatrix = readonly Float64Array[];

type Named = Exclude<AgreementWeights, object>;

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Distance of two scores (linear to bipolar) or of two places (ordinal); scaled afterwards where it is marked so. */
const DISTANCES: Readonly<Record<Named, (one: number, other: number, ends: Ends) => number>> = {
  unweighted: (one, other) => (one === other ? 0 : 1),
  linear: (one, other, { low, high }) => Math.abs(one - other) / (high - low),
  quadratic: (one, other, { low, high }) => ((one - other) / (high - low)) ** 2,
  radical: (one, other, { low, high }) => Math.sqrt(Math.abs(one - other) / (high - low)),
  ratio: (one, other, { low, high }) =>
    one === other ? 0 : ((one - other) / (one + other)) ** 2 / ((high - low) / (high + low)) ** 2,
  circular: (one, other, { low, high }) => Math.sin((Math.PI * (one - other)) / (high - low + 1)) ** 2,
  bipolar: (one, other, { low, high }) =>
    one === other ? 0 : (one - other) ** 2 / ((one + other - 2 * low) * (2 * high - (one + other))),
  ordinal: (one, other) => {
    const span = Math.abs(one - other) + 1;
    return (span * (span - 1)) / 2;
  },
};

const SCALED: ReadonlySet<AgreementWeights> = new Set(["ordinal", "circular", "bipolar"]);

/**
 * Weights between categories whose scores are `scores` (ascending), at least two. Gwet, Handbook of Inter-Rater Reliability
 * (2014), chapter 3; ordinal weights go by the places of the categories. Refused where scores lie too near for a distance.
 */
export function weightMatrix(
  weights: AgreementWeights,
  scores: readonly number[],
): Agreed<{ readonly matrix: WeightMatrix }> {
  if (typeof weights === "object") return givenMatrix(weights.matrix, scores.length);
  if (weights === "ratio" && scores.some((score) => score < 0)) return refuse("negative-ratio");
  const places = weights === "ordinal" ? scores.map((_, place) => place) : scores;
  const ends = { low: Math.min(...places), high: Math.max(...places) };
  const distance = DISTANCES[weights];
  const distances = places.map((one) => Float64Array.from(places, (other) => distance(one, other, ends)));
  const scale = SCALED.has(weights) ? Math.max(...distances.flatMap((row) => [...row])) : 1;
  const matrix = distances.map((row) => row.map((each) => 1 - each / scale));
  return matrix.every((row) => row.every(Number.isFinite)) ? { ok: true, matrix } : refuse("bad-weights");
}

function givenMatrix(
  matrix: readonly (readonly number[])[],
  size: number,
): Agreed<{ readonly matrix: WeightMatrix }> {
  const whole =
    matrix.length === size &&
    matrix.every(
      (row, place) =>
        row.length === size && row[place] === 1 && row.every((weight) => weight >= 0 && weight <= 1),
    );
  return whole ? { ok: true, matrix: matrix.map((row) => Float64Array.from(row)) } : refuse("bad-weights");
}

/**
 * Weights from the distances of neighbouring categories: `steps[d]` is the distance of two categories `d` places apart
 * (`steps[0]` the least), scaled to 0–1. For kappa with hand-set steps.
 */
export function weightsBySteps(steps: readonly number[]): AgreementWeights {
  const low = Math.min(...steps);
  const span = Math.max(...steps) - low;
  return {
    matrix: steps.map((_, one) =>
      steps.map((_other, other) => 1 - ((steps[Math.abs(one - other)] ?? 0) - low) / span),
    ),
  };
}

/** Weights from a square table of distances (0 on its diagonal), of any unit: the farthest pair weighs 0. */
export function weightsByDistances(distances: readonly (readonly number[])[]): AgreementWeights {
  const far = Math.max(...distances.flat());
  return { matrix: distances.map((row) => row.map((distance) => 1 - distance / far)) };
}

/** The scores that weights go by: the numbers themselves, or places where a category is a word. */
export function scoresOf(categories: readonly (number | string)[]): readonly number[] {
  const numbers = categories.filter((category) => typeof category === "number");
  return numbers.length === categories.length ? numbers : categories.map((_, place) => place + 1);
}
