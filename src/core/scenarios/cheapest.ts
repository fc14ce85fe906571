import { greedyPick } from "./greedy.ts";
import {
  byLeaf,
  type Choice,
  choiceOf,
  EFFORT_UNITS,
  GAIN_UNITS,
  type OpenLeaf,
  type Option,
  type Weighed,
} from "./option.ts";
import { lowerBound, reachedAt, relaxation } from "./relaxation.ts";

/** Sums weighed at most, one or two seconds of work: efforts × options. */
const MOST_WORK = 300_000_000;
/** Gain of an effort that no choice has; stays below 0 whatever is added. */
const IMPOSSIBLE = -1e300;

export type Cheapest =
  | {
      readonly reachable: true;
      readonly choice: Choice;
      /** By points per effort, for comparison; never cheaper than `choice`. */
      readonly greedy: Choice;
      /** True: no other set is cheaper. False: the search grew too large, and `choice` is the greedy one. */
      readonly proved: boolean;
      /** No set costs less than this. */
      readonly leastEffort: number;
    }
  | {
      readonly reachable: false;
      /** The most that can be gained: the best option of every leaf. */
      readonly most: Choice;
      /** Points still wanting then. */
      readonly short: number;
    };

/**
 * The cheapest set of options, at most one of a leaf, whose gains add up to `need` points: least effort, then most gain,
 * then fewest leaves, then code order. Gains are taken as adding up. Exact, by dynamic programming over efforts up to that
 * of the greedy set (the multiple-choice knapsack: Kellerer, Pferschy and Pisinger, Knapsack Problems, 2004, chapter 11):
 * the time is efforts × options whatever the numbers are. With efforts so large or fine that this exceeds `mostWork`, the
 * greedy set is answered, said not to be proved, with the least effort that any set must have.
 */
export function cheapest(options: readonly Option[], need: number, mostWork = MOST_WORK): Cheapest {
  const leaves = byLeaf(options);
  const whole = relaxation(leaves);
  const wanted = Math.max(0, Math.ceil(need * GAIN_UNITS));
  const greedy = greedyPick(leaves, whole, wanted);
  if (greedy === undefined) return unreachable(leaves, need);
  const fast = choiceOf(greedy);
  const found = search(leaves, wanted, Math.round(fast.effort * EFFORT_UNITS), mostWork);
  if (found !== undefined) {
    const choice = choiceOf(found);
    return { reachable: true, choice, greedy: fast, proved: true, leastEffort: choice.effort };
  }
  const bound = lowerBound(whole, reachedAt(whole, wanted) ?? 0, wanted) / EFFORT_UNITS;
  return { reachable: true, choice: fast, greedy: fast, proved: false, leastEffort: bound };
}

function unreachable(leaves: readonly OpenLeaf[], need: number): Cheapest {
  const most = choiceOf(
    leaves.flatMap(({ options }) =>
      options.toSorted((left, right) => right.gain - left.gain || left.effort - right.effort).slice(0, 1),
    ),
  );
  return { reachable: false, most, short: need - most.gain };
}

/** The best complete choice, on the grid of efforts; undefined when the grid is too large. */
function search(
  leaves: readonly OpenLeaf[],
  need: number,
  limit: number,
  mostWork: number,
): readonly Weighed[] | undefined {
  const unit = commonUnit(leaves);
  const size = Math.floor(limit / unit) + 1;
  const work = size * leaves.reduce((sum, { options }) => sum + options.length + 1, 0);
  if (work > mostWork) return undefined;
  const { layers, gains } = fill(leaves, unit, size);
  const effort = gains.findIndex((gain) => gain >= need);
  return walk(leaves, layers, unit, effort);
}

/** The largest effort of which all efforts are whole multiples. */
function commonUnit(leaves: readonly OpenLeaf[]): number {
  let unit = 0;
  for (const { options } of leaves)
    for (let { effort } of options) while (effort > 0) [unit, effort] = [effort, unit % effort];
  return Math.max(1, unit);
}

/**
 * From the last leaf to the first: the most gain for exactly each effort, with the fewest leaves, and what was taken there
 * (0: nothing). Of equals a choice that takes the earlier leaf, and of its options the first, stands first in code order.
 */
function fill(
  leaves: readonly OpenLeaf[],
  unit: number,
  size: number,
): { layers: readonly Uint8Array[]; gains: Float64Array } {
  let gains = new Float64Array(size).fill(IMPOSSIBLE);
  let counts = new Uint16Array(size);
  gains[0] = 0;
  let reach = 0;
  const layers: Uint8Array[] = [];
  for (const { options } of leaves.toReversed()) {
    const [before, counted] = [gains, counts];
    gains = before.slice();
    counts = counted.slice();
    const taken = new Uint8Array(size);
    options.forEach((option, index) => {
      take(
        option,
        index + 1,
        Math.round(option.effort / unit),
        { before, counted, reach },
        { gains, counts, taken },
      );
    });
    reach += Math.max(...options.map(({ effort }) => Math.round(effort / unit)));
    layers.push(taken);
  }
  return { layers: layers.toReversed(), gains };
}

function take(
  option: Weighed,
  mark: number,
  step: number,
  { before, counted, reach }: { before: Float64Array; counted: Uint16Array; reach: number },
  { gains, counts, taken }: { gains: Float64Array; counts: Uint16Array; taken: Uint8Array },
): void {
  const more = option.gain;
  const end = Math.min(gains.length, reach + step + 1);
  for (let effort = step; effort < end; effort += 1) {
    const gain = (before[effort - step] ?? 0) + more;
    const known = gains[effort] ?? 0;
    if (gain < known || gain < 0) continue;
    const count = (counted[effort - step] ?? 0) + 1;
    if (gain === known) {
      const other = counts[effort] ?? 0;
      if (count > other || (count === other && taken[effort] !== 0)) continue;
    }
    gains[effort] = gain;
    counts[effort] = count;
    taken[effort] = mark;
  }
}

function walk(
  leaves: readonly OpenLeaf[],
  layers: readonly Uint8Array[],
  unit: number,
  from: number,
): readonly Weighed[] {
  let effort = from;
  return leaves.flatMap(({ options }, leaf) => {
    const mark = layers[leaf]?.[effort] ?? 0;
    const option = options[mark - 1];
    if (option === undefined) return [];
    effort -= Math.round(option.effort / unit);
    return [option];
  });
}
