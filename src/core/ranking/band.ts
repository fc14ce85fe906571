import type { Band, BandSet } from "../method/schema.ts";
import { contains } from "../numbers/interval.ts";
import { roundHalfUp } from "../numbers/round.ts";

/** The band that holds a value compared at `decimals`; undefined only where a checked method cannot reach. */
export function bandOf(set: BandSet, value: number, decimals: number): Band | undefined {
  const clean = roundHalfUp(value, decimals);
  return set.bands.find((band) => contains(band, clean));
}
