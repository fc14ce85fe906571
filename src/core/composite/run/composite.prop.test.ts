import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { type CompositeMethod, compositeSchema } from "../schema/composite.ts";
import type { IndexTable } from "../table.ts";
import { traceUnit } from "../trace/traceUnit.ts";
import { prepareComposite } from "./prepare.ts";
import { replayRanks, replayScores } from "./replay.ts";
import { runComposite, runPrepared } from "./run.ts";

const LEAVES = ["1", "2", "3", "4"];
const label = (vi: string) => ({ vi });

const HOWS = ["arithmetic", "geometric", "harmonic", "median", "sum"] as const;
const aggregation = fc.constantFrom(...HOWS);
const weights = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 4 });
const cell = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);
const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 12 });

function methodOf(
  how: (typeof HOWS)[number],
  weight: readonly number[],
  lower: readonly string[] = [],
  treat = true,
): CompositeMethod {
  const leaf = (code: string, at: number) => ({
    code,
    label: label(code),
    weight: weight[at] ?? 1,
    direction: lower.includes(code) ? "lower" : "higher",
  });
  return compositeSchema.parse({
    kind: "composite",
    id: "thu",
    version: "1",
    title: label("Thử"),
    status: "composed",
    basis: [],
    families: ["so"],
    period: "year",
    tree: [
      { code: "A", label: label("A"), children: LEAVES.slice(0, 2).map(leaf) },
      {
        code: "B",
        label: label("B"),
        weight: 2,
        children: LEAVES.slice(2).map((code, at) => leaf(code, at + 2)),
      },
    ],
    recipe: [
      ...(treat ? [{ step: "treat", how: { kind: "winsorise", most: 2 } }] : []),
      { step: "normalise", how: { kind: "min-max", to: [1, 10], whenNoRange: { value: 5 } } },
      { step: "aggregate", how },
    ],
  });
}

function tableOf(cells: readonly (readonly number[])[], order = cells.map((_, at) => at)): IndexTable {
  return {
    rows: order.map((at) => ({ unit: `u${at}`, family: "so", period: "", groups: {} })),
    columns: new Map(
      LEAVES.map((leaf, column) => [
        leaf,
        Float64Array.from(order, (at) => cells[at]?.[column] ?? Number.NaN),
      ]),
    ),
    notApplicable: new Map(),
  };
}

/** Unit → outcome of the index, as one text that tells values to twelve digits. */
function totals(method: CompositeMethod, table: IndexTable): ReadonlyMap<string, string> {
  const result = runComposite(method, table);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return new Map(
    result.value.units.map(({ row, nodes }) => {
      const total = nodes["total"];
      return [
        row.unit,
        total?.kind === "scored" ? `${total.value.toPrecision(12)} ${total.rank}` : (total?.reason ?? ""),
      ];
    }),
  );
}

describe("every composite index keeps what is fair", () => {
  test.prop([rows, weights, aggregation, fc.infiniteStream(fc.nat())])(
    "the order of units does not matter",
    (cells, weight, how, dice) => {
      const order = cells
        .map((_, at) => ({ at, key: dice.next().value }))
        .sort((left, right) => left.key - right.key || left.at - right.at);
      const method = methodOf(how, weight);
      const shuffled = totals(
        method,
        tableOf(
          cells,
          order.map(({ at }) => at),
        ),
      );
      expect(shuffled).toEqual(totals(method, tableOf(cells)));
    },
  );

  test.prop([
    rows,
    weights,
    fc.constantFrom("arithmetic", "geometric", "harmonic" as const),
    fc.integer({ min: 2, max: 9 }),
  ])("weights times a constant change nothing", (cells, weight, how, factor) => {
    const scaled = weight.map((each) => each * factor);
    expect(totals(methodOf(how, scaled), tableOf(cells))).toEqual(
      totals(methodOf(how, weight), tableOf(cells)),
    );
  });

  test.prop([rows, weights, aggregation])(
    "units with the same data have the same score and share a rank",
    (cells, weight, how) => {
      const [first = []] = cells;
      const found = totals(methodOf(how, weight), tableOf([...cells, first]));
      expect(found.get(`u${cells.length}`)).toBe(found.get("u0"));
    },
  );

  test.prop([rows, weights, fc.constantFrom("arithmetic", "geometric", "harmonic", "median" as const)])(
    "scores stay between the ends of the scale",
    (cells, weight, how) => {
      const result = runComposite(methodOf(how, weight), tableOf(cells));
      if (!result.ok) throw new Error("refused");
      for (const { nodes } of result.value.units)
        for (const outcome of Object.values(nodes)) {
          if (outcome.kind !== "scored") continue;
          expect(outcome.value).toBeGreaterThanOrEqual(1 - 1e-9);
          expect(outcome.value).toBeLessThanOrEqual(10 + 1e-9);
        }
    },
  );

  // without treatment, which may change a column as a whole when one value moves
  test.prop([
    rows,
    weights,
    aggregation,
    fc.nat(11),
    fc.nat(3),
    fc.integer({ min: 1, max: 30 }),
    fc.boolean(),
  ])(
    "a better value never lowers the unit's own score, nor its rank",
    (cells, weight, how, pick, column, gain, isLower) => {
      const at = pick % cells.length;
      const code = LEAVES[column] ?? "1";
      const before = cells[at]?.[column] ?? Number.NaN;
      fc.pre(!Number.isNaN(before));
      const better = isLower ? before - gain : before + gain;
      const method = methodOf(how, weight, isLower ? [code] : [], false);
      const changed = cells.map((row, place) =>
        place === at ? row.map((value, place2) => (place2 === column ? better : value)) : row,
      );
      const [now, then] = [changed, cells].map((each) => {
        const result = runComposite(method, tableOf(each));
        if (!result.ok) throw new Error("refused");
        return result.value.units[at]?.nodes["total"];
      });
      if (now?.kind !== "scored" || then?.kind !== "scored") throw new Error("a unit with data has a score");
      expect(now.value).toBeGreaterThanOrEqual(then.value - 1e-9);
      expect(now.rank).toBeLessThanOrEqual(then.rank);
    },
  );

  test.prop([rows, weights, aggregation])(
    "nothing that is not a finite number leaves a run",
    (cells, weight, how) => {
      const result = runComposite(methodOf(how, weight), tableOf(cells));
      const isPlain = (value: unknown): boolean =>
        typeof value === "number"
          ? Number.isFinite(value)
          : typeof value !== "object" || value === null || Object.values(value).every(isPlain);
      expect(isPlain(result)).toBe(true);
    },
  );
});

describe("a replay is the same as a new run", () => {
  test.prop([
    rows,
    weights,
    aggregation,
    fc.constantFrom(...HOWS),
    fc.integer({ min: 0, max: 5 }),
    fc.subarray(["1", "3", "B"]),
  ])("with a step, weights and leaves changed", (cells, weight, how, other, most, drop) => {
    const prepared = prepareComposite(methodOf(how, weight), tableOf(cells));
    if (!prepared.ok) throw new Error("refused");
    const step = (name: "treat" | "aggregate", more: object) => {
      const found = prepared.value.method.recipe.find((each) => each.step === name);
      if (found === undefined) throw new Error(name);
      return { step: name, to: compositeSchema.shape.recipe.element.parse({ ...found, ...more }) };
    };
    const changes = {
      steps: [step("treat", { how: { kind: "winsorise", most } }), step("aggregate", { how: other })],
      weights: { "2": 7, A: 3 },
      drop,
    };
    const quick = replayScores(prepared.value, changes);
    const whole = runPrepared(prepared.value, changes);
    if (!quick.ok || !whole.ok) throw new Error("refused");
    const { plan, table } = prepared.value;
    const ranks = replayRanks(prepared.value, quick.value, plan.total);
    whole.value.units.forEach(({ nodes }, row) => {
      for (const [code, outcome] of Object.entries(nodes)) {
        const value = quick.value[(plan.idOf.get(code) ?? -1) * table.rows.length + row];
        if (outcome.kind === "scored") expect(value).toBe(outcome.value);
        else if (outcome.kind === "missing" || outcome.reason !== "dropped") expect(value).toBeNaN();
      }
      const total = nodes["total"];
      if (total?.kind === "scored") expect(ranks[row]).toBe(total.rank);
    });
  });

  test.prop([rows, weights, fc.constantFrom("arithmetic", "sum" as const)])(
    "contributions add up to the node",
    (cells, weight, how) => {
      const prepared = prepareComposite(methodOf(how, weight), tableOf(cells));
      if (!prepared.ok) throw new Error("refused");
      const trace = traceUnit(prepared.value, { unit: "u0" });
      if (!trace.ok) throw new Error("refused");
      for (const node of Object.values(trace.value.nodes)) {
        if (node.kind !== "node" || node.outcome.kind !== "scored") continue;
        const sum = node.parts.reduce((total, { contribution }) => total + (contribution ?? 0), 0);
        expect(Math.abs(sum * node.times + node.plus - node.outcome.value)).toBeLessThan(1e-9);
      }
    },
  );
});
