import { grainsOf } from "./grains.ts";
import type { LeafFacts } from "./leafFacts.ts";

/**
 * The points of a leaf laid end to end, in grains: certain up to `least`, claimed up to `claimed`, within reach up to `most`,
 * out of reach up to `max`. Always 0 ≤ least ≤ claimed ≤ most ≤ max, whatever the facts say.
 */
export interface Stretches {
  readonly least: number;
  readonly claimed: number;
  readonly most: number;
  readonly max: number;
}

/** An appraiser's last word leaves nothing between least and most. */
export function stretchesOf({ max, claimed, least, most, appraisal }: LeafFacts): Stretches {
  const whole = grainsOf(max);
  const within = (points: number, from: number, to: number): number =>
    Math.min(to, Math.max(from, grainsOf(points)));
  if (appraisal?.final === true) {
    const decided = within(appraisal.points, 0, whole);
    return { least: decided, claimed: decided, most: decided, max: whole };
  }
  const highest = within(most, 0, whole);
  const lowest = within(least, 0, highest);
  return {
    least: lowest,
    claimed: claimed === null ? lowest : within(claimed, lowest, highest),
    most: highest,
    max: whole,
  };
}
