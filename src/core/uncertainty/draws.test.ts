import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { smallIndex, smallTable } from "../../../test/support/small-index.ts";
import { drawnPoint, drawsOf } from "./draws.ts";
import { type UncertaintyFactor, uncertaintyPlanSchema } from "./plan.ts";
import { planOf } from "./planOf.ts";

const TABLE = smallTable({ x: [10, 20, 30, 40], y: [50, 60, 70, 80] });

function planWith(...factors: readonly unknown[]): {
  readonly factors: readonly UncertaintyFactor[];
  readonly seed: number;
} {
  return uncertaintyPlanSchema.parse({ seed: 5, factors });
}

function codes(plan: ReturnType<typeof planWith>, table = TABLE): readonly string[] {
  const answer = drawsOf({ ...plan, factors: [...plan.factors] }, smallIndex(), table);
  return answer.ok ? [] : answer.faults.map(({ code }) => code);
}

const option = (id: string, step: object) => ({ id, changes: { steps: [step] } });
const GEOMETRIC = { step: "aggregate", to: { step: "aggregate", how: "geometric" } };

describe("weights", () => {
  const plan = planWith({
    kind: "weights",
    id: "w",
    noise: [
      { share: 0.2, levels: [2] },
      { share: 0.5, nodes: ["a1"] },
    ],
  });

  test("vary within their share of themselves, at the levels and nodes that are named", () => {
    const answer = drawsOf({ ...plan, factors: [...plan.factors] }, smallIndex(), TABLE);
    if (!answer.ok) throw new Error("refused");
    const drawn = Array.from(
      { length: 4000 },
      (_, run) => answer.value(drawnPoint(5, run, 1)).weightFactors ?? {},
    );
    expect(new Set(drawn.flatMap((each) => Object.keys(each)))).toEqual(new Set(["A", "B", "a1"]));
    for (const [code, share] of [
      ["A", 0.2],
      ["B", 0.2],
      ["a1", 0.5],
    ] as const) {
      const factors = drawn.map((each) => each[code] ?? 0);
      expect(Math.min(...factors)).toBeGreaterThanOrEqual(1 - share);
      expect(Math.max(...factors)).toBeLessThanOrEqual(1 + share);
      // Uniform: mean 1, sd share/√3.
      const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
      expectWithin(mean, 1, (5 * share) / Math.sqrt(3 * factors.length));
    }
  });

  test("are drawn apart from each other, and alike from the same point", () => {
    const answer = drawsOf({ ...plan, factors: [...plan.factors] }, smallIndex(), TABLE);
    if (!answer.ok) throw new Error("refused");
    const [one, again, other] = [[0.25], [0.25], [0.250001]].map(
      (point) => answer.value(point).weightFactors ?? {},
    );
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
    expect(one?.["A"]).not.toBe(one?.["B"]);
  });
});

describe("options", () => {
  test("come up in proportion to their chance, from one number each", () => {
    const plan = planWith({
      kind: "options",
      id: "how",
      options: [{ id: "as-is", chance: 3, changes: {} }, option("geometric", GEOMETRIC)],
    });
    const answer = drawsOf({ ...plan, factors: [...plan.factors] }, smallIndex(), TABLE);
    if (!answer.ok) throw new Error("refused");
    const changed = [0, 0.5, 0.7499, 0.75, 0.9999].map((point) => answer.value([point]).steps !== undefined);
    expect(changed).toEqual([false, false, false, true, true]);
  });
});

describe("a plan is refused by name", () => {
  test.each<[string, readonly unknown[]]>([
    [
      "factor-twice",
      [
        { kind: "weights", id: "w", noise: [{ share: 0.1 }] },
        { kind: "weights", id: "w", noise: [{ share: 0.1 }] },
      ],
    ],
    [
      "same-step",
      [
        { kind: "options", id: "one", options: [option("g", GEOMETRIC)] },
        { kind: "options", id: "two", options: [option("g", GEOMETRIC)] },
      ],
    ],
    [
      "step-unknown",
      [{ kind: "options", id: "treat", options: [option("t", { step: "treat", to: "drop" })] }],
    ],
    ["code-unknown", [{ kind: "weights", id: "w", noise: [{ share: 0.1, nodes: ["Z"] }] }]],
    ["no-weights", [{ kind: "weights", id: "w", noise: [{ share: 0.1, levels: [7] }] }]],
    ["no-errors", [{ kind: "sampling", id: "s" }]],
    ["no-errors", [{ kind: "sampling", id: "s", leaves: ["a1"] }]],
    ["code-unknown", [{ kind: "sampling", id: "s", leaves: ["zz"] }]],
  ])("%s", (code, factors) => {
    expect(codes(planWith(...factors))).toEqual([code]);
  });

  test("errors below 0, and replicates without the design's factors, are unusable", () => {
    const below = smallTable({ x: [1, 2, 3, 4] }, { errors: new Map([["a1", Float64Array.of(-1)]]) });
    expect(codes(planWith({ kind: "sampling", id: "s" }), below)).toEqual(["errors-unusable"]);
    const replicated = smallTable(
      { x: [1, 2, 3, 4] },
      { replicates: new Map([["a1", [Float64Array.of(1)]]]) },
    );
    expect(codes(planWith({ kind: "sampling", id: "s" }), replicated)).toEqual(["errors-unusable"]);
  });
});

describe("the plan that a method declares", () => {
  test("has its own way first and each alternative once", () => {
    const method = smallIndex({
      sensitivity: {
        weights: { noise: 0.25, levels: [2] },
        aggregations: ["arithmetic", "geometric"],
        sampling: true,
      },
    });
    const plan = planOf(method, TABLE, { seed: 1, replications: 10 });
    expect(plan?.factors.map(({ id }) => id)).toEqual(["aggregation", "weights"]);
    expect(plan?.factors[0]).toMatchObject({
      options: [{ id: "as-is", changes: {} }, { id: "aggregation-1" }],
    });
    const measured = { ...TABLE, errors: new Map([["a1", Float64Array.of(1, 1)]]) };
    expect(planOf(method, measured, { seed: 1 })?.factors.map(({ id }) => id)).toContain("sampling");
  });

  test("is none where nothing may vary", () => {
    expect(planOf(smallIndex(), TABLE, { seed: 1 })).toBeUndefined();
  });
});
