import { expect, test } from "vitest";
import { shiftClock, yearsBetween } from "./shiftClock.ts";

const at = (from: string, until: string) => ({ from, until });

test("windows keep their day and hour in Việt Nam a year on", () => {
  const clock = shiftClock(
    {
      selfScoring: at("2026-11-01T00:00:00+07:00", "2026-12-31T17:30:00Z"),
      appraisal: at("2027-01-05T00:00:00+07:00", "2027-01-20T17:30:00+07:00"),
      objection: { file: 5, decide: 10 },
    },
    1,
  );
  expect(clock).toEqual({
    selfScoring: at("2027-11-01T00:00:00+07:00", "2028-01-01T00:30:00+07:00"),
    appraisal: at("2028-01-05T00:00:00+07:00", "2028-01-20T17:30:00+07:00"),
    objection: { file: 5, decide: 10 },
  });
});

test("29 February becomes 28 February where the year has none", () => {
  const { selfScoring } = shiftClock(
    {
      selfScoring: at("2028-02-01T00:00:00+07:00", "2028-02-29T17:00:00+07:00"),
      appraisal: at("2028-03-01T00:00:00+07:00", "2028-04-01T00:00:00+07:00"),
    },
    1,
  );
  expect(selfScoring.until).toBe("2029-02-28T17:00:00+07:00");
});

test.each([
  ["2025", "2026", 1],
  ["2024", "2026", 2],
  ["2026-Q1", "2026-Q2", 1],
  ["quý I", "quý II", 1],
  ["2026", "2025", 1],
])("from %s to %s the dates move by %d", (before, after, years) => {
  expect(yearsBetween(before, after)).toBe(years);
});
