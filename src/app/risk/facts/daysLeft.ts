import { addDays } from "../../../core/calendar/day.ts";
import type { Due, WorkingCalendar } from "../../../core/index.ts";
import { vietnamClock } from "../../vietnamTime.ts";

/** Days until a date, at one moment: what is still ahead, and what has passed. */
export interface Countdown {
  readonly today: string;
  readonly now: Date;
  /** For a day that is meant whole. */
  readonly toDay: (date: string) => Due;
  /** For a window that ends at a moment: past it the day has passed, whatever the hour. */
  readonly toMoment: (until: Date | string) => Due;
}

/** Counts in working days: 0 on the day itself, the first working day after it -1. Every date is worked out once. */
export function countdown(calendar: WorkingCalendar, now: Date): Countdown {
  const today = vietnamClock(now).day;
  const known = new Map<string, Due>();
  const toDay = (date: string): Due => {
    const due = known.get(date) ?? { date, daysLeft: workingDays(calendar, today, date) };
    known.set(date, due);
    return due;
  };
  return {
    today,
    now,
    toDay,
    toMoment(until) {
      const moment = new Date(until);
      // A window that ends at midnight ends with the day before.
      const due = toDay(vietnamClock(new Date(moment.getTime() - 1)).day);
      return moment > now ? due : { ...due, daysLeft: Math.min(-1, due.daysLeft) };
    },
  };
}

function workingDays(calendar: WorkingCalendar, today: string, date: string): number {
  if (date === today) return 0;
  if (date > today) return calendar.count(addDays(today, 1), date);
  return Math.min(-1, -calendar.count(addDays(date, 1), today));
}
