import { snap } from "../numbers/round.ts";
import type { LeafResult, UnitResult } from "../scoring/result.ts";
import { portionOf } from "../scoring/sum.ts";
import { applyChanges, type ChangeFault, type LeafChange, type ScenarioNote } from "./changes.ts";
import { type Placement, placeAmong } from "./placement.ts";
import { bestWith, type ScenarioSetting, scenarioLeaf, scoreIn } from "./setting.ts";

/** Points of one leaf, item, node or total before and after. Unrounded; `gain` without float noise. */
export interface PointsMove {
  readonly code: string;
  readonly max: number;
  readonly before: number;
  readonly after: number;
  /** after − before; of a penalty item before − after, so that above 0 is always better. */
  readonly gain: number;
}

/** A unit with other inputs. The outcomes in `before` and `after` hold the traces that say why. */
export interface WhatIf {
  readonly ok: true;
  readonly before: UnitResult;
  readonly after: UnitResult;
  readonly placeBefore: Placement;
  readonly placeAfter: Placement;
  /** Leaves and items whose points moved or that were changed, in printed order. */
  readonly leaves: readonly PointsMove[];
  /** Every field and criterion above leaves, parents first; points after rescaling where the method rescales there. */
  readonly nodes: readonly PointsMove[];
  readonly total: PointsMove;
  /** Places gained, below 0 when lost; absent where either rank is. */
  readonly places?: number;
  readonly notes: readonly ScenarioNote[];
}

export type WhatIfAnswer = WhatIf | { readonly ok: false; readonly faults: readonly ChangeFault[] };

/**
 * What the unit would have with other inputs, by the scoring core itself, among the totals of others as they stand.
 * Answers every fault of the changes instead when there is one. Throws RangeError for a family the method does not know.
 */
export function whatIf(setting: ScenarioSetting, changes: readonly LeafChange[]): WhatIfAnswer {
  const changed = applyChanges(setting, changes);
  if (!changed.ok) return changed;
  const before = scoreIn(setting, setting.sheet);
  const after = scoreIn(setting, changed.sheet);
  const { compiled, others } = setting;
  const placeBefore = placeAmong(compiled, before, others);
  const placeAfter = placeAmong(compiled, after, others);
  const named = new Set(changes.map(({ leaf }) => leaf));
  const blocks = [...bestNotes(setting, changed.sheet, named)];
  return {
    ok: true,
    before,
    after,
    placeBefore,
    placeAfter,
    leaves: leafMoves(setting, before, after, named),
    nodes: before.nodes.flatMap((node, index) => {
      const next = after.nodes[index];
      if (next === undefined) return [];
      return [move(node.code, node.max, node.rescaled ?? node.points, next.rescaled ?? next.points)];
    }),
    total: move("total", compiled.method.max, before.total, after.total),
    ...(placeBefore.rank === undefined || placeAfter.rank === undefined
      ? {}
      : { places: placeBefore.rank - placeAfter.rank }),
    notes: [...changed.notes, ...blocks, { code: "others-stay" }],
  };
}

function move(code: string, max: number, before: number, after: number, sign: 1 | -1 = 1): PointsMove {
  const gain = snap(sign * (after - before));
  return { code, max, before, after, gain: gain === 0 ? 0 : gain };
}

function leafMoves(
  setting: ScenarioSetting,
  before: UnitResult,
  after: UnitResult,
  named: ReadonlySet<string>,
): readonly PointsMove[] {
  const { compiled, sheet } = setting;
  const later = new Map([...after.leaves, ...after.items].map((leaf) => [leaf.code, leaf]));
  return [...before.leaves, ...before.items].flatMap((leaf) => {
    const next = later.get(leaf.code);
    if (next === undefined) return [];
    if (!named.has(leaf.code) && next.outcome.kind === leaf.outcome.kind && samePoints(leaf, next)) return [];
    const known = scenarioLeaf(compiled, sheet.family, leaf.code);
    if (known === undefined) return [];
    const points = (each: LeafResult): number => portionOf(known.compiled, each.outcome).points;
    return [
      move(leaf.code, known.compiled.max, points(leaf), points(next), known.block === "penalty" ? -1 : 1),
    ];
  });
}

function samePoints(left: LeafResult, right: LeafResult): boolean {
  if (left.outcome.kind !== "scored" || right.outcome.kind !== "scored") return true;
  return left.outcome.points === right.outcome.points;
}

function* bestNotes(
  setting: ScenarioSetting,
  sheet: ScenarioSetting["sheet"],
  named: ReadonlySet<string>,
): Generator<ScenarioNote> {
  const [before, after] = [bestWith(setting, setting.sheet), bestWith(setting, sheet)];
  for (const leaf of named) {
    const compared = scenarioLeaf(setting.compiled, sheet.family, leaf)?.compiled.compared;
    if (compared === undefined) continue;
    if (after === undefined) yield { code: "best-of-block-unknown", leaf };
    else if (before?.get(leaf) !== after.get(leaf)) yield { code: "best-of-block-moves", leaf };
  }
}
