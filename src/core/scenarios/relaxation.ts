import type { OpenLeaf, Weighed } from "./option.ts";

/** A step up on one leaf: what more it gains and costs than the step below. */
interface Increment {
  readonly leaf: number;
  readonly to: Weighed;
  readonly gain: number;
  readonly effort: number;
}

/** Increments by points per effort, with running sums. */
export interface Relaxation {
  readonly increments: readonly Increment[];
  /** Sums of gain and effort of the first increments; one longer than `increments`. */
  readonly gains: Float64Array;
  readonly efforts: Float64Array;
}

/**
 * The choice were parts of steps allowed (the linear relaxation of the multiple-choice knapsack: Sinha and Zoltners,
 * Operations Research 27, 1979): only steps on the upper hull of gain over effort are ever worth taking, dearest last. Its
 * effort is never above the least real one.
 */
export function relaxation(leaves: readonly OpenLeaf[]): Relaxation {
  return summed(
    leaves
      .flatMap(({ options }, leaf) => hull(options, leaf))
      .toSorted(
        (left, right) => right.gain * left.effort - left.gain * right.effort || left.leaf - right.leaf,
      ),
  );
}

/** Steps of the upper concave hull from nothing to the largest gain. */
function hull(options: readonly Weighed[], leaf: number): readonly Increment[] {
  const sorted = options.toSorted((left, right) => left.effort - right.effort || right.gain - left.gain);
  const steps: Increment[] = [];
  let reached = 0;
  let spent = 0;
  for (const to of sorted) {
    if (to.gain <= reached) continue;
    let step = { leaf, to, gain: to.gain - reached, effort: to.effort - spent };
    for (let last = steps.at(-1); last !== undefined; last = steps.at(-1)) {
      if (last.gain * step.effort > step.gain * last.effort) break;
      steps.pop();
      step = { ...step, gain: step.gain + last.gain, effort: step.effort + last.effort };
    }
    steps.push(step);
    reached = to.gain;
    spent = to.effort;
  }
  return steps;
}

function summed(increments: readonly Increment[]): Relaxation {
  const gains = new Float64Array(increments.length + 1);
  const efforts = new Float64Array(increments.length + 1);
  increments.forEach(({ gain, effort }, index) => {
    gains[index + 1] = (gains[index] ?? 0) + gain;
    efforts[index + 1] = (efforts[index] ?? 0) + effort;
  });
  return { increments, gains, efforts };
}

/** How many increments, the cheapest first, reach this gain; undefined when all of them do not. */
export function reachedAt({ gains }: Relaxation, need: number): number | undefined {
  let low = 0;
  let high = gains.length - 1;
  if ((gains[high] ?? 0) < need) return undefined;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((gains[middle] ?? 0) >= need) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Least whole effort that `count` increments reach `need` with, were part of the last one enough. */
export function lowerBound({ gains, efforts, increments }: Relaxation, count: number, need: number): number {
  const last = increments[count - 1];
  if (last === undefined) return 0;
  const part = (need - (gains[count - 1] ?? 0)) / last.gain;
  return Math.ceil((efforts[count - 1] ?? 0) + part * last.effort - 1e-6);
}
