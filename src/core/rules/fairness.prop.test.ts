import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import type { InputValue, Rule } from "../method/schema.ts";
import { compileRule } from "./index.ts";

const MAX = 3;

function points(rule: Rule, inputs: Record<string, InputValue>, best?: number): number {
  const outcome = compileRule({ code: "x", max: MAX }, rule)(inputs, { best });
  return outcome.kind === "scored" ? outcome.points : Number.NaN;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const positive = fc.double({ min: 0.01, max: 2, noNaN: true });
const count = fc.nat(5000);

function expectFair(worse: number, better: number): void {
  expect(worse).toBeGreaterThanOrEqual(0);
  expect(better).toBeLessThanOrEqual(MAX + 1e-9);
  expect(better).toBeGreaterThanOrEqual(worse);
}

test.prop([count, fc.integer({ min: 1, max: 5000 }), share, positive])(
  "one more met case never costs points",
  (met, cases, floor, fullAt) => {
    const rule: Rule = { kind: "proportional", of: "met", in: "cases", floor, fullAt };
    expectFair(points(rule, { met, cases }), points(rule, { met: met + 1, cases }));
  },
);

test.prop([count, count, fc.integer({ min: 1, max: 5000 })])(
  "one more failure never earns points",
  (failed, other, cases) => {
    const rule: Rule = { kind: "proportional", of: "cases", in: "cases", failures: ["failed", "other"] };
    expectFair(points(rule, { failed: failed + 1, other, cases }), points(rule, { failed, other, cases }));
  },
);

test.prop([share, share])("a larger share never earns less", (left, right) => {
  const rule: Rule = { kind: "proportional", of: "s", floor: 0.5, fullAt: 0.95, cap: 2.5 };
  expectFair(points(rule, { s: Math.min(left, right) }), points(rule, { s: Math.max(left, right) }));
});

test.prop([count, positive, positive])("one more item never costs points", (items, each, cap) => {
  const rule: Rule = { kind: "per-item", of: "n", each, cap };
  expectFair(points(rule, { n: items }), points(rule, { n: items + 1 }));
});

test.prop([fc.nat(50), fc.nat(50), positive])(
  "one more violation never earns points",
  (first, second, each) => {
    const rule: Rule = {
      kind: "deduction",
      penalties: [
        { of: "a", each },
        { of: "b", each: 0.25 },
      ],
    };
    expectFair(points(rule, { a: first + 1, b: second }), points(rule, { a: first, b: second }));
  },
);

test.prop([fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 1000 })])(
  "coming nearer to a target never costs points",
  (left, right, target) => {
    const [low, high] = [Math.min(left, right), Math.max(left, right)];
    for (const partial of ["proportional", "none"] as const) {
      const up: Rule = { kind: "target", of: "v", target, direction: "up", partial };
      expectFair(points(up, { v: low }), points(up, { v: high }));
      const down: Rule = { kind: "target", of: "v", target, direction: "down", partial };
      expectFair(points(down, { v: high }), points(down, { v: low }));
    }
  },
);

test.prop([fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 1000 }), positive])(
  "more growth never earns less",
  (left, right, before, fullAt) => {
    const rule: Rule = { kind: "growth", of: "now", from: "before", fullAt, floor: Math.min(0.02, fullAt) };
    expectFair(
      points(rule, { now: Math.min(left, right), before }),
      points(rule, { now: Math.max(left, right), before }),
    );
  },
);

test.prop([fc.nat(100_000), fc.nat(5000)])(
  "more people never earn less under base plus increments",
  (people, more) => {
    const rule: Rule = { kind: "base-plus", of: "n", base: 1, from: 20_000, step: 1000, each: 0.05, cap: 3 };
    expectFair(points(rule, { n: people }), points(rule, { n: people + more }));
  },
);

test.prop([fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true })])(
  "a better imported result never earns less",
  (left, right) => {
    const rule: Rule = { kind: "imported", index: "sipas", of: "v", scale: 100 };
    expectFair(points(rule, { v: Math.min(left, right) }), points(rule, { v: Math.max(left, right) }));
  },
);

test.prop([fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 20 })])(
  "in a block a better value never earns less and somebody has the maximum",
  (values) => {
    const sorted = values.toSorted((left, right) => left - right);
    const up: Rule = { kind: "best-in-block", of: "v" };
    const earned = sorted.map((v) => points(up, { v }, Math.max(...values)));
    earned.slice(1).forEach((each, index) => expectFair(earned[index] ?? 0, each));
    expect(earned.at(-1)).toBe(MAX);
    const down: Rule = { kind: "best-in-block", of: "v", direction: "down" };
    const reversed = sorted.toReversed().map((v) => points(down, { v }, Math.min(...values)));
    reversed.slice(1).forEach((each, index) => expectFair(reversed[index] ?? 0, each));
    expect(reversed.at(-1)).toBe(MAX);
  },
);

test.prop([fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), fc.nat(7)])(
  "one more condition met never costs points",
  (met, at) => {
    const names = met.map((_, index) => `c${index}`);
    const place = at % met.length;
    const given = (fixed: boolean): Record<string, InputValue> =>
      Object.fromEntries(names.map((name, index) => [name, index === place ? fixed : (met[index] ?? false)]));
    for (const mode of ["all", "each"] as const) {
      const rule: Rule = { kind: "checklist", of: names, mode };
      expectFair(points(rule, given(false)), points(rule, given(true)));
    }
  },
);
