import { expect, test } from "vitest";
import type { Outcome } from "../outcome.ts";
import { lostPoints, reachedPoints } from "./lostPoints.ts";

const trace = { leaf: "1.1", rule: "levels", inputs: {}, steps: [], reasonCode: "level" } as const;
const scored = (points: number): Outcome => ({ kind: "scored", points, trace });
const missing: Outcome = { kind: "missing", reason: "no-answer", trace };
const apart: Outcome = { kind: "notApplicable", reason: "exempt", policy: "drop", trace };
const SELF = { scoredBy: "self", max: 3 } as const;
const SURVEY = { scoredBy: "survey", max: 3 } as const;

test.each([
  ["scored below the maximum", scored(1), SELF, 1, 2],
  ["the maximum", scored(3), SELF, 3, 0],
  ["more than the maximum", scored(3.5), SELF, 3.5, 0],
  ["binary noise is no loss", scored(2.9999999999999996), SELF, 2.9999999999999996, 0],
  ["left empty by the unit itself", missing, SELF, 0, 3],
  ["not known from outside", missing, SURVEY, null, null],
  ["scored from outside", scored(2), SURVEY, 2, 1],
  ["does not apply", apart, SELF, null, null],
  ["not in the result", undefined, SELF, null, null],
] as const)("%s", (_title, outcome, leaf, reached, lost) => {
  expect(reachedPoints(outcome, leaf)).toBe(reached);
  expect(lostPoints(outcome, leaf)).toBe(lost);
});
