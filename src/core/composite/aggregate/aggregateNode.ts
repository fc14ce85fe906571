import type { NodePlan } from "../plan/plan.ts";
import type { WeightSet } from "../run/weights.ts";
import type { Aggregation } from "../schema/aggregation.ts";
import type { StepOf } from "../schema/recipe.ts";
import { type MeanKind, meanKind } from "./mean.ts";

/** Room for one node, by row of the set; used again for the next. */
export interface Sums {
  /** Children that apply. */
  readonly applicable: Int32Array;
  /** Children with a value. */
  readonly available: Int32Array;
  /** Weight of the children with a value. */
  readonly weight: Float64Array;
  /** Sum of weight × value (or of what the mean makes of it). */
  readonly value: Float64Array;
  /** Under a sum: importance of all children, and of those with a value. */
  readonly whole: Float64Array;
  readonly part: Float64Array;
  /** Under a sum of importances: 1 where a value is not positive though it must be. */
  readonly refused: Uint8Array;
}

export function newSums(rows: number): Sums {
  return {
    applicable: new Int32Array(rows),
    available: new Int32Array(rows),
    weight: new Float64Array(rows),
    value: new Float64Array(rows),
    whole: new Float64Array(rows),
    part: new Float64Array(rows),
    refused: new Uint8Array(rows),
  };
}

export interface NodeJob {
  readonly node: NodePlan;
  readonly how: Aggregation;
  readonly step: StepOf<"aggregate">;
  readonly sets: readonly WeightSet[];
  /** Values and marks of all ids, rows together. */
  readonly values: Float64Array;
  readonly rows: number;
  readonly notApplicable: readonly (Uint8Array | undefined)[];
  readonly gone: Uint8Array;
  /** Cases behind each value, by id, for pooled counts. */
  readonly bases: readonly (Float64Array | undefined)[] | undefined;
  /** Importance of each child under a sum, by edge of this node: its most points, or 1. */
  readonly most: Float64Array | undefined;
}

/**
 * Adds up the children of a node for every row. A child that weighs nothing (kept in the register, or not asked in that year)
 * is as if it did not apply where it has no value: it never makes its parent missing.
 */
export function addUp(job: NodeJob, sums: Sums): void {
  clear(sums);
  const { node, gone, how } = job;
  const kind = meanKind(how);
  for (let place = 0; place < node.children.length; place++) {
    const child = node.children[place] ?? 0;
    if (gone[child] === 1) continue;
    for (const set of job.sets) {
      const plain = kind === undefined && how.kind === "arithmetic" && job.notApplicable[child] === undefined;
      if (plain && job.step.whenMissing !== "zero" && set.rows.length === job.rows)
        addPlain(job, child, place, set, sums);
      else addChild(job, kind, child, place, set, sums);
    }
  }
}

function clear(sums: Sums): void {
  sums.applicable.fill(0);
  sums.available.fill(0);
  sums.weight.fill(0);
  sums.value.fill(0);
  sums.whole.fill(0);
  sums.part.fill(0);
  sums.refused.fill(0);
}

/** The usual case, kept short for simulations: an arithmetic mean over a child that applies to every row. */
function addPlain(
  { node, values, rows }: NodeJob,
  child: number,
  place: number,
  set: WeightSet,
  sums: Sums,
): void {
  const own = set.weights[node.firstEdge + place] ?? 0;
  const { applicable, available, weight, value: total } = sums;
  const offset = child * rows;
  for (let at = 0; at < rows; at++) {
    const value = values[offset + at] ?? Number.NaN;
    const missing = Number.isNaN(value);
    if (!missing || own !== 0) applicable[at] = (applicable[at] ?? 0) + 1;
    if (missing) continue;
    available[at] = (available[at] ?? 0) + 1;
    weight[at] = (weight[at] ?? 0) + own;
    total[at] = (total[at] ?? 0) + own * value;
  }
}

function addChild(
  { node, how, step, values, rows, notApplicable, bases, most }: NodeJob,
  kind: MeanKind | undefined,
  child: number,
  place: number,
  set: WeightSet,
  sums: Sums,
): void {
  const own = set.weights[node.firstEdge + place] ?? 0;
  const importance = own * (most?.[place] ?? 1);
  const idle = own === 0 && how.kind !== "copeland" && (how.kind !== "median" || how.weighted);
  const out = notApplicable[child];
  const base = how.kind === "pooled" ? bases?.[child] : undefined;
  const asZero = step.whenMissing === "zero";
  const floor = typeof step.whenNotPositive === "object" ? step.whenNotPositive.floor : undefined;
  const { applicable, available, weight: weights, value: total, whole, part, refused } = sums;
  const places = set.rows;
  for (let each = 0; each < places.length; each++) {
    const at = places[each] ?? 0;
    whole[at] = (whole[at] ?? 0) + importance;
    if (out?.[at] === 1) continue;
    let value = values[child * rows + at] ?? 0;
    if (idle && Number.isNaN(value)) continue;
    applicable[at] = (applicable[at] ?? 0) + 1;
    if (Number.isNaN(value)) {
      if (!asZero) continue;
      value = 0;
    }
    const weight = base === undefined ? own : own * (base[at] ?? 0);
    if (kind !== undefined && (kind.zeroAllowed ? value < 0 : value <= 0)) {
      if (floor === undefined) refused[at] = 1;
      else value = floor;
    }
    available[at] = (available[at] ?? 0) + 1;
    weights[at] = (weights[at] ?? 0) + weight;
    part[at] = (part[at] ?? 0) + importance;
    total[at] = (total[at] ?? 0) + weight * (kind === undefined ? value : kind.into(value));
  }
}

/** What the sums of one row come to; NaN where they come to nothing. */
export function settle(how: Aggregation, sums: Sums, at: number): number {
  const value = sums.value[at] ?? 0;
  const weight = sums.weight[at] ?? 0;
  if (how.kind === "sum") {
    const [whole, part] = [sums.whole[at] ?? 0, sums.part[at] ?? 0];
    return whole === part ? value : (value * whole) / part;
  }
  const kind = meanKind(how);
  return kind === undefined ? value / weight : kind.back(value / weight);
}
