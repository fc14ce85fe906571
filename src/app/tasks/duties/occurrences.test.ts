import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createWorkingCalendar, readCalendar } from "../../../core/index.ts";
import { type DutyRule, nextOccurrence, occurrencesOf, presentOn, scheduleWords } from "./occurrences.ts";

const reading = readCalendar(readFileSync("calendars/viet-nam.yaml", "utf8"));
if (!reading.ok) throw new Error("the shipped calendar has faults");
const calendar = createWorkingCalendar(reading.calendar);

const QUARTERLY: DutyRule = {
  schedule: { kind: "quarter", month: 3, day: 14 },
  onDayOff: "before",
  aheadDays: 20,
  startsOn: "2026-01-01",
};
const due = (rule: DutyRule, year = 2026) => occurrencesOf(rule, year, calendar).map((one) => one.due);

describe("the fourteenth of the last month of a quarter", () => {
  // In 2026 14 March is a Saturday, 14 June a Sunday, 14 September and 14 December are Mondays.
  test.each([
    ["before", ["2026-03-13", "2026-06-12", "2026-09-14", "2026-12-14"]],
    ["after", ["2026-03-16", "2026-06-15", "2026-09-14", "2026-12-14"]],
    ["keep", ["2026-03-14", "2026-06-14", "2026-09-14", "2026-12-14"]],
  ] as const)("on a day off: %s", (onDayOff, days) => {
    expect(due({ ...QUARTERLY, onDayOff })).toEqual(days);
  });

  test("appears as many days ahead as was said, and is over after its deadline", () => {
    expect(presentOn(QUARTERLY, "2026-05-22", calendar)).toEqual([]);
    expect(presentOn(QUARTERLY, "2026-05-23", calendar)).toMatchObject([{ nominal: "2026-06-14" }]);
    expect(presentOn(QUARTERLY, "2026-06-12", calendar)).toMatchObject([{ nominal: "2026-06-14" }]);
    expect(presentOn(QUARTERLY, "2026-06-13", calendar)).toEqual([]);
  });

  test("does not come before it was set", () => {
    expect(due({ ...QUARTERLY, startsOn: "2026-06-15" })).toEqual(["2026-09-14", "2026-12-14"]);
    expect(nextOccurrence({ ...QUARTERLY, startsOn: "2027-02-01" }, "2026-05-01", calendar)?.nominal).toBe(
      "2027-03-14",
    );
  });
});

test("a day beyond the end of a month is its last day", () => {
  const monthly: DutyRule = { ...QUARTERLY, schedule: { kind: "month", day: 31 }, onDayOff: "keep" };
  expect(due(monthly, 2028).slice(0, 4)).toEqual(["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"]);
});

test("a yearly task for the new year is there in the old one", () => {
  const yearly: DutyRule = { ...QUARTERLY, schedule: { kind: "year", month: 1, day: 15 }, aheadDays: 45 };
  expect(presentOn(yearly, "2026-12-10", calendar)).toMatchObject([{ nominal: "2027-01-15" }]);
});

test.each([
  [{ kind: "quarter", month: 3, day: 14 }, "ngày 14 tháng cuối quý"],
  [{ kind: "month", day: 20 }, "ngày 20 hằng tháng"],
  [{ kind: "year", month: 1, day: 31 }, "ngày 31/01 hằng năm"],
] as const)("a rule is said in words", (schedule, words) => {
  expect(scheduleWords(schedule).vi).toBe(words);
});
