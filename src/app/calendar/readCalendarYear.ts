import type { CalendarDayView, CalendarYear } from "../../contract/calendar.ts";
import {
  type CalendarDay,
  type CalendarSource,
  createWorkingCalendar,
  predictedDays,
  type ShippedCalendar,
} from "../../core/index.ts";
import { decide } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { OfficeDayRecord } from "./ports.ts";

/** The days of a year on which work differs from the weekday, each with its source. Open to everybody. */
export async function readCalendarYear(context: Context, year: number): Promise<CalendarYear> {
  const { shipped, office, names } = await context.store.read(async (tx) => {
    const days = await tx.calendar.officeDays();
    const ids = days.map(({ recordedBy }) => recordedBy).filter((id) => id !== null);
    const people = await tx.access.accountsByIds([...new Set(ids)]);
    return {
      shipped: tx.calendar.shipped(),
      office: days,
      names: new Map(people.map(({ id, displayName }) => [id, displayName])),
    };
  });
  const own = office.filter(({ date }) => date.startsWith(`${year}-`));
  const owned = new Set(own.map(({ date }) => date));
  const days = [
    ...daysOf(shipped, year).filter(({ date }) => !owned.has(date)),
    ...own.map((day) =>
      officeView(day, day.recordedBy === null ? null : (names.get(day.recordedBy) ?? null)),
    ),
  ];
  return {
    year,
    state: stateOf(shipped, year),
    firstYear: shipped.firstYear,
    lastAnnouncedYear: shipped.lastYear,
    workingDays: createWorkingCalendar(shipped, office).count(`${year}-01-01`, `${year}-12-31`),
    days: days.sort((left, right) => (left.date < right.date ? -1 : 1)),
    mayEdit: decide(context.actor, "calendar.manage", { kind: "platform" }) === "allowed",
  };
}

function stateOf(shipped: ShippedCalendar, year: number): CalendarYear["state"] {
  if (year < shipped.firstYear) return "unknown";
  return year > shipped.lastYear ? "predicted" : "announced";
}

function daysOf(shipped: ShippedCalendar, year: number): CalendarDayView[] {
  switch (stateOf(shipped, year)) {
    case "unknown":
      return [];
    case "predicted":
      return predictedDays(year).map((day) => shippedView(day, "predicted"));
    case "announced":
      return shipped.days
        .filter(({ date }) => date.startsWith(`${year}-`))
        .map((day) => shippedView(day, "announced"));
  }
}

function shippedView(day: CalendarDay, certainty: "announced" | "predicted"): CalendarDayView {
  const { date, kind, name, ground, insteadOf } = day;
  const words = { vi: name.vi, en: name.en ?? name.vi };
  const sources = day.sources.map(sourceView);
  return { date, kind, name: words, ground, certainty, insteadOf, sources, office: null };
}

function sourceView({ act, title, date, url, confidence }: CalendarSource) {
  return { act: act ?? null, title, date: date ?? null, url: url ?? null, confidence };
}

function officeView(day: OfficeDayRecord, by: string | null): CalendarDayView {
  const { date, kind, note, source } = day;
  return {
    date,
    kind,
    name: { vi: note, en: note },
    ground: "office",
    certainty: "office",
    insteadOf: null,
    sources: [],
    office: { note, source, by, at: day.recordedAt.toISOString() },
  };
}
