import { z } from "zod";
import { calendarDate, confidence, type LocalText, localText, slug } from "../method/words.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const sourceSchema = z.strictObject({
  act: z.string().min(1).optional(),
  title: z.string().min(1),
  date: calendarDate.optional(),
  url: z.url().optional(),
  confidence,
});

const breakSchema = z.strictObject({
  name: localText,
  off: z.array(calendarDate).default([]),
  inLieu: z.array(calendarDate).default([]),
  swapped: z.array(z.strictObject({ off: calendarDate, work: calendarDate })).default([]),
  sources: z.array(slug).min(1),
});

/** The form of a file in `calendars/`. */
export const calendarSchema = z.strictObject({
  id: slug,
  title: localText,
  weekend: z.array(z.enum(WEEKDAYS)).min(1),
  sources: z.record(slug, sourceSchema),
  years: z
    .array(z.strictObject({ year: z.int().min(1990).max(2200), breaks: z.array(breakSchema).min(1) }))
    .min(1),
});

export type CalendarFile = z.output<typeof calendarSchema>;
export type CalendarSource = CalendarFile["sources"][string];

/** A day on which work differs from its weekday. */
export interface CalendarDay {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly kind: "off" | "work";
  readonly name: LocalText;
  readonly ground: "holiday" | "in-lieu" | "swap";
  /** The other day of a swap. */
  readonly insteadOf: string | null;
  readonly sources: readonly CalendarSource[];
}

/** A calendar as it is shipped: sound, its days in order. */
export interface ShippedCalendar {
  readonly id: string;
  readonly title: LocalText;
  /** 0 is Monday. */
  readonly weekend: ReadonlySet<number>;
  /** First and last year whose notices are in the file. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly days: readonly CalendarDay[];
}

export function shippedOf(file: CalendarFile): ShippedCalendar {
  const years = file.years.map(({ year }) => year);
  const days = file.years.flatMap(({ breaks }) => breaks.flatMap((one) => daysOf(one, file)));
  return {
    id: file.id,
    title: file.title,
    weekend: new Set(file.weekend.map((name) => WEEKDAYS.indexOf(name))),
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    days: days.sort((left, right) => (left.date < right.date ? -1 : 1)),
  };
}

function daysOf(one: z.output<typeof breakSchema>, { sources: known }: CalendarFile): readonly CalendarDay[] {
  const sources = one.sources.flatMap((id) => known[id] ?? []);
  const shared = { name: one.name, sources };
  const off = { ...shared, kind: "off" as const, insteadOf: null };
  return [
    ...one.off.map((date) => ({ ...off, date, ground: "holiday" as const })),
    ...one.inLieu.map((date) => ({ ...off, date, ground: "in-lieu" as const })),
    ...one.swapped.flatMap((pair): CalendarDay[] => [
      { ...shared, date: pair.off, kind: "off", ground: "swap", insteadOf: pair.work },
      { ...shared, date: pair.work, kind: "work", ground: "swap", insteadOf: pair.off },
    ]),
  ];
}
