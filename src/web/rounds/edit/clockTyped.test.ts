import { expect, test } from "vitest";
import {
  type ClockTyped,
  clockFaults,
  clockOf,
  clockTypedOf,
  EMPTY_CLOCK,
  withExplanation,
  withObjection,
} from "./clockTyped.ts";

const SHORT: ClockTyped = {
  ...EMPTY_CLOCK,
  selfFrom: "2026-11-10T08:00",
  selfUntil: "2026-12-03T17:30",
  nextFrom: "2026-12-04T08:00",
  nextUntil: "2026-12-20T17:30",
};
const FULL: ClockTyped = {
  ...SHORT,
  explains: true,
  explanationFrom: "2026-12-21T08:00",
  explanationUntil: "2026-12-25T17:30",
  secondFrom: "2026-12-28T08:00",
  secondUntil: "2027-01-08T17:30",
  objects: true,
  objectionFile: "5",
  objectionDecide: "10",
};

test.each([
  ["two windows", SHORT],
  ["explanation, second appraisal and objections", FULL],
])("a clock with %s has no fault and comes back as it was typed", (_title, typed) => {
  expect(clockFaults(typed, "measures")).toEqual([]);
  expect(clockTypedOf(clockOf(typed, "measures"))).toEqual(typed);
});

test("what is ticked off is not sent, even where its boxes are filled", () => {
  expect(clockOf({ ...FULL, explains: false, objects: false }, "measures")).toEqual(
    clockOf(SHORT, "measures"),
  );
});

test("a province that is measured has two windows only", () => {
  expect(clockOf(FULL, "measured")).toEqual(clockOf(SHORT, "measured"));
  expect(clockFaults({ ...FULL, secondUntil: "" }, "measured")).toEqual([]);
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
  ["no day for explanation", { explanationFrom: "" }, [{ box: "explanationFrom", fault: "missing" }]],
  [
    "explanation while appraisers still judge",
    { explanationFrom: "2026-12-20T08:00" },
    [{ box: "explanationFrom", fault: "overlap" }],
  ],
  [
    "a second appraisal while units explain",
    { secondFrom: "2026-12-25T08:00" },
    [{ box: "secondFrom", fault: "overlap" }],
  ],
  ["no working day for objections", { objectionFile: "0" }, [{ box: "objectionFile", fault: "days" }]],
  ["days that are no number", { objectionDecide: "mười" }, [{ box: "objectionDecide", fault: "days" }]],
])("%s is named at its box", (_title, change, faults) => {
  expect(clockFaults({ ...FULL, ...change }, "measures")).toEqual(faults);
});

test("appraisal may begin in the very minute in which self-scoring ends", () => {
  expect(clockFaults({ ...SHORT, nextFrom: SHORT.selfUntil }, "measures")).toEqual([]);
});

test("every empty box is named at once", () => {
  expect(clockFaults(EMPTY_CLOCK, "measures")).toHaveLength(4);
  expect(clockFaults({ ...EMPTY_CLOCK, explains: true, objects: true }, "measures")).toHaveLength(10);
});

test("later windows are suggested after the appraisal, so that nothing but the length has to be thought of", () => {
  const typed = withExplanation(SHORT);
  expect(typed).toMatchObject({
    explanationFrom: "2026-12-21T08:00",
    explanationUntil: "2026-12-26T17:30",
    secondFrom: "2026-12-27T08:00",
    secondUntil: "2027-01-03T17:30",
  });
  expect(clockFaults(withObjection(typed), "measures")).toEqual([]);
});

test("what was typed already is not replaced by a suggestion, and without dates nothing is made up", () => {
  expect(withExplanation({ ...FULL, explains: false })).toEqual(FULL);
  expect(withExplanation(EMPTY_CLOCK)).toMatchObject({
    explains: true,
    explanationFrom: "",
    secondUntil: "",
  });
});
