import { betaQuantile } from "../statistics/distributions.ts";

/** The f below which a share (0–1) of the F distribution lies; degrees of freedom need not be whole. */
export function fQuantile(share: number, first: number, second: number): number {
  const low = betaQuantile(share, first / 2, second / 2);
  const high = betaQuantile(1 - share, second / 2, first / 2);
  return ((second / first) * low) / high;
}
