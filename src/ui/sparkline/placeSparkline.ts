/** Layout-free input: runs of comparable years. */
export type SparklineRuns = readonly (readonly { readonly year: number; readonly value: number }[])[];

export interface PlacedSparkline {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly string[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly last: boolean }[];
}

const WIDTH = 84;
const HEIGHT = 22;
const PADDING = 3;

export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** Years on x over the span of the whole table, values on y; a run of one year becomes a dot. Null below two years. */
export function placeSparkline(runs: SparklineRuns, span: YearSpan): PlacedSparkline | null {
  const all = runs.flat();
  if (all.length < 2) return null;
  const values = all.map((point) => point.value);
  const x = scale(span.from, span.to, PADDING, WIDTH - PADDING);
  const y = scale(Math.min(...values), Math.max(...values), HEIGHT - PADDING, PADDING);
  const placed = runs.map((run) =>
    run.map((point) => ({ x: round(x(point.year)), y: round(y(point.value)) })),
  );
  const last = placed.flat().at(-1);
  return {
    width: WIDTH,
    height: HEIGHT,
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
