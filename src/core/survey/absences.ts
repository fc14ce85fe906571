import type { AbsenceCode, Statistic } from "./statistic.ts";

/** Why each component cannot be told; "not-estimable" where the statistic has no name for a value that is not finite. */
export function absencesOf(
  statistic: Statistic,
  weights: Float64Array,
  estimates: Float64Array,
): readonly (AbsenceCode | undefined)[] {
  const named = estimates.every(Number.isFinite) ? undefined : statistic.absence?.(weights);
  return Array.from(estimates, (value, at) =>
    Number.isFinite(value) ? undefined : (named?.[at] ?? "not-estimable"),
  );
}
