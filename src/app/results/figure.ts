import type { FigureView } from "../../contract/published.ts";
import {
  convertScale,
  type IndexDefinition,
  printedNumber,
  type Remark,
  type Resolved,
  type SumMismatch,
  type SumOfParts,
} from "../../core/published/index.ts";

/** What is known about one figure beside the printed row itself. */
export interface FigureSurroundings {
  readonly sum: SumOfParts | null;
  readonly mismatch: SumMismatch | null;
  readonly computedRank: number | null;
  readonly computedChange: number | null;
  readonly remarks: readonly Remark[];
}

const ALONE: FigureSurroundings = {
  sum: null,
  mismatch: null,
  computedRank: null,
  computedChange: null,
  remarks: [],
};

/** The view of one resolved row; nothing computed ever takes the place of something printed. */
export function figureView(
  index: IndexDefinition,
  row: Resolved,
  around: Partial<FigureSurroundings> = {},
): FigureView {
  const { sum, mismatch, computedRank, computedChange, remarks } = { ...ALONE, ...around };
  const conversion = convertScale(row.value, row.scaleMax, usualScale(index, row.component));
  return {
    year: row.year,
    component: row.component,
    value: row.value,
    scaleMax: row.scaleMax,
    rank: row.rank,
    rankedUnits: row.rankedUnits,
    rankChange: row.rankChange,
    group: row.group,
    region: row.region,
    regionRank: row.regionRank,
    provisional: row.status === "provisional",
    notes: [...row.notes],
    sources: [...row.sources],
    conflicts: [...row.conflicts],
    otherPrecision: [...row.otherPrecision],
    remarks: remarks.map((remark) => remark.text),
    sum: row.value === null && sum ? { value: sum.sum, parts: sum.parts } : null,
    partsDiffer: mismatch ? { value: mismatch.sum, parts: mismatch.parts } : null,
    converted: conversion
      ? { value: conversion.value, max: conversion.max, decimals: conversion.decimals }
      : null,
    computedRank: row.rank === null ? computedRank : null,
    computedChange: row.rankChange === null ? computedChange : null,
    share: shareOfScale(index, row, sum),
  };
}

export function usualScale(index: IndexDefinition, component: string): number | null {
  return index.components.find((one) => one.code === component)?.scale ?? null;
}

function shareOfScale(index: IndexDefinition, row: Resolved, sum: SumOfParts | null): number | null {
  const value = printedNumber(row.value)?.value ?? sum?.sum;
  const max = printedNumber(row.scaleMax)?.value ?? usualScale(index, row.component) ?? index.scale;
  if (value === undefined || max === null || max <= 0) return null;
  return Math.min(1, Math.max(0, value / max));
}
