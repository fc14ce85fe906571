import { expect, test } from "vitest";
import { clockFaults, clockOf, clockTypedOf, EMPTY_CLOCK } from "./clockTyped.ts";

const GOOD = {
  selfFrom: "2026-11-10T08:00",
  selfUntil: "2026-12-03T17:30",
  nextFrom: "2026-12-04T08:00",
  nextUntil: "2026-12-20T17:30",
};

test("good windows have no fault and come back as they were typed", () => {
  expect(clockFaults(GOOD)).toEqual([]);
  expect(clockTypedOf(clockOf(GOOD))).toEqual(GOOD);
});

test.each([
  ["an end before its beginning", { selfUntil: "2026-11-09T08:00" }, [{ box: "selfUntil", fault: "order" }]],
  [
    "appraisal while units still score",
    { nextFrom: "2026-12-03T17:00" },
    [{ box: "nextFrom", fault: "overlap" }],
  ],
  ["an empty second window", { nextUntil: "2026-12-04T08:00" }, [{ box: "nextUntil", fault: "order" }]],
  ["a box left empty", { selfFrom: "" }, [{ box: "selfFrom", fault: "missing" }]],
])("%s is named at its box", (_title, change, faults) => {
  expect(clockFaults({ ...GOOD, ...change })).toEqual(faults);
});

test("appraisal may begin in the very minute in which self-scoring ends", () => {
  expect(clockFaults({ ...GOOD, nextFrom: GOOD.selfUntil })).toEqual([]);
});

test("every empty box is named at once", () => {
  expect(clockFaults(EMPTY_CLOCK)).toHaveLength(4);
});
