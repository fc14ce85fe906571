import {
  type CompositeMethod,
  type CompositeResult,
  type CsvCell,
  type Lang,
  methodName,
  type NodeOutcome,
  type UnitOutcomes,
} from "../../core/index.ts";
import { groupNames } from "./names.ts";

/** One line a unit with every leaf and node and what it was computed from; unrounded numbers, empty where there is none. */
export function resultRows(
  result: CompositeResult,
  { method, origin }: { readonly method: CompositeMethod; readonly origin: { readonly sha256: string } },
  lang: Lang,
): readonly (readonly CsvCell[])[] {
  const { code: total } = method.total;
  const groupName = groupNames(result, lang);
  const others = result.nodes.map(({ code }) => code).filter((code) => code !== total);
  const head = ["rank", "unit", "label", "family", "period", "value", "group", "group_label", "reason"];
  const rows = inOrder(result, total).map(({ row, nodes }) => {
    const outcome = nodes[total];
    return [
      outcome?.kind === "scored" ? outcome.rank : null,
      row.unit,
      row.label ?? null,
      row.family,
      row.period,
      valueOfOutcome(outcome),
      ...groupCells(outcome, groupName),
      outcome === undefined || outcome.kind === "scored" ? null : `${outcome.kind}: ${outcome.reason}`,
      ...others.map((code) => valueOfOutcome(nodes[code])),
      methodName(method),
      origin.sha256,
    ];
  });
  return [[...head, ...others, "method", "data_sha256"], ...rows];
}

function groupCells(
  outcome: NodeOutcome | undefined,
  name: (id: string) => string,
): readonly [string | null, string | null] {
  const group = outcome?.kind === "scored" ? outcome.group : undefined;
  return group === undefined ? [null, null] : [group, name(group)];
}

/** Units by period, block and rank; those without a rank last. */
export function inOrder(result: CompositeResult, total: string): readonly UnitOutcomes[] {
  const rankOf = ({ nodes }: UnitOutcomes): number => {
    const outcome = nodes[total];
    return outcome?.kind === "scored" ? outcome.rank : Number.POSITIVE_INFINITY;
  };
  return result.units.toSorted(
    (left, right) =>
      left.row.period.localeCompare(right.row.period) ||
      left.block.localeCompare(right.block) ||
      compareRanks(rankOf(left), rankOf(right)),
  );
}

/** Infinity − Infinity is no order. */
function compareRanks(left: number, right: number): number {
  return left === right ? 0 : left - right;
}

/** The number of an outcome; null where it has none. */
export function valueOfOutcome(outcome: NodeOutcome | undefined): number | null {
  return outcome?.kind === "scored" ? outcome.value : null;
}
