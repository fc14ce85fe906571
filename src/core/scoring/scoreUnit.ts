import type { BandSet } from "../method/schema.ts";
import type { Outcome } from "../outcome.ts";
import { bandOf } from "../ranking/band.ts";
import type { BlockContext } from "../rules/rule.ts";
import type { CompiledLeaf, CompiledMethod, FamilyPlan } from "./compile.ts";
import type { LeafResult, UnitResult } from "./result.ts";
import { dropMissing, scoreLeaf } from "./scoreLeaf.ts";
import type { Sheet } from "./sheet.ts";
import { portionOf, sumTree } from "./sum.ts";

export interface ScoreOptions {
  /**
   * open: the round is running and leaves without data only make the total provisional; final (default): they follow the
   * method's `missing` policy.
   */
  readonly stage?: "open" | "final";
  /** Leaf code → best value in the unit's block, for rules that compare units; `scoreRound` finds them itself. */
  readonly best?: ReadonlyMap<string, number>;
}

const NO_BLOCK: BlockContext = {};

/** Scores one unit by itself: no rank. Throws when the family of the sheet is not one of the method. */
export function scoreUnit(compiled: CompiledMethod, sheet: Sheet, options: ScoreOptions = {}): UnitResult {
  const plan = planFor(compiled, sheet.family);
  const leaves = scoreLeaves(plan, sheet, options, compiled.method.ranking.decimals);
  const { method } = compiled;
  const { nodes, root } = sumTree(plan, leaves, method.ranking.decimals);
  const bonus = scoreBlock(compiled.bonus, sheet, method.bonus?.cap ?? 0);
  const penalty = scoreBlock(compiled.penalty, sheet, method.penalty?.cap ?? 0);
  const factor =
    compiled.rescalesAtRoot && root.assignedMax > 0 && root.assignedMax !== method.max
      ? method.max / root.assignedMax
      : 1;
  const rescaled = factor === 1 ? root.points : (root.points / root.assignedMax) * method.max;
  const total = rescaled + bonus.points - penalty.points;
  const open = options.stage === "open";
  const most = open ? root.most * factor + bonus.points - penalty.points : total;
  const refused = open ? [] : refusedAmong(plan, leaves);
  const complete = refused.length === 0 && root.assignedMax > 0;
  const group = complete ? groupOf(compiled, plan, total, root.assignedMax) : undefined;
  return {
    unit: sheet.unit,
    family: sheet.family,
    points: root.points,
    assignedMax: root.assignedMax,
    rescaled,
    bonus: bonus.points,
    penalty: penalty.points,
    total,
    least: total,
    most,
    ...(open && leaves.some(({ outcome }) => outcome.kind === "missing")
      ? { provisional: true as const }
      : {}),
    ...(refused.length > 0 ? { refused } : {}),
    ranked: sheet.ranked !== false && complete,
    ...(group === undefined ? {} : { group }),
    nodes,
    leaves,
    items: [...bonus.items, ...penalty.items],
  };
}

/** The percent (0–100) of a total: of the method's maximum where it is rescaled, else of what was assigned to the unit. */
export function percentOf(compiled: CompiledMethod, total: number, assignedMax: number): number {
  const max = compiled.rescalesAtRoot ? compiled.method.max : assignedMax;
  return max > 0 ? (total / max) * 100 : 0;
}

export function planFor(compiled: CompiledMethod, family: string): FamilyPlan {
  const plan = compiled.families.get(family);
  if (plan === undefined) throw new RangeError(`The method ${compiled.name} knows no family "${family}"`);
  return plan;
}

export function isExempt(leaf: CompiledLeaf, exempt: readonly string[] | undefined): boolean {
  return exempt !== undefined && exempt.length > 0 && leaf.path.some((code) => exempt.includes(code));
}

function classOf(
  leaf: CompiledLeaf,
  classes: BandSet,
  outcome: Outcome,
  decimals: number,
): string | undefined {
  const { points, assignedMax } = portionOf(leaf, outcome);
  if (assignedMax === 0) return undefined;
  return bandOf(classes, classes.base === "points" ? points : (points / assignedMax) * 100, decimals)?.id;
}

function scoreLeaves(
  plan: FamilyPlan,
  sheet: Sheet,
  options: ScoreOptions,
  decimals: number,
): readonly LeafResult[] {
  return plan.leaves.map((leaf) => {
    const block = leaf.compared === undefined ? NO_BLOCK : { best: options.best?.get(leaf.code) };
    const outcome = scoreLeaf(leaf, sheet.entries[leaf.code], isExempt(leaf, sheet.exempt), block);
    const drops = options.stage !== "open" && leaf.missing === "notApplicable";
    const decided = drops ? dropMissing(leaf, outcome) : outcome;
    const band = leaf.classes === undefined ? undefined : classOf(leaf, leaf.classes, decided, decimals);
    return band === undefined
      ? { code: leaf.code, outcome: decided }
      : { code: leaf.code, outcome: decided, class: band };
  });
}

/** Sums bonus or penalty items up to the cap of their block; an item nobody claimed counts nothing. */
function scoreBlock(
  items: readonly CompiledLeaf[],
  sheet: Sheet,
  cap: number,
): { points: number; items: readonly LeafResult[] } {
  let points = 0;
  const results = items.map((item) => {
    const outcome = scoreLeaf(item, sheet.entries[item.code], false, NO_BLOCK);
    if (outcome.kind === "scored") points += outcome.points;
    return { code: item.code, outcome };
  });
  return { points: Math.min(points, cap), items: results };
}

function refusedAmong(plan: FamilyPlan, leaves: readonly LeafResult[]): readonly string[] {
  const refused: string[] = [];
  plan.leaves.forEach((leaf, index) => {
    if (leaf.missing === "refuse" && leaves[index]?.outcome.kind === "missing") refused.push(leaf.code);
  });
  return refused;
}

/** The group of a total among those of the family, or of the method; undefined where there are none. */
export function groupOf(
  compiled: CompiledMethod,
  plan: FamilyPlan,
  total: number,
  assignedMax: number,
): string | undefined {
  const groups = plan.groups;
  if (groups === undefined) return undefined;
  const value = groups.base === "points" ? total : percentOf(compiled, total, assignedMax);
  return bandOf(groups, value, compiled.method.ranking.decimals)?.id;
}
