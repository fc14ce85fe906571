/** How a figure moved between the first and the last year in which it is known. */
export interface Trend {
  readonly first: number;
  readonly latest: number;
  /** Compound annual growth rate: (latest value / first value)^(1 / years) − 1. 0.05 is 5 % a year. */
  readonly cagr: number;
  /** Share of the years with a value, 0–1. */
  readonly available: number;
}

/** Why there is no growth rate. */
export type NoTrend = "one-year" | "not-positive" | "no-data";

/**
 * Compound annual growth of a series; years need not be neighbours nor in order, NaN is a year without value. A rate needs
 * two years and a first and a last value above zero.
 */
export function trendOf(
  years: readonly number[],
  values: readonly number[],
): Trend | { readonly none: NoTrend } {
  const known = years
    .map((year, at) => ({ year, value: values[at] ?? Number.NaN }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((left, right) => left.year - right.year);
  const [start] = known;
  const end = known.at(-1);
  if (start === undefined || end === undefined) return { none: "no-data" };
  if (start.year === end.year) return { none: "one-year" };
  if (start.value <= 0 || end.value <= 0) return { none: "not-positive" };
  return {
    first: start.year,
    latest: end.year,
    cagr: (end.value / start.value) ** (1 / (end.year - start.year)) - 1,
    available: known.length / years.length,
  };
}
