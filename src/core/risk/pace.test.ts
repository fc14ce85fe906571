import { expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { paceOf } from "./pace.ts";

const YEAR = { from: "2026-01-01", to: "2026-12-31", today: "2026-07-02" };

test("the newest record up to today counts, beside the share of the days gone", () => {
  const records = [
    { date: "2026-03-31", done: 20 },
    { date: "2026-06-30", done: 45 },
    { date: "2026-09-30", done: 90 },
  ];
  const pace = paceOf(records, 100, YEAR);
  expect(pace?.done).toBe(0.45);
  // 2 July is day 183 of 365.
  expectWithin(pace?.elapsed ?? 0, 183 / 365, 1e-12);
  expect(paceOf(records.toReversed(), 100, YEAR)).toEqual(pace);
});

test("of two records of one day the higher stands", () => {
  const records = [
    { date: "2026-06-30", done: 45 },
    { date: "2026-06-30", done: 40 },
  ];
  expect(paceOf(records, 100, YEAR)?.done).toBe(0.45);
});

test("shares stay within 0 and 1, before the start and beyond the target", () => {
  expect(paceOf([{ date: "2025-12-01", done: 130 }], 100, { ...YEAR, today: "2025-12-02" })).toEqual({
    done: 1,
    elapsed: 0,
  });
  expect(paceOf([{ date: "2026-01-01", done: -3 }], 100, { ...YEAR, today: "2027-03-01" })).toEqual({
    done: 0,
    elapsed: 1,
  });
});

test("without a record, a target or a span there is no pace", () => {
  expect(paceOf([], 100, YEAR)).toBeNull();
  expect(paceOf([{ date: "2026-08-01", done: 1 }], 100, YEAR)).toBeNull();
  expect(paceOf([{ date: "2026-02-01", done: 1 }], 0, YEAR)).toBeNull();
  expect(paceOf([{ date: "2026-02-01", done: 1 }], 100, { ...YEAR, to: "2025-01-01" })).toBeNull();
});
