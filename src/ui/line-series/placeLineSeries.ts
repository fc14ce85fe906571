import { formatNumber, type Lang } from "../../core/index.ts";
import { type LabelledPoint, type PlacedLabel, placeLabels } from "./placeLabels.ts";

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
  readonly label: PlacedLabel | null;
}

const WIDTH = 520;
const HEIGHT = 236;
const PLOT = { left: 46, right: 510, top: 40, bottom: 204 };
/** Room for labels: they may rise above the plot, but not into the numbers of the breaks. */
const LABEL_BOUNDS = { left: PLOT.left + 4, right: WIDTH, top: 20, bottom: PLOT.bottom };
/** Lowest and highest values stand off the edges, so that their labels have room. */
const INSET = 14;

export function placeLineSeries({ runs, breaks, decimals }: LineSeriesData, lang: Lang): PlacedLineSeries {
  const points = runs.flat();
  const years = points.map((point) => point.year);
  const first = Math.min(...years);
  const last = Math.max(...years);
  const values = points.map((point) => point.value);
  const ticks = niceTicks(Math.min(...values), Math.max(...values));
  const low = Math.min(ticks[0] ?? 0, ...values);
  const high = Math.max(ticks.at(-1) ?? 1, ...values);
  const x = scale(first, last, PLOT.left + INSET + 6, PLOT.right - INSET);
  const y = scale(low, high, PLOT.bottom, PLOT.top);
  const placed = runs.map((run) =>
    run.map((point, position) => ({
      x: round(x(point.year)),
      y: round(y(point.value)),
      value: point.value,
      text: formatNumber(point.value, lang, decimals),
      valley: isValley(run, position),
      derived: point.derived,
    })),
  );
  const labels = placeLabels(placed.flat(), LABEL_BOUNDS);
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
    dots: placed.flat().map((point) => placedDot(point, labels)),
  };
}

type Point = LabelledPoint & { readonly derived: boolean };

function placedDot(point: Point, labels: ReadonlyMap<Point, PlacedLabel>): PlacedDot {
  return { x: point.x, y: point.y, derived: point.derived, label: labels.get(point) ?? null };
}

/** Lower than its neighbours of the same method. */
function isValley(run: readonly LinePoint[], position: number): boolean {
  const own = run[position]?.value ?? 0;
  const neighbours = [run[position - 1], run[position + 1]].filter((point) => point !== undefined);
  return neighbours.length > 0 && neighbours.every((point) => point.value > own);
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
