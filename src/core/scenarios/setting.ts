import type { Input, InputValue, Rule } from "../method/schema.ts";
import { findItem, findNode, isLeaf } from "../method/tree.ts";
import { inputsFor } from "../score-input/readInput.ts";
import type { CompiledLeaf, CompiledMethod } from "../scoring/compile.ts";
import type { UnitResult } from "../scoring/result.ts";
import { keepBest } from "../scoring/scoreRound.ts";
import { planFor, type ScoreOptions, scoreUnit } from "../scoring/scoreUnit.ts";
import type { Sheet } from "../scoring/sheet.ts";
import type { OtherUnit } from "./rivals.ts";

/** What every scenario starts from: one unit as it stands, and the totals of the others, which do not move. */
export interface ScenarioSetting {
  readonly compiled: CompiledMethod;
  /** The unit as it stands now. */
  readonly sheet: Sheet;
  /** Current or last totals of the other units; those of families that are ranked apart are passed over. */
  readonly others: readonly OtherUnit[];
  /** Leaf code → best value among the other units of the family, for best-in-block; without it such leaves stay missing. */
  readonly othersBest?: ReadonlyMap<string, number>;
  /** As in scoring: `final` (default) applies what the method says of leaves without data. */
  readonly stage?: "open" | "final";
}

/** A leaf, bonus or penalty item of a unit's family, with what a person types for it. */
export interface ScenarioLeaf {
  readonly code: string;
  readonly compiled: CompiledLeaf;
  readonly rule: Rule;
  readonly inputs: Readonly<Record<string, Input>>;
  /** Points of a penalty item count against the total. */
  readonly block: "tree" | "bonus" | "penalty";
}

/** The leaf or item on which units of the family are scored; undefined where there is none of this code. */
export function scenarioLeaf(
  compiled: CompiledMethod,
  family: string,
  code: string,
): ScenarioLeaf | undefined {
  const own = planFor(compiled, family).leaves.find((leaf) => leaf.code === code);
  const node = own === undefined ? undefined : findNode(compiled.method, code);
  if (own !== undefined && node !== undefined && isLeaf(node))
    return { code, compiled: own, rule: node.rule, inputs: inputsFor(node), block: "tree" };
  const item = findItem(compiled.method, code);
  if (item === undefined) return undefined;
  const bonus = compiled.bonus.find((each) => each.code === code);
  const known = bonus ?? compiled.penalty.find((each) => each.code === code);
  if (known === undefined) return undefined;
  const inputs = inputsFor({ ...item, max: known.max });
  return { code, compiled: known, rule: item.rule, inputs, block: bonus === undefined ? "penalty" : "bonus" };
}

/** Best values in the block once the unit's own are counted; undefined where those of the others are not known. */
export function bestWith(setting: ScenarioSetting, sheet: Sheet): ReadonlyMap<string, number> | undefined {
  const { compiled, othersBest } = setting;
  if (othersBest === undefined) return undefined;
  const best = new Map(othersBest);
  const comparing = planFor(compiled, sheet.family).leaves.filter((leaf) => leaf.compared !== undefined);
  if (comparing.length > 0) keepBest(comparing, sheet, best);
  return best;
}

/** Scores a sheet of the setting's unit by the scoring core. About 90 leaves take some tens of microseconds. */
export function scoreIn(setting: ScenarioSetting, sheet: Sheet): UnitResult {
  const best = bestWith(setting, sheet);
  const options: ScoreOptions = {
    ...(setting.stage === undefined ? {} : { stage: setting.stage }),
    ...(best === undefined ? {} : { best }),
  };
  return scoreUnit(setting.compiled, sheet, options);
}

export type Inputs = Readonly<Record<string, InputValue>>;
