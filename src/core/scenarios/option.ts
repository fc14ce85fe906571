/** One way to gain on one leaf. At most one option of a leaf can be chosen. */
export interface Option {
  readonly leaf: string;
  /** Tells the options of a leaf apart. */
  readonly id: string;
  /** Points gained on the total, above 0. */
  readonly gain: number;
  /** What it costs, in the caller's own measure (days of work, or 1 for each leaf); read to a hundredth, from 0. */
  readonly effort: number;
}

/** A set of options, in code order. */
export interface Choice {
  readonly options: readonly Option[];
  readonly gain: number;
  readonly effort: number;
}

/** Gains are counted in whole billionths of a thousandth of a point, so that sums of tenths or of thirds are sums of integers. */
export const GAIN_UNITS = 1e12;
/** Efforts are counted in whole hundredths. */
export const EFFORT_UNITS = 100;
/** A total counts as reached within half of the ninth decimal, as everywhere a value is snapped. */
export const HALF_NANO = 0.5e-9;

const MOST_OPTIONS = 255;

/** One option in whole units, with its place in the order given. */
export interface Weighed {
  readonly option: Option;
  readonly gain: number;
  readonly effort: number;
}

/** The options of one leaf that may be worth choosing, by id. */
export interface OpenLeaf {
  readonly leaf: string;
  readonly options: readonly Weighed[];
}

/**
 * Options by leaf in code order, without those that gain nothing or that another of the leaf beats. Throws RangeError for an effort below 0, a number that is
 * not finite, two options of one leaf with the same id, or more than 255 options of a leaf.
 */
export function byLeaf(options: readonly Option[]): readonly OpenLeaf[] {
  const leaves = new Map<string, Weighed[]>();
  for (const option of options) {
    const { leaf, id, gain, effort } = option;
    if (!Number.isFinite(gain) || !Number.isFinite(effort) || effort < 0)
      throw new RangeError(`The option ${leaf} ${id} needs a finite gain and an effort of at least 0`);
    const weighed = {
      option,
      gain: Math.round(gain * GAIN_UNITS),
      effort: Math.round(effort * EFFORT_UNITS),
    };
    const known = leaves.get(leaf) ?? [];
    if (known.some((other) => other.option.id === id))
      throw new RangeError(`The leaf ${leaf} has two options called ${id}`);
    if (known.length >= MOST_OPTIONS) throw new RangeError(`The leaf ${leaf} has more than 255 options`);
    if (weighed.gain > 0) known.push(weighed);
    leaves.set(leaf, known);
  }
  return [...leaves]
    .filter(([, known]) => known.length > 0)
    .toSorted(([left], [right]) => compareCodes(left, right))
    .map(([leaf, known]) => ({
      leaf,
      options: known
        .filter((one) => !known.some((other) => beats(other, one)))
        .toSorted((left, right) => compareCodes(left.option.id, right.option.id)),
    }));
}

/** Whether an option is never worse and somewhere better, so that the other is in no best set. */
function beats(one: Weighed, other: Weighed): boolean {
  if (one.gain < other.gain || one.effort > other.effort) return false;
  return one.gain > other.gain || one.effort < other.effort;
}

/** Code order: numbers in codes by their size, so that 1.9 stands before 1.10. */
export function compareCodes(left: string, right: string): number {
  const [first, second] = [partsOf(left), partsOf(right)];
  for (let index = 0; index < Math.max(first.length, second.length); index += 1) {
    const [one, other] = [first[index], second[index]];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    if (one === other) continue;
    const [size, otherSize] = [Number(one), Number(other)];
    if (Number.isNaN(size) || Number.isNaN(otherSize) || size === otherSize) return one < other ? -1 : 1;
    return size - otherSize;
  }
  return 0;
}

function partsOf(code: string): readonly string[] {
  return code.match(/\d+|\D+/g) ?? [];
}

/** The choice made of weighed options; sums are taken in whole units. */
export function choiceOf(weighed: readonly Weighed[]): Choice {
  const sum = (of: (one: Weighed) => number): number => weighed.reduce((total, one) => total + of(one), 0);
  return {
    options: weighed.map(({ option }) => option),
    gain: sum(({ gain }) => gain) / GAIN_UNITS,
    effort: sum(({ effort }) => effort) / EFFORT_UNITS,
  };
}
