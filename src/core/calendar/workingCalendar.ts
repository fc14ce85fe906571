import { addDays, addMonths, dayNumber, dayOf, weekdayOf, yearOf } from "./day.ts";
import { predictedDays } from "./predict.ts";
import type { ShippedCalendar } from "./shippedCalendar.ts";

/**
 * How sure a day is: its year's notices are known; worked out from the law while the notice is not out (predicted); before
 * the first year of the file, where only weekends are known; or an office has written the day itself.
 */
export type DayCertainty = "announced" | "predicted" | "unknown" | "office";

/** A day that an office has set itself; it stands above the shipped calendar. */
export interface OfficeDay {
  readonly date: string;
  readonly kind: "off" | "work";
}

/** Working days. Days are written `YYYY-MM-DD`; every function is pure and reads no clock. */
export interface WorkingCalendar {
  readonly isWorking: (day: string) => boolean;
  /**
   * The day after `count` working days; the start is not counted and may itself be a day off. Backwards when negative;
   * 0 is the day itself, or the next working day. Throws a RangeError for more than 10,000.
   */
  readonly add: (day: string, count: number) => string;
  /** Working days from one day to another, both counted; 0 when the second lies before the first. */
  readonly count: (from: string, to: string) => number;
  /** The day itself when it is a working day, else the next one. */
  readonly roll: (day: string) => string;
  /**
   * End of a period in months and days by Bộ luật Dân sự 2015, Điều 147–148: the first day is not counted, a month without
   * the date ends on its last day, and an end on a day off moves to the next working day (`due`).
   */
  readonly period: (
    start: string,
    length: PeriodLength,
  ) => { readonly nominal: string; readonly due: string };
  readonly certainty: (day: string) => DayCertainty;
}

export interface PeriodLength {
  readonly months?: number;
  readonly days?: number;
}

const MOST_DAYS = 10_000;

/** Working days by the shipped calendar, by prediction after its last year, and by an office's own days above both. */
export function createWorkingCalendar(
  shipped: ShippedCalendar,
  office: readonly OfficeDay[] = [],
): WorkingCalendar {
  const known = new Map(shipped.days.map(({ date, kind }) => [date, kind]));
  const own = new Map(office.map(({ date, kind }) => [date, kind]));
  const predicted = new Map<number, ReadonlySet<string>>();
  const predictedOff = (day: string): boolean => {
    const year = yearOf(day);
    if (year <= shipped.lastYear) return false;
    const days = predicted.get(year) ?? new Set(predictedDays(year).map(({ date }) => date));
    predicted.set(year, days);
    return days.has(day);
  };
  const isWorking = (day: string): boolean => {
    const kind = own.get(day) ?? known.get(day);
    if (kind !== undefined) return kind === "work";
    return !shipped.weekend.has(weekdayOf(day)) && !predictedOff(day);
  };
  const step = (day: string, count: number): string => {
    let number = dayNumber(day);
    for (let left = Math.abs(count); left > 0; ) {
      number += Math.sign(count);
      if (isWorking(dayOf(number))) left -= 1;
    }
    return dayOf(number);
  };
  const roll = (day: string): string => (isWorking(day) ? day : step(day, 1));
  return {
    isWorking,
    roll,
    add(day, count) {
      if (!Number.isInteger(count) || Math.abs(count) > MOST_DAYS)
        throw new RangeError(`${count} is not a whole number of working days up to ${MOST_DAYS}`);
      return count === 0 ? roll(day) : step(day, count);
    },
    count(from, to) {
      let working = 0;
      const last = dayNumber(to);
      for (let number = dayNumber(from); number <= last; number += 1)
        if (isWorking(dayOf(number))) working += 1;
      return working;
    },
    period(start, { months = 0, days = 0 }) {
      const nominal = addDays(addMonths(start, months), days);
      return { nominal, due: roll(nominal) };
    },
    certainty(day) {
      if (own.has(day)) return "office";
      const year = yearOf(day);
      if (year < shipped.firstYear) return "unknown";
      return year > shipped.lastYear ? "predicted" : "announced";
    },
  };
}
