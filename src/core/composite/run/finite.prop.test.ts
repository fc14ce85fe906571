import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { notFinite } from "../../../../test/support/notFinite.ts";
import { auditComposite, compositeFrameworks, studyFramework } from "../../framework/index.ts";
import { uncertaintyPlanSchema } from "../../uncertainty/plan.ts";
import { rankSpreads } from "../../uncertainty/rankStatistics.ts";
import { simulate } from "../../uncertainty/simulation.ts";
import { type CompositeMethod, compositeSchema } from "../schema/composite.ts";
import type { IndexTable } from "../table.ts";
import { traceUnit } from "../trace/traceUnit.ts";
import { prepareComposite } from "./prepare.ts";
import { runPrepared } from "./run.ts";

const LEAVES = ["1", "2", "3", "4"];
const label = { vi: "Thử" };

/** Numbers that break arithmetic: huge, tiny, below the smallest normal one, equal, zero, missing, endless. */
const nasty = fc.constantFrom(
  0,
  -0,
  1,
  1,
  1,
  2,
  7,
  -3,
  0.1,
  1e-12,
  1e150,
  -1e150,
  1e300,
  -1e300,
  1.7e308,
  -1.7e308,
  5e-324,
  1e-310,
  -1e-310,
  Number.NaN,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  4_000_001.5,
  1e15 + 1,
);
const calm = fc.oneof(
  fc.integer({ min: -5, max: 60 }),
  fc.constant(Number.NaN),
  fc.double({ noDefaultInfinity: true }),
);
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 50 }) },
  { weight: 2, arbitrary: calm },
  nasty,
);
const finiteCell = cell.filter((value) => Math.abs(value) !== Number.POSITIVE_INFINITY);
const tables = fc.array(
  fc.array(fc.oneof({ weight: 30, arbitrary: finiteCell }, cell), { minLength: 4, maxLength: 4 }),
  {
    minLength: 1,
    maxLength: 8,
  },
);

const policy = fc.constantFrom("refuse", "missing", { value: 5 });
const normalisation = fc.oneof(
  fc.record({
    kind: fc.constant("min-max"),
    to: fc.constantFrom([0, 100], [1, 10], [0, 1e-300], [-1e300, 1e300]),
    whenNoRange: policy,
  }),
  fc.record({ kind: fc.constant("bounds"), to: fc.constant([0, 100]), clamp: fc.boolean() }),
  fc.record({
    kind: fc.constant("z-score"),
    mean: fc.constantFrom(0, 100),
    sd: fc.constantFrom(1, 10),
    whenNoRange: policy,
  }),
  fc.record({
    kind: fc.constantFrom("rank", "borda"),
    ties: fc.constantFrom("competition", "average", "dense"),
  }),
  fc.record({
    kind: fc.constantFrom("percentile-rank", "distance-to-max", "share-of-max"),
    whenNoRange: policy,
  }),
  fc.record({
    kind: fc.constant("distance-to-reference"),
    unit: fc.constantFrom("u0", "u1"),
    cap: fc.boolean(),
    whenNoRange: policy,
  }),
  fc.record({ kind: fc.constant("distance-to-target"), cap: fc.boolean(), whenNoRange: policy }),
  fc.record({ kind: fc.constant("goalposts"), scale: fc.constantFrom(1, 100), truncate: fc.boolean() }),
  fc.record({ kind: fc.constant("none") }),
);
const treatment = fc.oneof(
  fc.record({
    kind: fc.constant("winsorise"),
    most: fc.nat(5),
    otherwise: fc.constantFrom("none", "log-ct", "log-gii", "box-cox"),
    combine: fc.boolean(),
    lambda: fc.constantFrom(0, 0.5, -2, 300),
  }),
  fc.record({
    kind: fc.constant("transform"),
    by: fc.constantFrom("log", "log-ct", "log-ct-plus", "log-ct-orig", "log-gii", "box-cox"),
    always: fc.boolean(),
    lambda: fc.constantFrom(0, 2, 40),
  }),
);
const imputation = fc.oneof(
  fc.record({ kind: fc.constantFrom("mean", "median") }),
  fc.record({ kind: fc.constant("constant"), value: fc.constantFrom(0, 1e300) }),
  fc.record({ kind: fc.constant("within-parent"), of: fc.constantFrom("mean", "median") }),
);
const aggregation = fc.oneof(
  fc.constantFrom("arithmetic", "geometric", "harmonic", "median", "copeland", "sum"),
  fc.record({ kind: fc.constant("power"), p: fc.constantFrom(2, -3, 0.5, 300, 1e-9) }),
  fc.record({ kind: fc.constant("median"), weighted: fc.constant(true) }),
);
const aggregate = fc.record({
  step: fc.constant("aggregate"),
  levels: fc.array(aggregation, { minLength: 1, maxLength: 3 }),
  minAvailable: fc.constantFrom(0, 0.5, 1),
  whenMissing: fc.constantFrom("skip", "missing", "zero"),
  whenNotPositive: fc.constantFrom("refuse", "missing", { floor: 1e-300 }),
  whenNoWeight: fc.constantFrom("refuse", "missing"),
});
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const recipes = fc
  .tuple(
    optional(fc.constant({ step: "denominate" })),
    optional(fc.record({ step: fc.constant("screen"), minAvailable: fc.constantFrom(0, 0.5, 1) })),
    optional(imputation.map((how) => ({ step: "impute", how }))),
    optional(treatment.map((how) => ({ step: "treat", how }))),
    optional(normalisation.map((how) => ({ step: "normalise", how }))),
    optional(
      fc.constantFrom("equal", "pca", "entropy", "critic").map((kind) => ({ step: "weigh", how: { kind } })),
    ),
    aggregate,
    optional(fc.constantFrom({ step: "scale", times: 1e10 }, { step: "scale", times: 10, plus: -5 })),
  )
  .map((steps) => steps.filter((step) => step !== undefined));
const weights = fc.array(fc.constantFrom(0, 1, 1, 3, 1e-300, 1e300), { minLength: 4, maxLength: 4 });

function methodOf(
  recipe: readonly unknown[],
  weight: readonly number[],
  denominated: boolean,
): CompositeMethod {
  const leaf = (code: string, at: number) => ({
    code,
    label,
    weight: weight[at] ?? 1,
    direction: at === 1 ? "lower" : "higher",
    target: 10,
    bounds: at === 2 ? [0, 1e-300] : [0, 50],
    goalposts: [5, 40],
    ...(denominated && at === 3 ? { denominator: "size" } : {}),
  });
  return compositeSchema.parse({
    kind: "composite",
    id: "thu",
    version: "1",
    title: label,
    status: "composed",
    basis: [],
    families: ["so"],
    period: "year",
    denominators: [{ code: "size", label }],
    tree: [
      { code: "A", label, children: LEAVES.slice(0, 2).map(leaf) },
      { code: "B", label, weight: 2, children: LEAVES.slice(2).map((code, at) => leaf(code, at + 2)) },
    ],
    recipe,
  });
}

function tableOf(cells: readonly (readonly number[])[]): IndexTable {
  return {
    rows: cells.map((_, at) => ({ unit: `u${at}`, family: "so", period: "2024", groups: {} })),
    columns: new Map([
      ...LEAVES.map(
        (leaf, column) => [leaf, Float64Array.from(cells, (row) => row[column] ?? Number.NaN)] as const,
      ),
      ["size", Float64Array.from(cells, (row) => row[0] ?? 1)],
    ]),
    notApplicable: new Map(),
    errors: new Map([["1", Float64Array.from(cells, (row) => Math.abs(row[1] ?? 0))]]),
  };
}

describe("whatever comes in, no number that is not finite goes out, and nothing is thrown", () => {
  test.prop([tables, recipes, weights, fc.boolean()], { numRuns: 400 })(
    "a run, its traces and the study of its framework",
    (cells, recipe, weight, denominated) => {
      const prepared = prepareComposite(methodOf(recipe, weight, denominated), tableOf(cells));
      if (!prepared.ok) {
        expect(prepared.faults.length).toBeGreaterThan(0);
        return;
      }
      const result = runPrepared(prepared.value);
      expect(notFinite(result)).toEqual([]);
      if (!result.ok) return;
      for (const row of prepared.value.table.rows)
        expect(notFinite(traceUnit(prepared.value, row))).toEqual([]);
    },
  );

  test.prop([tables, recipes, weights], { numRuns: 120 })("simulations", (cells, recipe, weight) => {
    const plan = uncertaintyPlanSchema.parse({
      seed: 3,
      replications: 6,
      factors: [
        { kind: "weights", id: "w", noise: [{ share: 0.9 }] },
        { kind: "sampling", id: "s" },
      ],
    });
    const made = simulate({
      method: methodOf(recipe, weight, false),
      table: tableOf(cells),
      runs: { kind: "monte-carlo", plan },
    });
    expect(notFinite(made)).toEqual([]);
    if (made.ok) expect(notFinite(rankSpreads(made.value.draws))).toEqual([]);
  });

  test.prop([tables, recipes, weights], { numRuns: 60 })(
    "the study of a framework",
    (cells, recipe, weight) => {
      const method = methodOf(recipe, weight, false);
      for (const { framework } of compositeFrameworks(method, tableOf(cells)).frameworks)
        expect(notFinite(studyFramework(framework))).toEqual([]);
      expect(notFinite(auditComposite(method, tableOf(cells)))).toEqual([]);
    },
  );
});
