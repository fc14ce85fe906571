import betaQuantileOf from "@stdlib/stats-base-dists-beta-quantile";
import chiSquareCdfOf from "@stdlib/stats-base-dists-chisquare-cdf";
import fCdfOf from "@stdlib/stats-base-dists-f-cdf";
import normalCdfOf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantileOf from "@stdlib/stats-base-dists-normal-quantile";
import tCdfOf from "@stdlib/stats-base-dists-t-cdf";
import tQuantileOf from "@stdlib/stats-base-dists-t-quantile";

/** P(Z ≤ z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  return normalCdfOf(z, 0, 1);
}

/** P(Z > z), exact for the far tail too. */
export function normalUpper(z: number): number {
  return normalCdfOf(-z, 0, 1);
}

/** The z below which a share (0–1) of the standard normal distribution lies. */
export function normalQuantile(share: number): number {
  return normalQuantileOf(share, 0, 1);
}

/** P(T ≤ t) of Student's distribution; the normal one for infinitely many degrees of freedom. */
export function tCdf(t: number, degrees: number): number {
  return degrees === Number.POSITIVE_INFINITY ? normalCdf(t) : tCdfOf(t, degrees);
}

/** P(T > t), exact for the far tail too. */
export function tUpper(t: number, degrees: number): number {
  return tCdf(-t, degrees);
}

/** The t below which a share (0–1) lies; the normal one for infinitely many degrees of freedom. */
export function tQuantile(share: number, degrees: number): number {
  return degrees === Number.POSITIVE_INFINITY ? normalQuantile(share) : tQuantileOf(share, degrees);
}

/** P(F ≤ f) of the F distribution; with infinitely many degrees of freedom on one side chi-square over the other. */
export function fCdf(f: number, first: number, second: number): number {
  if (first === Number.POSITIVE_INFINITY) return f <= 0 ? 0 : chiSquareUpper(second / f, second);
  return second === Number.POSITIVE_INFINITY ? chiSquareCdf(f * first, first) : fCdfOf(f, first, second);
}

/** P(F > f), exact for the far tail too. */
export function fUpper(f: number, first: number, second: number): number {
  if (f <= 0) return 1;
  if (first === Number.POSITIVE_INFINITY) return chiSquareCdf(second / f, second);
  return second === Number.POSITIVE_INFINITY
    ? chiSquareUpper(f * first, first)
    : fCdfOf(1 / f, second, first);
}

/** P(X ≤ x) of the chi-square distribution. */
export function chiSquareCdf(x: number, degrees: number): number {
  return chiSquareCdfOf(x, degrees);
}

/**
 * P(X > x) of the chi-square distribution; exact for the far tail where the degrees of freedom are whole (the finite sums
 * of Abramowitz and Stegun 26.4.4–5).
 */
export function chiSquareUpper(x: number, degrees: number): number {
  if (x <= 0) return 1;
  if (!Number.isInteger(degrees) || degrees > 200) return 1 - chiSquareCdf(x, degrees);
  const half = x / 2;
  const odd = degrees % 2 === 1;
  let term = odd ? Math.sqrt(half) / (Math.sqrt(Math.PI) / 2) : 1;
  let sum = 0;
  for (let power = odd ? 1.5 : 1; power <= degrees / 2; power++) {
    sum += term;
    term *= half / power;
  }
  return Math.exp(-half) * sum + (odd ? 2 * normalUpper(Math.sqrt(x)) : 0);
}

/** The value below which a share (0–1) of the beta distribution with these shapes lies. */
export function betaQuantile(share: number, first: number, second: number): number {
  return betaQuantileOf(share, first, second);
}
