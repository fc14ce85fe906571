import type { DutySchedule, OnDayOff } from "../../../contract/duties.ts";
import { addDays, addMonths, yearOf } from "../../../core/calendar/day.ts";
import type { WorkingCalendar } from "../../../core/index.ts";
import type { Words } from "../../audit/index.ts";

/** When a duty comes again, and what happens on a day off. */
export interface DutyRule {
  readonly schedule: DutySchedule;
  readonly onDayOff: OnDayOff;
  readonly aheadDays: number;
  /** YYYY-MM-DD; nothing before it. */
  readonly startsOn: string;
}

export interface Occurrence {
  /** The day as the rule says it: what tells one occurrence from another. */
  readonly nominal: string;
  readonly due: string;
  readonly appears: string;
}

/** The occurrences of a year, in order. */
export function occurrencesOf(rule: DutyRule, year: number, calendar: WorkingCalendar): Occurrence[] {
  return nominalDays(rule.schedule, year)
    .filter((nominal) => nominal >= rule.startsOn)
    .map((nominal) => {
      const due = moved(calendar, nominal, rule.onDayOff);
      return { nominal, due, appears: addDays(due, -rule.aheadDays) };
    });
}

/** Those whose task must be there on a day and whose deadline is not over: what was missed is not made up. */
export function presentOn(rule: DutyRule, day: string, calendar: WorkingCalendar): Occurrence[] {
  const year = yearOf(day);
  return [year - 1, year, year + 1]
    .flatMap((each) => occurrencesOf(rule, each, calendar))
    .filter(({ appears, due }) => appears <= day && day <= due);
}

/** The next whose deadline is not over. */
export function nextOccurrence(
  rule: DutyRule,
  day: string,
  calendar: WorkingCalendar,
): Occurrence | undefined {
  const from = Math.max(yearOf(day), yearOf(rule.startsOn));
  return [from - 1, from, from + 1, from + 2]
    .flatMap((each) => occurrencesOf(rule, each, calendar))
    .find(({ due }) => due >= day);
}

function nominalDays(schedule: DutySchedule, year: number): string[] {
  const months = (every: number, first: number): number[] =>
    Array.from({ length: 12 / every }, (_, index) => first + index * every);
  switch (schedule.kind) {
    case "month":
      return months(1, 1).map((month) => dayIn(year, month, schedule.day));
    case "quarter":
      return months(3, schedule.month).map((month) => dayIn(year, month, schedule.day));
    case "year":
      return [dayIn(year, schedule.month, schedule.day)];
  }
}

/** A day beyond the end of a month is its last day. */
function dayIn(year: number, month: number, day: number): string {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const wanted = addDays(first, day - 1);
  return wanted > last ? last : wanted;
}

function moved(calendar: WorkingCalendar, day: string, rule: OnDayOff): string {
  if (rule === "keep" || calendar.isWorking(day)) return day;
  return rule === "after" ? calendar.roll(day) : calendar.add(day, -1);
}

/** «ngày 14 tháng cuối quý», for lists and the log. */
export function scheduleWords(schedule: DutySchedule): Words {
  switch (schedule.kind) {
    case "month":
      return schedule.day > 28
        ? {
            vi: `ngày ${schedule.day} (hoặc ngày cuối) hằng tháng`,
            en: `on day ${schedule.day} (or the last) of each month`,
          }
        : { vi: `ngày ${schedule.day} hằng tháng`, en: `on day ${schedule.day} of each month` };
    case "quarter": {
      const which = { 1: "đầu", 2: "giữa", 3: "cuối" }[schedule.month] ?? "";
      return {
        vi: `ngày ${schedule.day} tháng ${which} quý`,
        en: `on day ${schedule.day} of month ${schedule.month} of each quarter`,
      };
    }
    case "year":
      return {
        vi: `ngày ${two(schedule.day)}/${two(schedule.month)} hằng năm`,
        en: `on ${two(schedule.day)}/${two(schedule.month)} each year`,
      };
  }
}

const two = (number: number): string => String(number).padStart(2, "0");
