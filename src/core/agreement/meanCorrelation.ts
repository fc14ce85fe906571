import { correlation } from "../statistics/correlation.ts";
import { normalUpper } from "../statistics/distributions.ts";
import { type Agreed, refuse } from "./fault.ts";
import { completeNumbers, type RatingTable } from "./ratings.ts";

/** Farther out a correlation is perfect but for float noise. */
const PERFECT = 1 - 1e-12;

export interface MeanCorrelation {
  /** −1 to 1. */
  readonly value: number;
  readonly subjects: number;
  readonly pairs: number;
  /** Pairs of raters that correlate perfectly and so have no Fisher transform; left out of the mean. */
  readonly dropped: number;
  /** Null without Fisher's transform, with three subjects or fewer, or where every pair is perfect. */
  readonly test: { readonly z: number; readonly p: number } | null;
}

/**
 * Mean of the correlations of all pairs of raters, averaged as Fisher's z unless told otherwise, over subjects that every
 * rater rated. Refused: one rater, fewer than two whole rows, words, a rater who gave everybody the same.
 */
export function meanCorrelation(
  table: RatingTable,
  {
    kind = "pearson",
    fisher = true,
  }: { readonly kind?: "pearson" | "spearman"; readonly fisher?: boolean } = {},
): Agreed<MeanCorrelation> {
  const read = completeNumbers(table);
  if (!read.ok) return read;
  const subjects = read.rows.length;
  const columns = Array.from({ length: read.raters }, (_, rater) =>
    Float64Array.from(read.rows, (row) => row[rater] ?? 0),
  );
  const all = columns.flatMap((one, place) =>
    columns.slice(place + 1).map((other) => unlessPerfect(correlation(one, other, kind).value)),
  );
  if (all.some((each) => !Number.isFinite(each))) return refuse("no-variation");
  const open = all.filter((each) => Math.abs(each) < 1);
  const dropped = all.length - open.length;
  if (!fisher || open.length === 0)
    return { ok: true, value: average(all), subjects, pairs: all.length, dropped, test: null };
  const value = Math.tanh(average(open.map(Math.atanh)));
  const z = value * Math.sqrt(Math.max(0, subjects - 3));
  const test = subjects > 3 ? { z, p: 2 * normalUpper(Math.abs(z)) } : null;
  return { ok: true, value, subjects, pairs: all.length, dropped, test };
}

function unlessPerfect(value: number): number {
  return Math.abs(value) > PERFECT ? Math.sign(value) : value;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
