import type { UnitResult } from "../scoring/result.ts";
import { sheetWith, type TriedOption } from "./goalOptions.ts";
import { compareCodes, EFFORT_UNITS } from "./option.ts";
import { type ScenarioSetting, scoreIn } from "./setting.ts";

/** Sets tried at most where gains do not add up; each is scored whole. */
const MOST_SETS = 20_000;

export interface ScoredSet {
  readonly options: readonly TriedOption[];
  /** In hundredths. */
  readonly effort: number;
  readonly result: UnitResult;
}

export interface EverySet {
  /** Least effort, then highest total, fewest leaves, code order; absent when no set reaches. */
  readonly cheapest?: ScoredSet;
  /** The set with the highest total. */
  readonly most: ScoredSet;
}

/** Scores every set of at most one option a leaf, those dearer than the best known left out; undefined when there are too many. */
export function everySet(
  setting: ScenarioSetting,
  options: readonly TriedOption[],
  reaches: (result: UnitResult) => boolean,
): EverySet | undefined {
  const leaves = grouped(options);
  const sets = leaves.reduce((product, own) => product * (own.length + 1), 1);
  if (sets > MOST_SETS) return undefined;
  let cheapest: ScoredSet | undefined;
  let most: ScoredSet = { options: [], effort: 0, result: scoreIn(setting, setting.sheet) };
  const visit = (leaf: number, chosen: readonly TriedOption[], effort: number): void => {
    const own = leaves[leaf];
    if (own === undefined) {
      const sheet = sheetWith(
        setting,
        chosen.map(({ source }) => source),
      );
      const set = { options: chosen, effort, result: scoreIn(setting, sheet) };
      if (better(set, most, true)) most = set;
      if (reaches(set.result) && (cheapest === undefined || better(set, cheapest, false))) cheapest = set;
      return;
    }
    for (const option of own)
      visit(leaf + 1, [...chosen, option], effort + Math.round(option.effort * EFFORT_UNITS));
    visit(leaf + 1, chosen, effort);
  };
  visit(0, [], 0);
  return cheapest === undefined ? { most } : { cheapest, most };
}

/** Sets come in code order, so that of equals the first stays. */
function better(set: ScoredSet, known: ScoredSet, byTotal: boolean): boolean {
  const gain = Math.round((set.result.total - known.result.total) * 1e9);
  const saved = known.effort - set.effort;
  const [first, second] = byTotal ? [gain, saved] : [saved, gain];
  if (first !== 0) return first > 0;
  if (second !== 0) return second > 0;
  return set.options.length < known.options.length;
}

function grouped(options: readonly TriedOption[]): readonly (readonly TriedOption[])[] {
  const leaves = new Map<string, TriedOption[]>();
  for (const option of options) leaves.set(option.leaf, [...(leaves.get(option.leaf) ?? []), option]);
  return [...leaves]
    .toSorted(([left], [right]) => compareCodes(left, right))
    .map(([, own]) => own.toSorted((left, right) => compareCodes(left.id, right.id)));
}
