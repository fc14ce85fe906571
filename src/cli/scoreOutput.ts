import {
  type ExplainedUnit,
  formatDecimal,
  formatNumber,
  type Lang,
  type Method,
  type RoundResult,
  type UnitResult,
  writeCsv,
} from "../core/index.ts";
import { textTable } from "./textTable.ts";

/** The whole result with every trace, as JSON. Numbers are unrounded. */
export function resultJson(result: RoundResult): string {
  return `${JSON.stringify(result, null, 1)}\n`;
}

/** One line a unit, then a column for every top node; unrounded numbers. */
export function resultCsv(method: Method, result: RoundResult): string {
  const fields = method.tree.map(({ code }) => code);
  const head = [
    "rank",
    "unit",
    "family",
    "points",
    "assignedMax",
    "bonus",
    "penalty",
    "total",
    "least",
    "most",
    "group",
    ...fields.map((code) => `node ${code}`),
  ];
  const rows = result.units.map((unit) => [
    unit.rank ?? null,
    unit.unit,
    unit.family,
    unit.points,
    unit.assignedMax,
    unit.bonus,
    unit.penalty,
    unit.total,
    unit.least,
    unit.most,
    unit.group ?? null,
    ...fields.map((code) => unit.nodes.find((node) => node.code === code)?.points ?? null),
  ]);
  return writeCsv([head, ...rows]);
}

const HEADS = {
  vi: ["Hạng", "Đơn vị", "Khối", "Điểm", "Tối đa", "Cộng", "Trừ", "Tổng", "Nhóm", "Thiếu"],
  en: ["Rank", "Unit", "Family", "Points", "Of", "Bonus", "Penalty", "Total", "Group", "Missing"],
} as const satisfies Record<Lang, readonly string[]>;

/** A table for the terminal, best first, rounded as the method shows its numbers. */
export function resultTable(method: Method, result: RoundResult, lang: Lang): string {
  const show = (value: number): string => formatDecimal(value, method.rounding.decimals, lang);
  const order = [...result.units].sort((left, right) => place(left) - place(right));
  const rows = order.map((unit) => [
    unit.rank === undefined ? "–" : String(unit.rank),
    unit.unit,
    unit.family,
    show(unit.points),
    show(unit.assignedMax),
    show(unit.bonus),
    show(unit.penalty),
    unit.provisional === true
      ? `${show(unit.total)} (${show(unit.least)}–${show(unit.most)})`
      : show(unit.total),
    unit.group ?? "",
    missingCount(unit),
  ]);
  const left = new Set([1, 2, 8]);
  return textTable(
    HEADS[lang].map((head, index) => ({
      head,
      align: left.has(index) ? ("left" as const) : ("right" as const),
    })),
    rows,
  );
}

/** The steps to the total, then a line for every leaf and item. */
export function explanationText(explained: ExplainedUnit, lang: Lang): string {
  const leaves = [...explained.leaves, ...explained.items].map(({ code, label, points, max, sentence }) => {
    const earned = points === undefined ? "–" : formatNumber(points, lang);
    return `${code} ${label}: ${earned}/${formatNumber(max, lang)}\n    ${sentence}`;
  });
  return `${[explained.unit, ...explained.summary.map((sentence) => `  ${sentence}`), "", ...leaves].join("\n")}\n`;
}

function place(unit: UnitResult): number {
  return unit.rank ?? Number.POSITIVE_INFINITY;
}

function missingCount(unit: UnitResult): string {
  const missing = unit.leaves.filter(({ outcome }) => outcome.kind === "missing").length;
  return missing === 0 ? "" : String(missing);
}
