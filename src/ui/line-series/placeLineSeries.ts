import { formatNumber, type Lang } from "../../core/index.ts";

/** Step one: what is known, without any layout. */
export interface LineSeriesData {
  readonly runs: readonly (readonly LinePoint[])[];
  readonly breaks: readonly { readonly from: number }[];
  readonly decimals: number;
}

export interface LinePoint {
  readonly year: number;
  readonly value: number;
  /** Drawn hollow: a sum of parts or a converted value stands for a printed one. */
  readonly derived: boolean;
}

/** Step two: the same with places, nothing left to decide. */
export interface PlacedLineSeries {
  readonly width: number;
  readonly height: number;
  readonly yTicks: readonly { readonly y: number; readonly text: string }[];
  readonly xTicks: readonly { readonly x: number; readonly text: string }[];
  readonly breaks: readonly { readonly x: number; readonly number: number }[];
  readonly paths: readonly string[];
  readonly dots: readonly PlacedDot[];
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

export interface PlacedDot {
  readonly x: number;
  readonly y: number;
  readonly derived: boolean;
  /** Direct label; null where it would crowd its neighbours. */
  readonly label: {
    readonly text: string;
    readonly y: number;
    readonly anchor: "start" | "middle" | "end";
  } | null;
}

const WIDTH = 440;
const HEIGHT = 216;
const PLOT = { left: 40, right: 416, top: 26, bottom: 182 };
const LABELS_UP_TO = 8;

export function placeLineSeries({ runs, breaks, decimals }: LineSeriesData, lang: Lang): PlacedLineSeries {
  const points = runs.flat();
  const years = points.map((point) => point.year);
  const first = Math.min(...years);
  const last = Math.max(...years);
  const values = points.map((point) => point.value);
  const ticks = niceTicks(Math.min(...values), Math.max(...values));
  const low = Math.min(ticks[0] ?? 0, ...values);
  const high = Math.max(ticks.at(-1) ?? 1, ...values);
  const x = scale(first, last, PLOT.left + 12, PLOT.right - 12);
  const y = scale(low, high, PLOT.bottom, PLOT.top);
  const labelled = labelledYears(points);
  const placed = runs.map((run) =>
    run.map((point) => place(point, x(point.year), y(point.value), labelled.has(point), decimals, lang)),
  );
  return {
    width: WIDTH,
    height: HEIGHT,
    plot: PLOT,
    yTicks: ticks.map((tick) => ({ y: round(y(tick)), text: formatNumber(tick, lang, 4) })),
    xTicks: yearTicks(first, last).map((year) => ({ x: round(x(year)), text: String(year) })),
    breaks: breaks.map(({ from }, position) => ({ x: round(x(from - 0.5)), number: position + 1 })),
    paths: placed
      .filter((run) => run.length > 1)
      .map((run) => `M${run.map((dot) => `${dot.x} ${dot.y}`).join("L")}`),
    dots: placed.flat(),
  };
}

function place(
  point: LinePoint,
  x: number,
  y: number,
  labelled: boolean,
  decimals: number,
  lang: Lang,
): PlacedDot {
  const label = labelled
    ? ({
        text: formatNumber(point.value, lang, decimals),
        y: round(Math.max(y - 9, 12)),
        anchor: "middle",
      } as const)
    : null;
  return { x: round(x), y: round(y), derived: point.derived, label };
}

/** All points while there is room, else the ends and the extremes. */
function labelledYears(points: readonly LinePoint[]): ReadonlySet<LinePoint> {
  if (points.length <= LABELS_UP_TO) return new Set(points);
  const sorted = points.toSorted((a, b) => a.value - b.value);
  return new Set([points[0], points.at(-1), sorted[0], sorted.at(-1)].filter((point) => point !== undefined));
}

/** At most nine years named, the last one always. */
function yearTicks(first: number, last: number): readonly number[] {
  const step = Math.max(1, Math.ceil((last - first) / 8));
  const years: number[] = [];
  for (let year = last; year >= first; year -= step) years.unshift(year);
  return years;
}

/** Three to six round numbers that span the values. */
export function niceTicks(low: number, high: number): readonly number[] {
  const span = high - low || Math.abs(high) * 0.1 || 1;
  const raw = span / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
  const ticks: number[] = [];
  for (let tick = Math.floor(low / step) * step; tick <= high + step * 0.999; tick += step) {
    ticks.push(Math.round(tick * 1e6) / 1e6);
  }
  return ticks;
}

function scale(from: number, to: number, start: number, end: number) {
  return (value: number) =>
    from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
