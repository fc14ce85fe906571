import { tQuantile } from "../statistics/distributions.ts";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The interval estimate ± t × standard error at a level (0–1). Infinitely many degrees of freedom give the normal interval,
 * R's default; those of the design give Student's. NaN where there is no standard error or no degree of freedom.
 */
export function intervalAbout(estimate: number, se: number, level: number, degrees: number): Interval {
  if (!(degrees > 0)) return { low: Number.NaN, high: Number.NaN };
  const half = tQuantile(1 - (1 - level) / 2, degrees) * se;
  return { low: estimate - half, high: estimate + half };
}
