import { correlation } from "../statistics/correlation.ts";
import type { CompositeResult, NodeOutcome, UnitOutcomes } from "./result.ts";

/** One unit in two results. */
export interface UnitShift {
  readonly unit: string;
  readonly period: string;
  readonly left: number;
  readonly right: number;
  /** left − right: for ranks, positive where the unit stands higher on the right. */
  readonly difference: number;
}

/** Two results of the same units, node by node. */
export interface ResultComparison {
  readonly node: string;
  /** Units with a value in both, in the order of the left result. */
  readonly units: readonly UnitShift[];
  /** Units with a value in one result only. */
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
  /** Mean of the absolute differences; undefined where no unit is in both. */
  readonly meanAbsolute: number | undefined;
  /** Pearson's correlation of what is compared; undefined below two units or without spread. */
  readonly correlation: number | undefined;
}

/** Sets the ranks (or values) of a node in two results side by side; `rightNode` where the other calls it otherwise. */
export function compareResults(
  left: CompositeResult,
  right: CompositeResult,
  {
    node,
    rightNode = node,
    by = "rank",
  }: { readonly node: string; readonly rightNode?: string; readonly by?: "rank" | "value" },
): ResultComparison {
  const keyOf = ({ row }: UnitOutcomes): string => JSON.stringify([row.unit, row.period]);
  const others = new Map(right.units.map((unit) => [keyOf(unit), unit]));
  const units: UnitShift[] = [];
  const onlyLeft: string[] = [];
  const met = new Set<string>();
  for (const unit of left.units) {
    const other = others.get(keyOf(unit));
    const a = figure(unit.nodes[node], by);
    const b = figure(other?.nodes[rightNode], by);
    if (a === undefined) continue;
    if (b === undefined) {
      onlyLeft.push(unit.row.unit);
      continue;
    }
    met.add(keyOf(unit));
    units.push({ unit: unit.row.unit, period: unit.row.period, left: a, right: b, difference: a - b });
  }
  const onlyRight = right.units
    .filter((unit) => !met.has(keyOf(unit)) && figure(unit.nodes[rightNode], by) !== undefined)
    .map(({ row }) => row.unit);
  const { value } = correlation(
    Float64Array.from(units, ({ left: a }) => a),
    Float64Array.from(units, ({ right: b }) => b),
    "pearson",
  );
  return {
    node,
    units,
    onlyLeft,
    onlyRight,
    meanAbsolute:
      units.length === 0
        ? undefined
        : units.reduce((sum, { difference }) => sum + Math.abs(difference), 0) / units.length,
    correlation: value === undefined || value === null || Number.isNaN(value) ? undefined : value,
  };
}

function figure(outcome: NodeOutcome | undefined, by: "rank" | "value"): number | undefined {
  return outcome?.kind === "scored" ? outcome[by] : undefined;
}
