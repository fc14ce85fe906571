import {
  type CompositeMethod,
  type CompositeResult,
  formatDecimal,
  type Lang,
  methodName,
  type NodeOutcome,
  type UnitOutcomes,
  wordsIn,
  writeCsv,
} from "../../core/index.ts";
import { textTable } from "../textTable.ts";
import { groupNames } from "./names.ts";
import type { Origin } from "./source.ts";

/** Nodes of a result that stand beside the index in a table: the parts on top and the views. */
export function shownNodes(result: CompositeResult, method: CompositeMethod): readonly string[] {
  const top = new Set([...method.tree.map(({ code }) => code), ...method.views.map(({ id }) => id)]);
  return result.nodes.flatMap(({ code }) => (top.has(code) && code !== method.total.code ? [code] : []));
}

/** One line a unit with every leaf and node and what it was computed from; unrounded numbers, empty where there is none. */
export function compositeCsv(
  result: CompositeResult,
  { method, origin }: { readonly method: CompositeMethod; readonly origin: Origin },
  lang: Lang,
): string {
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
      valueOf(outcome),
      ...groupCells(outcome, groupName),
      outcome === undefined || outcome.kind === "scored" ? null : `${outcome.kind}: ${outcome.reason}`,
      ...others.map((code) => valueOf(nodes[code])),
      methodName(method),
      origin.sha256,
    ];
  });
  return writeCsv([[...head, ...others, "method", "data_sha256"], ...rows]);
}

function groupCells(
  outcome: NodeOutcome | undefined,
  name: (id: string) => string,
): readonly [string | null, string | null] {
  const group = outcome?.kind === "scored" ? outcome.group : undefined;
  return group === undefined ? [null, null] : [group, name(group)];
}

const HEADS = {
  vi: { rank: "Hạng", unit: "Đơn vị", period: "Kỳ", group: "Nhóm" },
  en: { rank: "Rank", unit: "Unit", period: "Period", group: "Group" },
} as const;

/** A table for the terminal, best first, rounded as the method shows its numbers. */
export function compositeText(result: CompositeResult, method: CompositeMethod, lang: Lang): string {
  const { code: total } = method.total;
  const codes = [total, ...shownNodes(result, method)];
  const labels = new Map(result.nodes.map(({ code, label }) => [code, wordsIn(label, lang)]));
  const show = (outcome: NodeOutcome | undefined): string => {
    const value = valueOf(outcome);
    return value === null ? "–" : formatDecimal(value, method.rounding.decimals, lang);
  };
  const heads = HEADS[lang];
  const groupName = groupNames(result, lang);
  const columns = [
    { head: heads.rank, align: "right" as const },
    { head: heads.unit, align: "left" as const },
    { head: heads.period, align: "left" as const },
    ...codes.map((code) => ({
      head: code === total ? (labels.get(code) ?? code) : code,
      align: "right" as const,
    })),
    { head: heads.group, align: "left" as const },
  ];
  const rows = inOrder(result, total).map(({ row, nodes }) => {
    const outcome = nodes[total];
    return [
      outcome?.kind === "scored" ? String(outcome.rank) : "–",
      row.label ?? row.unit,
      row.period,
      ...codes.map((code) => show(nodes[code])),
      groupCells(outcome, groupName)[1] ?? "",
    ];
  });
  return textTable(columns, rows);
}

/** Units by period, block and rank; those without a rank last. */
function inOrder(result: CompositeResult, total: string): readonly UnitOutcomes[] {
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

function valueOf(outcome: NodeOutcome | undefined): number | null {
  return outcome?.kind === "scored" ? outcome.value : null;
}
