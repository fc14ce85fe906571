import { formatNumber, type Lang } from "../numbers/format.ts";

/** What is to be drawn, without any layout. */
export interface ChartData {
  readonly form: "bars" | "lines";
  /** Agencies, years … from first to last. */
  readonly categories: readonly string[];
  /** A value for each category; null where none is known. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Ranks: 1 stands on top. */
  readonly lowerIsBetter?: boolean;
}

/** `width` in points of the picture; names of bars take a fixed part of it. */
export interface ChartLook {
  readonly lang: Lang;
  readonly width: number;
}

export interface ChartBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly series: number;
}
export interface ChartLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  readonly series?: number;
}
export interface ChartLine {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly series: number;
}

/** A chart with every mark in its place; nothing left to decide but ink. */
export interface PlacedChart {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly ChartBar[];
  readonly lines: readonly ChartLine[];
  readonly labels: readonly ChartLabel[];
  readonly axis: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
}

const LETTER = 6.4;
const LINE_HEIGHT = 15;
const NAME_ROOM = 230;
const LONGEST_LINE = Math.floor((NAME_ROOM - 10) / LETTER);
const KEY_HEIGHT = 24;
const UNKNOWN: Readonly<Record<Lang, string>> = { vi: "không rõ", en: "not known" };

/** Step two of a chart, the same for the screen, for Word and for PDF. */
export function placeChart(chart: ChartData, look: ChartLook): PlacedChart {
  return chart.form === "bars" ? placeBars(chart, look) : placeLines(chart, look);
}

/** Names on the left, a bar for each series beneath another, its figure at its end. */
function placeBars({ categories, series }: ChartData, { lang, width: whole }: ChartLook): PlacedChart {
  const thick = series.length > 1 ? 13 : 18;
  const bars: ChartBar[] = [];
  const labels: ChartLabel[] = [];
  const top = keyHeight(series);
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))) || 1;
  const reach = whole - NAME_ROOM - 60;
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
      const text = value === null ? UNKNOWN[lang] : formatNumber(value, lang);
      labels.push({ x: NAME_ROOM + width + 5, y: at + thick - 5, text, anchor: "start" });
    }
    y += height;
  }
  const axis = [[NAME_ROOM, top - 4, NAME_ROOM, y] as const];
  return {
    width: whole,
    height: y + 6,
    bars,
    lines: [],
    labels: [...labels, ...keyOf(series, NAME_ROOM)],
    axis,
  };
}

/** Moments from left to right; a gap where nothing is known. */
function placeLines(
  { categories, series, lowerIsBetter = false }: ChartData,
  { lang, width }: ChartLook,
): PlacedChart {
  const top = keyHeight(series) + 18;
  const height = 220;
  const bottom = height - 28;
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const least = Math.min(...known, lowerIsBetter ? 1 : Number.POSITIVE_INFINITY);
  const most = Math.max(...known);
  const span = most - least || 1;
  const x = (index: number): number =>
    40 + (categories.length < 2 ? (width - 80) / 2 : (index / (categories.length - 1)) * (width - 80));
  const y = (value: number): number => {
    const share = (value - least) / span;
    return lowerIsBetter ? top + share * (bottom - top - 14) : bottom - 14 - share * (bottom - top - 14);
  };
  const lines = series.flatMap(({ values }, number) =>
    runsOf(values).map(
      (run): ChartLine => ({
        series: number,
        points: run.map(([index, value]) => [x(index), y(value)]),
      }),
    ),
  );
  const labels = series.flatMap(({ values }, number) =>
    values.flatMap((value, index): ChartLabel[] =>
      value === null
        ? []
        : [
            {
              x: x(index),
              y: y(value) - 8,
              text: formatNumber(value, lang),
              anchor: "middle",
              series: number,
            },
          ],
    ),
  );
  const moments = categories.map(
    (text, index): ChartLabel => ({ x: x(index), y: height - 8, text, anchor: "middle" }),
  );
  return {
    width,
    height,
    bars: [],
    lines,
    labels: [...labels, ...moments, ...keyOf(series, 40)],
    axis: [[24, bottom, width - 24, bottom]],
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

function keyHeight(series: ChartData["series"]): number {
  return series.length > 1 ? KEY_HEIGHT : 6;
}

function keyOf(series: ChartData["series"], from: number): ChartLabel[] {
  if (series.length < 2) return [];
  let x = from;
  return series.map(({ name }, index) => {
    const label: ChartLabel = { x, y: 14, text: `■ ${name}`, anchor: "start", series: index };
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
