import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { referenceCase } from "../../../test/support/reference.ts";
import { addDays, addMonths } from "./day.ts";
import { lunarDay } from "./lunar.ts";
import { readCalendar } from "./readCalendar.ts";
import { createWorkingCalendar } from "./workingCalendar.ts";

const reading = readCalendar(readFileSync("calendars/viet-nam.yaml", "utf8"));
if (!reading.ok) throw new Error(JSON.stringify(reading.faults, null, 2));
const shipped = reading.calendar;
const calendar = createWorkingCalendar(shipped);

const Day = z.string();
const Table = z.record(
  z.string(),
  z.object({ weekdays_off: z.array(Day), swapped_days_off: z.array(Day), working_saturdays: z.array(Day) }),
);
const Disagreements = z.record(
  z.string(),
  z.object({
    python_missing: z.array(Day),
    python_missing_working_saturdays: z.array(Day),
    npm_missing: z.array(Day),
    npm_missing_working_saturdays: z.array(Day),
  }),
);

const D01 = referenceCase("D01_vn_days_off_2020_2026");
describe.skipIf(D01 === null)("days off announced for the public sector (D01)", () => {
  test("every day off and every working Saturday of 2020–2026 is there, and no other", () => {
    const { expected } = z.object({ expected: Table }).parse(D01);
    const years = Object.entries(expected);
    expect(years.map(([year]) => Number(year))).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    for (const [year, days] of years) {
      const ours = shipped.days.filter(({ date }) => date.startsWith(year));
      const dates = (kind: string, ground?: string) =>
        ours
          .filter((day) => day.kind === kind && (ground === undefined || day.ground === ground))
          .map(({ date }) => date);
      expect([year, dates("off")]).toEqual([year, days.weekdays_off.toSorted()]);
      expect([year, dates("off", "swap")]).toEqual([year, days.swapped_days_off]);
      expect([year, dates("work")]).toEqual([year, days.working_saturdays]);
    }
  });
});

const D02 = referenceCase("D02_vn_library_disagreements");
describe.skipIf(D02 === null)("days that the libraries of others do not know (D02)", () => {
  test("each of them is known here", () => {
    const { expected } = z.object({ expected: Disagreements }).parse(D02);
    const off = Object.values(expected).flatMap((year) => [...year.python_missing, ...year.npm_missing]);
    const work = Object.values(expected).flatMap((year) => [
      ...year.python_missing_working_saturdays,
      ...year.npm_missing_working_saturdays,
    ]);
    expect([off.length, work.length]).toEqual([32, 7]);
    expect(off.filter((day) => calendar.isWorking(day))).toEqual([]);
    expect(work.filter((day) => !calendar.isWorking(day))).toEqual([]);
  });
});

const D04 = referenceCase("D04_vn_lunar_dates_2000_2050");
const Lunar = z.object({
  lunar_new_year: z.record(z.string(), Day),
  hung_kings: z.record(z.string(), Day),
});
describe.skipIf(D04 === null)("the Vietnamese lunar calendar (D04)", () => {
  test("New Year of 2000–2050 and Hung Kings' Day of 2007–2050 fall on the same days", () => {
    const { expected } = z.object({ expected: Lunar }).parse(D04);
    const ours = (days: Record<string, string>, month: number, date: number) =>
      Object.fromEntries(Object.keys(days).map((year) => [year, lunarDay(Number(year), month, date)]));
    expect(ours(expected.lunar_new_year, 1, 1)).toEqual(expected.lunar_new_year);
    expect(ours(expected.hung_kings, 3, 10)).toEqual(expected.hung_kings);
  });
});

const D05 = referenceCase("D05_vn_add_working_days");
const Due = z.array(z.object({ start: Day, working_days: z.int(), due: Day }));
describe.skipIf(D05 === null)("due dates after working days (D05)", () => {
  test("each agrees", () => {
    const { expected } = z.object({ expected: Due }).parse(D05);
    expect(expected.length).toBeGreaterThan(50);
    expect(expected.map((one) => ({ ...one, due: calendar.add(one.start, one.working_days) }))).toEqual(
      expected,
    );
  });
});

const D06 = referenceCase("D06_vn_count_working_days");
const Pairs = z.array(
  z.object({ start: Day, end: Day, working_days_inclusive: z.int(), working_days_after_start: z.int() }),
);
describe.skipIf(D06 === null)("counts of working days (D06)", () => {
  test("each pair agrees", () => {
    const { pairs } = z.object({ expected: z.object({ pairs: Pairs }) }).parse(D06).expected;
    const counted = pairs.map(({ start, end }) => {
      const inclusive = calendar.count(start, end);
      const after = inclusive - (calendar.isWorking(start) ? 1 : 0);
      return { start, end, working_days_inclusive: inclusive, working_days_after_start: after };
    });
    expect(counted).toEqual(pairs);
  });
});

describe.skipIf(D06 === null)("working days by year and by month (D06)", () => {
  test("each sum agrees", () => {
    const sums = { per_year: z.record(z.string(), z.int()), per_month_2026: z.array(z.int()) };
    const { expected } = z.object({ expected: z.object(sums) }).parse(D06);
    for (const [year, days] of Object.entries(expected.per_year))
      expect([year, calendar.count(`${year}-01-01`, `${year}-12-31`)]).toEqual([year, days]);
    const months = expected.per_month_2026.map((_, index) => {
      const first = `2026-${String(index + 1).padStart(2, "0")}-01`;
      return calendar.count(first, addDays(addMonths(first, 1), -1));
    });
    expect(months).toEqual(expected.per_month_2026);
  });
});

const D07 = referenceCase("D07_vn_calendar_periods_rolled");
const Periods = z.array(
  z.object({ start: Day, calendar_days: z.int(), months: z.int(), nominal_end: Day, due: Day }),
);
describe.skipIf(D07 === null)("periods in days and months, rolled to a working day (D07)", () => {
  test("each agrees", () => {
    const { expected } = z.object({ expected: Periods }).parse(D07);
    const found = expected.map((one) => {
      const { nominal, due } = calendar.period(one.start, { months: one.months, days: one.calendar_days });
      return { ...one, nominal_end: nominal, due };
    });
    expect(found).toEqual(expected);
  });
});
