import { z } from "zod";
import { Day, Instant } from "./ids.ts";

const Words = z.object({ vi: z.string(), en: z.string() });

/** Where a day off or a day of work rests. */
export const CalendarSourceView = z.object({
  act: z.string().nullable(),
  title: z.string(),
  date: Day.nullable(),
  url: z.url().nullable(),
  confidence: z.enum(["verbatim-source", "secondary", "reconstructed", "composed", "unknown"]),
});

/** A day on which work differs from its weekday. */
export const CalendarDayView = z.object({
  date: Day,
  kind: z.enum(["off", "work"]),
  name: Words,
  /** `office`: set by this office. */
  ground: z.enum(["holiday", "in-lieu", "swap", "office"]),
  certainty: z.enum(["announced", "predicted", "office"]),
  insteadOf: Day.nullable(),
  sources: z.array(CalendarSourceView),
  /** Set where this office has written the day. */
  office: z
    .object({ note: z.string(), source: z.string(), by: z.string().nullable(), at: Instant })
    .nullable(),
});
export type CalendarDayView = z.infer<typeof CalendarDayView>;

export const CalendarYear = z.object({
  year: z.int(),
  /** `predicted`: the notice is not out (chưa công bố); `unknown`: before the first year that is known. */
  state: z.enum(["announced", "predicted", "unknown"]),
  firstYear: z.int(),
  lastAnnouncedYear: z.int(),
  workingDays: z.int(),
  days: z.array(CalendarDayView),
  mayEdit: z.boolean(),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** Years that can be asked for and edited. */
export const CalendarYearNumber = z.coerce.number<string>().int().min(1990).max(2100);

export const SetOfficeDay = z.object({
  kind: z.enum(["off", "work"]),
  note: z.string().trim().min(1).max(200),
  source: z.string().trim().min(1).max(300),
});
export type SetOfficeDay = z.infer<typeof SetOfficeDay>;
