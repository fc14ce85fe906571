import { groupNames, inOrder, valueOfOutcome } from "../../app/indices/index.ts";
import {
  type CompositeMethod,
  type CompositeResult,
  formatDecimal,
  type Lang,
  type NodeOutcome,
  wordsIn,
} from "../../core/index.ts";
import { textTable } from "../textTable.ts";

/** Nodes of a result that stand beside the index in a table: the parts on top and the views. */
export function shownNodes(result: CompositeResult, method: CompositeMethod): readonly string[] {
  const top = new Set([...method.tree.map(({ code }) => code), ...method.views.map(({ id }) => id)]);
  return result.nodes.flatMap(({ code }) => (top.has(code) && code !== method.total.code ? [code] : []));
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
    const value = valueOfOutcome(outcome);
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
      outcome?.kind === "scored" && outcome.group !== undefined ? groupName(outcome.group) : "",
    ];
  });
  return textTable(columns, rows);
}
