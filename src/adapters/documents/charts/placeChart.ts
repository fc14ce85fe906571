import type { ChartBlock } from "../../../app/documents/index.ts";
import { formatNumber } from "../../../core/index.ts";

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly series: number;
}
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  readonly series?: number;
}
export interface Line {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly series: number;
}

/** A chart with every mark in its place, in points of a picture as wide as `WIDTH`. */
export interface PlacedChart {
  readonly height: number;
  readonly bars: readonly Bar[];
  readonly lines: readonly Line[];
  readonly labels: readonly Label[];
  readonly axis: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
}

export const WIDTH = 640;
const LETTER = 6.4;
const LINE_HEIGHT = 15;
const NAME_ROOM = 230;
const LONGEST_LINE = Math.floor((NAME_ROOM - 10) / LETTER);
const KEY_HEIGHT = 24;

export function placeChart(chart: ChartBlock): PlacedChart {
  return chart.form === "bars" ? placeBars(chart) : placeLines(chart);
}

/** Names on the left, a bar for each series beneath another, its figure at its end. */
function placeBars({ categories, series }: ChartBlock): PlacedChart {
  const thick = series.length > 1 ? 13 : 18;
  const bars: Bar[] = [];
  const labels: Label[] = [];
  const top = keyHeight(series);
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))) || 1;
  const reach = WIDTH - NAME_ROOM - 60;
  let y = top;
  for (const [index, category] of categories.entries()) {
    const name = wrapped(category);
    const height = Math.max(series.length * thick, name.length * LINE_HEIGHT) + 10;
    for (const [row, line] of name.entries())
      labels.push({ x: NAME_ROOM - 8, y: y + 12 + row * LINE_HEIGHT, text: line, anchor: "end" });
    for (const [number, { values }] of series.entries()) {
      const value = values[index] ?? null;
      const width = value === null ? 0 : (Math.max(0, value) / most) * reach;
      const at = y + number * thick;
      bars.push({ x: NAME_ROOM, y: at, width, height: thick - 3, series: number });
      const text = value === null ? "không rõ" : formatNumber(value, "vi");
      labels.push({ x: NAME_ROOM + width + 5, y: at + thick - 5, text, anchor: "start" });
    }
    y += height;
  }
  const axis = [[NAME_ROOM, top - 4, NAME_ROOM, y] as const];
  return { height: y + 6, bars, lines: [], labels: [...labels, ...keyOf(series)], axis };
}

/** Moments from left to right; a gap where nothing is known. */
function placeLines({ categories, series, lowerIsBetter = false }: ChartBlock): PlacedChart {
  const top = keyHeight(series) + 18;
  const height = 220;
  const bottom = height - 28;
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const least = Math.min(...known, lowerIsBetter ? 1 : Number.POSITIVE_INFINITY);
  const most = Math.max(...known);
  const span = most - least || 1;
  const x = (index: number): number =>
    40 + (categories.length < 2 ? (WIDTH - 80) / 2 : (index / (categories.length - 1)) * (WIDTH - 80));
  const y = (value: number): number => {
    const share = (value - least) / span;
    return lowerIsBetter ? top + share * (bottom - top - 14) : bottom - 14 - share * (bottom - top - 14);
  };
  const lines = series.flatMap(({ values }, number) =>
    runsOf(values).map(
      (run): Line => ({
        series: number,
        points: run.map(([index, value]) => [x(index), y(value)]),
      }),
    ),
  );
  const labels = series.flatMap(({ values }, number) =>
    values.flatMap((value, index): Label[] =>
      value === null
        ? []
        : [
            {
              x: x(index),
              y: y(value) - 8,
              text: formatNumber(value, "vi"),
              anchor: "middle",
              series: number,
            },
          ],
    ),
  );
  const moments = categories.map(
    (text, index): Label => ({ x: x(index), y: height - 8, text, anchor: "middle" }),
  );
  return {
    height,
    bars: [],
    lines,
    labels: [...labels, ...moments, ...keyOf(series)],
    axis: [[24, bottom, WIDTH - 24, bottom]],
  };
}

/** Values that follow one another without a gap. */
function runsOf(values: readonly (number | null)[]): (readonly [index: number, value: number])[][] {
  const runs: (readonly [number, number])[][] = [[]];
  for (const [index, value] of values.entries()) {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push([index, value]);
  }
  return runs.filter((run) => run.length > 0);
}

function keyHeight(series: ChartBlock["series"]): number {
  return series.length > 1 ? KEY_HEIGHT : 6;
}

function keyOf(series: ChartBlock["series"]): Label[] {
  if (series.length < 2) return [];
  let x = NAME_ROOM;
  return series.map(({ name }, index) => {
    const label: Label = { x, y: 14, text: `■ ${name}`, anchor: "start", series: index };
    x += (name.length + 5) * LETTER;
    return label;
  });
}

/** At most three lines; a longer name ends in "…". */
function wrapped(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LONGEST_LINE)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.slice(0, LONGEST_LINE));
  }
  return lines.length <= 3
    ? lines
    : [...lines.slice(0, 2), `${(lines[2] ?? "").slice(0, LONGEST_LINE - 1)}…`];
}
