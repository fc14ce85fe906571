import { readFileSync } from "node:fs";
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { addDays, addMonths, dayNumber, dayOf, weekdayOf } from "./day.ts";
import { readCalendar } from "./readCalendar.ts";
import { createWorkingCalendar } from "./workingCalendar.ts";

const reading = readCalendar(readFileSync("calendars/viet-nam.yaml", "utf8"));
if (!reading.ok) throw new Error("the shipped calendar has faults");
const calendar = createWorkingCalendar(reading.calendar);

const day = fc.integer({ min: dayNumber("2019-06-01"), max: dayNumber("2030-12-31") }).map(dayOf);
const count = fc.integer({ min: 1, max: 90 });

test.prop([fc.integer({ min: -700_000, max: 2_900_000 })])(
  "a day and its number are the same thing",
  (number) => {
    expect(dayNumber(dayOf(number))).toBe(number);
  },
);

test.prop([fc.integer({ min: -50_000, max: 50_000 })])(
  "days agree with the calendar of the machine",
  (number) => {
    const date = new Date(number * 86_400_000);
    expect(dayOf(number)).toBe(date.toISOString().slice(0, 10));
    expect(weekdayOf(dayOf(number))).toBe((date.getUTCDay() + 6) % 7);
  },
);

test.prop([day, count])("adding working days ends on a working day that many later", (start, days) => {
  const due = calendar.add(start, days);
  expect(calendar.isWorking(due)).toBe(true);
  expect(calendar.count(addDays(start, 1), due)).toBe(days);
});

test.prop([day, count])("from a working day, going forth and back comes home", (start, days) => {
  const home = calendar.roll(start);
  expect(calendar.add(calendar.add(home, days), -days)).toBe(home);
});

test.prop([day, day])("one more day never lowers a count", (from, to) => {
  expect(calendar.count(from, addDays(to, 1))).toBeGreaterThanOrEqual(calendar.count(from, to));
});

test.prop([day, fc.integer({ min: -60, max: 60 })])(
  "months keep the date or take the last one",
  (start, months) => {
    const end = addMonths(start, months);
    const [date, found] = [Number(start.slice(8)), Number(end.slice(8))];
    expect(found === date || (found < date && addDays(end, 1).endsWith("-01"))).toBe(true);
  },
);

test("more than 10,000 working days, or half a day, are refused", () => {
  expect(() => calendar.add("2026-01-05", 10_001)).toThrow(RangeError);
  expect(() => calendar.add("2026-01-05", 1.5)).toThrow(RangeError);
});
