import { printedNumber } from "./printed-number.ts";
import type { Resolved } from "./resolve.ts";
import { convertScale } from "./scale.ts";
import type { IndexDefinition, MethodBreak } from "./types.ts";

/** One year of one unit on a chart. `value` is on the usual scale; `printed` is what the source shows. */
export interface SeriesPoint {
  readonly year: number;
  readonly value: number;
  readonly printed: string | null;
  readonly converted: boolean;
  /** True where no total was printed and the sum of the printed parts stands in for it. */
  readonly summed: boolean;
}

/** Consecutive years under one method; a line is never drawn across a break. */
export interface SeriesRun {
  readonly points: readonly SeriesPoint[];
}

export interface UnitSeries {
  readonly runs: readonly SeriesRun[];
  /** Breaks that fall between the first and the last known year. */
  readonly breaks: readonly MethodBreak[];
}

/**
 * The known years of a unit in order, cut where the method changed. `sums` gives totals made of printed parts for
 * years without a printed total.
 */
export function unitSeries(
  index: IndexDefinition,
  component: string,
  rows: readonly Resolved[],
  sums: ReadonlyMap<number, number> = new Map(),
): UnitSeries {
  const scale = index.components.find((one) => one.code === component)?.scale ?? null;
  const points: SeriesPoint[] = [];
  for (const row of rows) {
    if (row.year === null || row.component !== component) continue;
    const point = seriesPoint(row, scale) ?? summedPoint(row.year, sums);
    if (point) points.push(point);
  }
  const printedYears = new Set(rows.filter((row) => row.component === component).map((row) => row.year));
  for (const year of sums.keys()) {
    const point = printedYears.has(year) ? undefined : summedPoint(year, sums);
    if (point) points.push(point);
  }
  return cutAtBreaks(
    points.toSorted((a, b) => a.year - b.year),
    index.breaks,
  );
}

function seriesPoint(row: Resolved, scale: number | null): SeriesPoint | undefined {
  const number = printedNumber(row.value);
  if (!number || row.year === null) return undefined;
  const conversion = convertScale(row.value, row.scaleMax, scale);
  const value = conversion?.value ?? number.value;
  return { year: row.year, value, printed: row.value, converted: conversion !== null, summed: false };
}

function summedPoint(year: number, sums: ReadonlyMap<number, number>): SeriesPoint | undefined {
  const sum = sums.get(year);
  return sum === undefined ? undefined : { year, value: sum, printed: null, converted: false, summed: true };
}

function cutAtBreaks(points: readonly SeriesPoint[], breaks: readonly MethodBreak[]): UnitSeries {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return { runs: [], breaks: [] };
  const inside = breaks.filter((one) => one.from > first.year && one.from <= last.year);
  const starts = [Number.NEGATIVE_INFINITY, ...inside.map((one) => one.from)];
  const runs = starts.map((start, position) => {
    const end = starts[position + 1] ?? Number.POSITIVE_INFINITY;
    return { points: points.filter((point) => point.year >= start && point.year < end) };
  });
  return { runs: runs.filter((run) => run.points.length > 0), breaks: inside };
}
