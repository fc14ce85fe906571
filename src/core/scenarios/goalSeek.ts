import { snap } from "../numbers/round.ts";
import type { UnitResult } from "../scoring/result.ts";
import type { ChangeFault } from "./changes.ts";
import { cheapest } from "./cheapest.ts";
import { everySet } from "./everySet.ts";
import { type Goal, reachesGoal, targetFor } from "./goal.ts";
import { type GoalOption, gainsAddUp, sheetWith, type TriedOption, tryOptions } from "./goalOptions.ts";
import { EFFORT_UNITS, HALF_NANO, type Option } from "./option.ts";
import { type Placement, placeAmong } from "./placement.ts";
import { type ScenarioSetting, scoreIn } from "./setting.ts";
import type { Target } from "./targets.ts";

/** Why the answer can be relied on as far as it can. The first two hold always. */
export type Assumption =
  /** Totals of the other units stay as given. */
  | "others-stay"
  /** Efforts are the caller's, and those of several leaves add up. */
  | "efforts-add-up"
  /** Checked: gains of leaves add up under this method, so that the search is exact. */
  | "gains-add-up"
  /** Gains do not add up (rescaling, a cap); every set was scored. */
  | "every-set-scored"
  /** Gains do not add up and there are too many sets, or efforts are too fine: a set that reaches the goal, perhaps not the cheapest. */
  | "not-proved";

/** A set of options with what the scoring core says of all of them together. */
export interface GoalSet {
  /** In code order; `gain` is that of the option alone, in points of the total. */
  readonly options: readonly (GoalOption & Pick<Option, "gain" | "effort">)[];
  readonly effort: number;
  /** Points of the total gained together. */
  readonly gain: number;
  readonly result: UnitResult;
  readonly placement: Placement;
}

export type GoalAnswer =
  | { readonly kind: "refused"; readonly faults: readonly ChangeFault[] }
  | { readonly kind: "no-such-goal"; readonly target: Extract<Target, { ok: false }> }
  | { readonly kind: "reached-already"; readonly target: Target; readonly now: GoalSet }
  | {
      readonly kind: "reachable";
      readonly target: Target;
      readonly now: GoalSet;
      readonly cheapest: GoalSet;
      /** By points per effort; absent where gains do not add up. Never cheaper than `cheapest` where that is proved. */
      readonly greedy?: GoalSet;
      readonly proved: boolean;
      readonly assumptions: readonly Assumption[];
    }
  | {
      readonly kind: "not-reachable";
      readonly target: Target;
      readonly now: GoalSet;
      /** The most that these options give. */
      readonly most: GoalSet;
      /** Points of the total still wanting, where the goal is one total. */
      readonly short?: number;
      readonly assumptions: readonly Assumption[];
    };

/**
 * The cheapest set of options, at most one of a leaf, with which the unit reaches a total, a rank or a group: least effort,
 * then most gain, then fewest leaves, then code order. Gains are those of the scoring core, and so is the verdict on the
 * set. Throws RangeError for a wrong effort, two options with one name, or an unknown family.
 */
export function goalSeek(setting: ScenarioSetting, options: readonly GoalOption[], goal: Goal): GoalAnswer {
  const base = scoreIn(setting, setting.sheet);
  const target = targetFor(setting, base, goal);
  if (!target.ok && target.reason !== "above-maximum") return { kind: "no-such-goal", target };
  const tried = tryOptions(setting, base, options);
  if (!tried.ok) return { kind: "refused", faults: tried.faults };
  const now = goalSet(setting, base, [], base);
  if (reachesGoal(setting, base, goal)) return { kind: "reached-already", target, now };
  const seek: Seek = { setting, base, goal, target, now, options: tried.options };
  if (base.ranked && gainsAddUp(setting, base, tried.options)) return byAdding(seek, "gains-add-up");
  return byScoring(seek) ?? byAdding(seek, "not-proved");
}

interface Seek {
  readonly setting: ScenarioSetting;
  readonly base: UnitResult;
  readonly goal: Goal;
  readonly target: Target;
  readonly now: GoalSet;
  readonly options: readonly TriedOption[];
}

const ALWAYS = ["others-stay", "efforts-add-up"] as const;
/** How often a set that falls short is sought again with more to gain. */
const TRIES = 20;
/** Points that no method gives. */
const MORE_THAN_ANY = 1_000_000;

function byScoring({ setting, base, goal, target, now, options }: Seek): GoalAnswer | undefined {
  const found = everySet(setting, options, (result) => reachesGoal(setting, result, goal));
  if (found === undefined) return undefined;
  const assumptions = [...ALWAYS, "every-set-scored"] as const;
  const set = (chosen: typeof found.most): GoalSet => goalSet(setting, base, chosen.options, chosen.result);
  if (found.cheapest !== undefined)
    return { kind: "reachable", target, now, cheapest: set(found.cheapest), proved: true, assumptions };
  return {
    kind: "not-reachable",
    target,
    now,
    most: set(found.most),
    ...shortOf(target, found.most.result),
    assumptions,
  };
}

/** Searches by sums and lets the scoring core judge; where sums are not exact, what falls short is sought again with more. */
function byAdding(seek: Seek, basis: "gains-add-up" | "not-proved"): GoalAnswer {
  const { setting, base, goal, target, now, options } = seek;
  const total = target.ok ? target.total : Number.POSITIVE_INFINITY;
  let need = Math.min(total - base.total, MORE_THAN_ANY) - HALF_NANO;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = cheapest(options, need);
    const chosen = scoredTogether(seek, found.reachable ? found.choice.options : found.most.options);
    if (reachesGoal(setting, chosen.result, goal)) {
      const exact = basis === "gains-add-up";
      const greedy = exact && found.reachable ? { greedy: scoredTogether(seek, found.greedy.options) } : {};
      const proved = exact && attempt === 0 && found.reachable && found.proved;
      const assumptions = [
        ...ALWAYS,
        ...(exact ? [basis] : []),
        ...(proved ? [] : (["not-proved"] as const)),
      ];
      return { kind: "reachable", target, now, cheapest: chosen, ...greedy, proved, assumptions };
    }
    if (!found.reachable)
      return {
        kind: "not-reachable",
        target,
        now,
        most: chosen,
        ...shortOf(target, chosen.result),
        assumptions: [...ALWAYS, basis],
      };
    need = found.choice.gain + Math.max(1e-9, total - chosen.result.total) - HALF_NANO;
  }
  const all = cheapest(options, MORE_THAN_ANY);
  const most = scoredTogether(seek, all.reachable ? all.choice.options : all.most.options);
  return {
    kind: "not-reachable",
    target,
    now,
    most,
    ...shortOf(target, most.result),
    assumptions: [...ALWAYS, "not-proved"],
  };
}

function scoredTogether({ setting, base, options }: Seek, chosen: readonly Option[]): GoalSet {
  const taken = chosen.flatMap(({ leaf, id }) => options.filter((one) => one.leaf === leaf && one.id === id));
  const sheet = sheetWith(
    setting,
    taken.map(({ source }) => source),
  );
  return goalSet(setting, base, taken, scoreIn(setting, sheet));
}

function goalSet(
  setting: ScenarioSetting,
  base: UnitResult,
  chosen: readonly TriedOption[],
  result: UnitResult,
): GoalSet {
  const effort = chosen.reduce((sum, one) => sum + Math.round(one.effort * EFFORT_UNITS), 0);
  return {
    options: chosen.map(({ source, gain, effort: own }) => ({ ...source, gain: snap(gain), effort: own })),
    effort: effort / EFFORT_UNITS,
    gain: snap(result.total - base.total),
    result,
    placement: placeAmong(setting.compiled, result, setting.others),
  };
}

function shortOf(target: Target, result: UnitResult): { short?: number } {
  return target.ok ? { short: snap(target.total - result.total) } : {};
}
