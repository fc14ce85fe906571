/** Layout-free input: runs of comparable years. */
export type SparklineRuns = readonly (readonly { readonly year: number; readonly value: number }[])[];

export interface PlacedSparkline {
  readonly width: number;
  readonly height: number;
  /** Places of the changes of method. */
  readonly breaks: readonly number[];
  readonly paths: readonly string[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly last: boolean }[];
}

/** Room of a line in a dense table. */
const CELL = { width: 84, height: 22, breaks: [] } as const;
const PADDING = 3;

export interface SparklineRoom {
  readonly width: number;
  readonly height: number;
  /** Changes of method to be marked: each stands just before the first year of the new one. */
  readonly breaks: readonly { readonly from: number }[];
}

export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** Years on x over the span of the whole table, values on y; a run of one year becomes a dot. Null below two years. */
export function placeSparkline(
  runs: SparklineRuns,
  span: YearSpan,
  { width, height, breaks }: SparklineRoom = CELL,
): PlacedSparkline | null {
  const all = runs.flat();
  if (all.length < 2) return null;
  const values = all.map((point) => point.value);
  const x = scale(span.from, span.to, PADDING, width - PADDING);
  const y = scale(Math.min(...values), Math.max(...values), height - PADDING, PADDING);
  const placed = runs.map((run) =>
    run.map((point) => ({ x: round(x(point.year)), y: round(y(point.value)) })),
  );
  const last = placed.flat().at(-1);
  return {
    width,
    height,
    breaks: breaks.map(({ from }) => round(x(from - 0.5))),
    paths: placed
      .filter((run) => run.length > 1)
      .map((run) => `M${run.map(({ x: left, y: top }) => `${left} ${top}`).join("L")}`),
    dots: placed
      .filter((run) => run.length === 1 || run.at(-1) === last)
      .flatMap((run) => run.slice(-1))
      .map((dot) => ({ ...dot, last: dot === last })),
  };
}

function scale(from: number, to: number, start: number, end: number) {
  return (value: number) =>
    from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
