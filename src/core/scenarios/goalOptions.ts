import type { InputValue } from "../method/schema.ts";
import type { UnitResult } from "../scoring/result.ts";
import type { Sheet } from "../scoring/sheet.ts";
import { applyChanges, type ChangeFault } from "./changes.ts";
import type { Ladder } from "./ladder.ts";
import type { Option } from "./option.ts";
import { type ScenarioSetting, scenarioLeaf, scoreIn } from "./setting.ts";

/** One way to improve one leaf, as a caller offers it to a goal. */
export interface GoalOption {
  readonly leaf: string;
  /** Tells the options of a leaf apart. */
  readonly id: string;
  readonly inputs: Readonly<Record<string, InputValue>>;
  /** In the caller's own measure, read to a hundredth; 1 when absent. */
  readonly effort?: number;
}

/** An option with what it does to the total by itself. */
export interface TriedOption extends Option {
  readonly source: GoalOption;
  readonly result: UnitResult;
}

/** Rungs as options: the id is the place of the rung, the effort what the caller says or 1. */
export function optionsOf(
  ladders: readonly Ladder[],
  effortOf: (leaf: string, rung: Ladder["rungs"][number]) => number = () => 1,
): readonly GoalOption[] {
  return ladders.flatMap(({ leaf, rungs }) =>
    rungs.map((rung, index) => ({
      leaf,
      id: String(index + 1),
      inputs: rung.inputs,
      effort: effortOf(leaf, rung),
    })),
  );
}

export type Tried =
  | { readonly ok: true; readonly options: readonly TriedOption[] }
  | { readonly ok: false; readonly faults: readonly ChangeFault[] };

/** Scores the unit with each option alone; an option that is no gain stays in with its loss or zero, and is never chosen. */
export function tryOptions(
  setting: ScenarioSetting,
  base: UnitResult,
  options: readonly GoalOption[],
): Tried {
  const faults: ChangeFault[] = [];
  const tried = options.flatMap((source): readonly TriedOption[] => {
    const changed = applyChanges(setting, [source]);
    if (!changed.ok) {
      faults.push(...changed.faults);
      return [];
    }
    const result = scoreIn(setting, changed.sheet);
    const { leaf, id, effort = 1 } = source;
    return [{ leaf, id, effort, gain: result.total - base.total, source, result }];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, options: tried };
}

/** The sheet with all of these options; they were tried before, so none is refused. */
export function sheetWith(setting: ScenarioSetting, options: readonly GoalOption[]): Sheet {
  const changed = applyChanges(setting, options);
  if (!changed.ok) throw new Error("options that were tried one by one must be possible together");
  return changed.sheet;
}

/**
 * Whether gains add up: no option changes what applies (so that nothing is rescaled otherwise than now), and bonus and
 * penalty stay under their caps even if every option were taken. Then the total is the sum of leaves times constants.
 */
export function gainsAddUp(
  setting: ScenarioSetting,
  base: UnitResult,
  options: readonly TriedOption[],
): boolean {
  if (!options.every(({ result }) => sameMaxima(base, result))) return false;
  return underCap(setting, base, options, "bonus") && underCap(setting, base, options, "penalty");
}

function sameMaxima(base: UnitResult, other: UnitResult): boolean {
  return (
    base.assignedMax === other.assignedMax &&
    base.nodes.every((node, index) => node.assignedMax === other.nodes[index]?.assignedMax)
  );
}

function underCap(
  setting: ScenarioSetting,
  base: UnitResult,
  options: readonly TriedOption[],
  block: "bonus" | "penalty",
): boolean {
  const { compiled, sheet } = setting;
  const codes = new Set(compiled[block].map(({ code }) => code));
  const most = new Map<string, number>();
  const note = (result: UnitResult): void => {
    for (const { code, outcome } of result.items)
      if (codes.has(code) && outcome.kind === "scored")
        most.set(code, Math.max(most.get(code) ?? 0, outcome.points));
  };
  note(base);
  const own = options.filter(({ leaf }) => scenarioLeaf(compiled, sheet.family, leaf)?.block === block);
  if (own.length === 0) return true;
  for (const { result } of own) note(result);
  const sum = [...most.values()].reduce((total, points) => total + points, 0);
  return sum <= (compiled.method[block]?.cap ?? 0) + 1e-9;
}
