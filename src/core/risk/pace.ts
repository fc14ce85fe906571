import { dayNumber } from "../calendar/day.ts";
import type { PaceFacts } from "./leafFacts.ts";

/** How much was done on a day: a count or points, in the measure of the target. */
export interface ProgressPoint {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly done: number;
}

/** The stretch of time that the target is for; both days counted. */
export interface PaceSpan {
  readonly from: string;
  readonly to: string;
  readonly today: string;
}

/**
 * The share of the target done by the newest record up to today, beside the share of the days gone. Null without a record,
 * with a target that is not above 0, or with a span that ends before it begins. Throws a RangeError for a malformed day.
 */
export function paceOf(
  records: readonly ProgressPoint[],
  target: number,
  { from, to, today }: PaceSpan,
): PaceFacts | null {
  const [first, last, now] = [dayNumber(from), dayNumber(to), dayNumber(today)];
  if (!(target > 0) || last < first) return null;
  const newest = records
    .filter(({ date }) => dayNumber(date) <= now)
    .reduce<ProgressPoint | null>((best, one) => (best === null || isLater(one, best) ? one : best), null);
  if (newest === null) return null;
  return { done: share(newest.done / target), elapsed: share((now - first + 1) / (last - first + 1)) };
}

/** Of two records of one day the higher stands, so that their order does not matter. */
function isLater(one: ProgressPoint, best: ProgressPoint): boolean {
  return one.date > best.date || (one.date === best.date && one.done > best.done);
}

function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}
