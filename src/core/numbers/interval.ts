/** A range of numbers. A lower end is closed (`from`) or open (`above`), an upper end open (`below`) or closed (`upTo`). */
export interface Interval {
  readonly from?: number | undefined;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  readonly upTo?: number | undefined;
}

export function contains(interval: Interval, value: number): boolean {
  if (interval.from !== undefined && value < interval.from) return false;
  if (interval.above !== undefined && value <= interval.above) return false;
  if (interval.below !== undefined && value >= interval.below) return false;
  if (interval.upTo !== undefined && value > interval.upTo) return false;
  return true;
}
