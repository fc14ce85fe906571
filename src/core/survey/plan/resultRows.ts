import type { CsvCell } from "../../csv/write.ts";
import type { SurveyIndexAnswer, SurveyResult } from "./outcomes.ts";

/** Estimates as a table, head first, every figure in full; `*` stands for all groups together. */
export function estimateRows({ rows, by }: SurveyResult): CsvCell[][] {
  return [
    ["kind", "variable", "item", ...by, "n", "estimate", "se", "cv", "low", "high", "deff", "note"],
    ...rows.map((row) => [
      row.kind,
      row.variable,
      row.item,
      ...by.map((_, at) => row.group?.[at] ?? "*"),
      row.n,
      row.estimate,
      row.se,
      row.cv,
      row.low,
      row.high,
      row.designEffect,
      row.suppression === "shown" ? row.reason : row.suppression,
    ]),
  ];
}

/** An index of answers as a table, head first: one row for each unit and node; `*` stands for all units together. */
export function surveyIndexRows({ cells, all, units, nodes }: SurveyIndexAnswer): CsvCell[][] {
  const ranks = new Map(units.map((unit) => [unit.unit, unit]));
  const root = nodes[0]?.code;
  return [
    ["unit", "node", "n", "value", "se", "low", "high", "deff", "rank", "rank_low", "rank_high", "note"],
    ...[...cells, ...all].map((cell) => {
      const rank = cell.node === root ? ranks.get(cell.unit) : undefined;
      return [
        cell.unit,
        cell.node,
        cell.n,
        cell.value,
        cell.se,
        cell.low,
        cell.high,
        cell.designEffect,
        rank?.rank ?? null,
        rank?.rankLow ?? null,
        rank?.rankHigh ?? null,
        cell.suppression === "shown" ? cell.reason : cell.suppression,
      ];
    }),
  ];
}
