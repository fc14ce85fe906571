interface IntervalMarkProps {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Ends that all rows of a table share. */
  readonly from: number;
  readonly to: number;
  /** The figures in words. */
  readonly label: string;
}

/** A dot for the estimate and a line for its interval, on the scale that the rows of a table share. */
export function IntervalMark({ value, low, high, from, to, label }: IntervalMarkProps) {
  const width = to - from;
  const x = (at: number): string => `${width > 0 ? (100 * (at - from)) / width : 50}%`;
  return (
    <svg className="interval-mark" role="img" aria-label={label}>
      <line className="interval-ground" x1="0%" x2="100%" y1="50%" y2="50%" />
      <line x1={x(low)} x2={x(high)} y1="50%" y2="50%" />
      <circle className="interval-dot" cx={x(value)} cy="50%" r="4" />
    </svg>
  );
}

/** The ends of a scale that holds every interval. */
export function scaleOf(rows: readonly { readonly low: number | null; readonly high: number | null }[]): {
  readonly from: number;
  readonly to: number;
} {
  const lows = rows.flatMap(({ low }) => (low === null ? [] : [low]));
  const highs = rows.flatMap(({ high }) => (high === null ? [] : [high]));
  return { from: Math.min(...lows), to: Math.max(...highs) };
}
