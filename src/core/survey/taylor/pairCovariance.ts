import { type Pps, type Stage, type SurveyDesign, sampledIn } from "../design.ts";

/** Chances of pairs matter: every kind but Brewer's. */
type PairPps = Exclude<Pps, { kind: "brewer" }>;

/**
 * Covariance under unequal chances without replacement from Δ̌ij = (πij − πi πj) / πij: t′Δ̌t (Horvitz and Thompson), less
 * Σj tj² Σi Δ̌ij for Yates and Grundy. Totals hold weighted sums by cluster. One stage only. `order` gives the place of each
 * cluster in the table, for chances given by pair.
 * Source: Särndal, Swensson and Wretman (1992), 2.8; Overton (1985); Hartley and Rao (1962); R survey 4.5, pps.R and ht.R.
 */
export function pairCovariance(
  design: SurveyDesign,
  stage: Stage,
  pps: PairPps,
  totals: readonly Float64Array[],
): Float64Array {
  const size = totals.length;
  const covariance = new Float64Array(size * size);
  const delta = deltaOf(design, stage, pps);
  for (let c = 0; c < stage.clusterCount; c++) {
    for (let d = 0; d < stage.clusterCount; d++) {
      const own = delta(c, d);
      if (own !== 0) addPair(covariance, totals, c, d, own, pps.variance === "yates-grundy");
    }
  }
  return covariance;
}

function addPair(
  covariance: Float64Array,
  totals: readonly Float64Array[],
  c: number,
  d: number,
  delta: number,
  grundy: boolean,
): void {
  const size = totals.length;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const here = totals[i]?.[c] ?? 0;
      const there = totals[j]?.[d] ?? 0;
      const own = grundy ? (totals[i]?.[d] ?? 0) * there : 0;
      covariance[i * size + j] = (covariance[i * size + j] ?? 0) + delta * (here * there - own);
    }
  }
}

function deltaOf(design: SurveyDesign, stage: Stage, pps: PairPps): (one: number, other: number) => number {
  if (pps.kind === "joint") return jointDelta(design, stage, pps);
  const chances = stage.chances ?? new Float64Array(stage.clusterCount);
  const squares = pps.kind === "hartley-rao" ? squaresOf(stage, chances, pps.squares) : undefined;
  return (one, other) => {
    const first = chances[one] ?? 0;
    if (one === other) return 1 - first;
    const stratum = stage.stratumOfCluster[one] ?? 0;
    if (stage.stratumOfCluster[other] !== stratum) return 0;
    const sum = first + (chances[other] ?? 0);
    const n = sampledIn(stage, stratum);
    if (squares === undefined) return sum === 2 ? 0 : 1 - (n - sum / 2) / (n - 1);
    return sum === 1 ? 0 : 1 - (n - sum + (squares[stratum] ?? 0)) / (n - 1);
  };
}

/** Σp²/n by stratum: as given, or the mean chance of the sample. */
function squaresOf(
  stage: Stage,
  chances: Float64Array,
  given: number | Readonly<Record<string, number>> | undefined,
): Float64Array {
  return Float64Array.from({ length: stage.strataCount }, (_, h) => {
    const named = typeof given === "number" ? given : given?.[stage.stratumNames[h] ?? ""];
    if (named !== undefined) return named;
    let sum = 0;
    const end = stage.starts[h + 1] ?? 0;
    for (let c = stage.starts[h] ?? 0; c < end; c++) sum += chances[c] ?? 0;
    return sum / sampledIn(stage, h);
  });
}

function jointDelta(
  design: SurveyDesign,
  stage: Stage,
  pps: Extract<Pps, { kind: "joint" }>,
): (one: number, other: number) => number {
  const size = stage.clusterCount;
  const places = placesInTable(stage, design.weights.length);
  const chance = (one: number, other: number): number =>
    pps.chances[(places[one] ?? 0) * size + (places[other] ?? 0)] ?? 0;
  const tolerance = pps.tolerance ?? 1e-4;
  return (one, other) => {
    const both = chance(one, other);
    const delta = (both - chance(one, one) * chance(other, other)) / both;
    return Math.abs(delta) < tolerance ? 0 : delta;
  };
}

/** In which place the table first names each cluster. */
function placesInTable(stage: Stage, rows: number): Int32Array {
  const places = new Int32Array(stage.clusterCount).fill(-1);
  let next = 0;
  for (let row = 0; row < rows; row++) {
    const cluster = stage.clusters[row] ?? 0;
    if (places[cluster] === -1) places[cluster] = next++;
  }
  return places;
}
