import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { expectPoints, type Given, score } from "../../../test/support/scoreRule.ts";
import type { Rule } from "../method/schema.ts";

/** Each row: what it is, maximum, rule, inputs, points, reason. Kinds are numbered as in the list of real scoring rules. */
const ROWS: readonly (readonly [string, number, Rule, Given, number, string])[] = [
  // 1: "issued the implementing document", Phú Thọ 2025: yes = 0.5, no = 0
  [
    "a document issued earns all",
    0.5,
    { kind: "checklist", of: ["issued"] },
    { issued: true },
    0.5,
    "all-met",
  ],
  [
    "a document not issued earns nothing",
    0.5,
    { kind: "checklist", of: ["issued"] },
    { issued: false },
    0,
    "not-all-met",
  ],
  [
    "three of three conditions earn all",
    1,
    { kind: "checklist", of: ["a", "b", "c"] },
    { a: true, b: "yes", c: true },
    1,
    "all-met",
  ],
  [
    "two of three conditions earn nothing",
    1,
    { kind: "checklist", of: ["a", "b", "c"] },
    { a: true, b: true, c: "no" },
    0,
    "not-all-met",
  ],
  [
    "under each, conditions add up",
    1,
    { kind: "checklist", of: ["a", "b"], mode: "each", points: { a: 0.3, b: 0.7 } },
    { a: false, b: true },
    0.7,
    "some-met",
  ],
  [
    "under each, conditions share the maximum",
    1,
    { kind: "checklist", of: ["a", "b"], mode: "each" },
    { a: true, b: false },
    0.5,
    "some-met",
  ],
  // 2: excellent = full, good = 75 %, done = 50 % of 2
  [
    "good is three quarters of two points",
    2,
    { kind: "levels", of: "l", shares: { excellent: 1, good: 0.75, done: 0.5 } },
    { l: "good" },
    1.5,
    "level",
  ],
  [
    "a level has its points",
    1,
    { kind: "levels", of: "l", levels: { "on-time": 1, late: 0.5 } },
    { l: "late" },
    0.5,
    "level",
  ],
  [
    "levels of a yes-no input are yes and no",
    1,
    { kind: "levels", of: "l", levels: { yes: 1, no: 0.2 } },
    { l: false },
    0.2,
    "level",
  ],
  // 3: minor breach = lose 50 %, serious breach = 0
  [
    "a minor breach loses half",
    2,
    { kind: "severity", of: "f", findings: { none: 0, minor: 0.5, serious: 1 } },
    { f: "minor" },
    1,
    "finding",
  ],
  [
    "a serious breach loses all",
    2,
    { kind: "severity", of: "f", findings: { none: 0, minor: 0.5, serious: 1 } },
    { f: "serious" },
    0,
    "finding",
  ],
  [
    "no breach loses nothing",
    2,
    { kind: "severity", of: "f", findings: { none: 0, minor: 0.5, serious: 1 } },
    { f: "none" },
    2,
    "no-finding",
  ],
  // 4: 0.5 for each regulation issued, max 2 (Phú Thọ)
  ["three regulations earn 1.5", 2, { kind: "per-item", of: "n", each: 0.5 }, { n: 3 }, 1.5, "per-item"],
  [
    "six regulations earn the cap",
    2,
    { kind: "per-item", of: "n", each: 0.5, cap: 2 },
    { n: 6 },
    2,
    "per-item-capped",
  ],
  // 6: 80 to under 100 % = share × max, under 80 % = 0
  [
    "eighty percent is inside the floor",
    2,
    { kind: "proportional", of: "d", in: "p", floor: 0.8 },
    { d: 16, p: 20 },
    1.6,
    "proportional",
  ],
  [
    "seventy-five percent is under the floor",
    2,
    { kind: "proportional", of: "d", in: "p", floor: 0.8 },
    { d: 15, p: 20 },
    0,
    "below-floor",
  ],
  [
    "half way to the threshold earns half",
    3,
    { kind: "proportional", of: "d", in: "p", fullAt: 0.9 },
    { d: 45, p: 100 },
    1.5,
    "proportional",
  ],
  [
    "more than all earns no more",
    2,
    { kind: "proportional", of: "d", in: "p" },
    { d: 25, p: 20 },
    2,
    "full-share",
  ],
  ["a cap cuts", 2, { kind: "proportional", of: "s", cap: 1.5 }, { s: 0.9 }, 1.5, "proportional-capped"],
  // 8: (all − not satisfied or late) / all, QĐ 766/QĐ-TTg
  [
    "petitions answered badly are failures",
    4,
    { kind: "proportional", of: "all", in: "all", failures: ["late", "unhappy"] },
    { all: 40, late: 3, unhappy: 1 },
    3.6,
    "proportional",
  ],
  // 7
  [
    "a band takes its lower limit",
    1,
    {
      kind: "bands",
      of: "n",
      bands: [
        { below: 15, points: 0.5 },
        { from: 15, points: 1 },
      ],
    },
    { n: 15 },
    1,
    "band",
  ],
  [
    "a band of a share",
    2,
    {
      kind: "bands",
      of: "d",
      in: "p",
      bands: [
        { upTo: 0.5, share: 0 },
        { above: 0.5, share: 0.5 },
      ],
    },
    { d: 6, p: 10 },
    1,
    "band",
  ],
  // 15
  ["each violation is deducted", 3, { kind: "deduction", of: "v", each: 0.5 }, { v: 2 }, 2, "deducted"],
  [
    "a deduction stops at zero",
    3,
    { kind: "deduction", of: "v", each: 0.5 },
    { v: 7 },
    0,
    "deducted-to-zero",
  ],
  [
    "several kinds of violations add up",
    3,
    {
      kind: "deduction",
      penalties: [
        { of: "a", each: 0.5 },
        { of: "b", each: 1 },
      ],
    },
    { a: 1, b: 1 },
    1.5,
    "deducted",
  ],
  // 9: up to 6 points when the target of the stage is met (QĐ 766)
  [
    "a target met earns all",
    6,
    { kind: "target", of: "s", target: 0.9, direction: "up", partial: "none" },
    { s: 0.9 },
    6,
    "target-met",
  ],
  [
    "a target missed earns nothing",
    6,
    { kind: "target", of: "s", target: 0.9, direction: "up", partial: "none" },
    { s: 0.89 },
    0,
    "target-not-met",
  ],
  [
    "part of the way earns its part",
    6,
    { kind: "target", of: "v", target: "goal", direction: "up", partial: "proportional" },
    { v: 45, goal: 90 },
    3,
    "target-partly-met",
  ],
  [
    "going down from a base",
    4,
    { kind: "target", of: "v", target: 10, base: 30, direction: "down", partial: "proportional" },
    { v: 20 },
    2,
    "target-partly-met",
  ],
  [
    "going down without a base",
    4,
    { kind: "target", of: "v", target: 2, direction: "down", partial: "proportional" },
    { v: 4 },
    2,
    "target-partly-met",
  ],
  // 11: growth of new enterprises, investment, revenue
  [
    "growth earns in proportion",
    1,
    { kind: "growth", of: "now", from: "before", fullAt: 0.1 },
    { now: 105, before: 100 },
    0.5,
    "growth-partial",
  ],
  [
    "growth beyond the mark earns no more",
    1,
    { kind: "growth", of: "now", from: "before", fullAt: 0.1 },
    { now: 150, before: 100 },
    1,
    "growth-full",
  ],
  [
    "shrinking earns nothing",
    1,
    { kind: "growth", of: "now", from: "before", fullAt: 0.1 },
    { now: 90, before: 100 },
    0,
    "growth-none",
  ],
  [
    "growth under the floor earns nothing",
    1,
    { kind: "growth", of: "now", from: "before", fullAt: 0.1, floor: 0.05 },
    { now: 104, before: 100 },
    0,
    "growth-none",
  ],
  // 23: up to 20,000 people 15 points, +0.5 per 1,000 more, max 25
  [
    "20,000 people have the base",
    25,
    { kind: "base-plus", of: "n", base: 15, from: 20_000, step: 1000, each: 0.5, cap: 25 },
    { n: 20_000 },
    15,
    "base-only",
  ],
  [
    "23,500 people have three steps more",
    25,
    { kind: "base-plus", of: "n", base: 15, from: 20_000, step: 1000, each: 0.5, cap: 25 },
    { n: 23_500 },
    16.5,
    "base-plus",
  ],
  [
    "60,000 people reach the cap",
    25,
    { kind: "base-plus", of: "n", base: 15, from: 20_000, step: 1000, each: 0.5, cap: 25 },
    { n: 60_000 },
    25,
    "base-plus-capped",
  ],
  // 10
  [
    "SIPAS of 91.17 percent is 9.117 of ten points",
    10,
    { kind: "imported", index: "sipas", of: "v", scale: 100 },
    { v: 91.17 },
    9.117,
    "imported",
  ],
  ["points are entered", 5, { kind: "entered" }, { points: 4.25 }, 4.25, "entered"],
  [
    "an expression reads whole numbers as doubles",
    4,
    { kind: "expression", cel: "maxPoints * (1 / 2) + min(a, 1)" },
    { a: 7 },
    3,
    "expression",
  ],
  [
    "an expression may ask a yes-no input",
    4,
    { kind: "expression", cel: "ok ? maxPoints : 0" },
    { ok: true },
    4,
    "expression",
  ],
];

test.each(ROWS)("%s", (_, max, rule, given, points, reason) => {
  expectPoints(score(max, rule, given), points, reason);
});

describe("published arithmetic of kind 5, points = share × maximum", () => {
  // Hà Tĩnh 2021: 91.17 % × 10 = 9.12; Đồng Nai 2018: 87.8 % × 12 = 10.54 (both printed to two decimals)
  test.each([
    ["Hà Tĩnh 2021", 0.9117, 10, 9.12],
    ["Đồng Nai 2018", 0.878, 12, 10.54],
  ])("%s", (_, share, max, printed) => {
    const outcome = score(max, { kind: "proportional", of: "s" }, { s: share });
    expect(outcome.kind).toBe("scored");
    if (outcome.kind === "scored") expectWithin(outcome.points, printed, 0.005 + 1e-9);
  });
});
