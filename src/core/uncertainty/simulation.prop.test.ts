import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { smallIndex, smallTable } from "../../../test/support/small-index.ts";
import type { IndexTable } from "../composite/table.ts";
import { type UncertaintyPlan, uncertaintyPlanSchema } from "./plan.ts";
import { chanceAbove, rankSpreads } from "./rankStatistics.ts";
import { readySimulation, type Simulation, simulate } from "./simulation.ts";

const cell = fc.integer({ min: 5, max: 95 });
const tables = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 2, maxLength: 7 });

function tableOf(
  rows: readonly (readonly [number, number, number, number])[],
  order: readonly number[],
): IndexTable {
  const table = smallTable(
    Object.fromEntries(order.map((place) => [`u${place}`, rows[place] ?? [0, 0, 0, 0]])),
  );
  const errors = (factor: number) => Float64Array.from(order, (place) => ((place * factor) % 5) + 1);
  return {
    ...table,
    errors: new Map([
      ["a1", errors(2)],
      ["b2", errors(3)],
    ]),
  };
}

const PLAN: UncertaintyPlan = uncertaintyPlanSchema.parse({
  seed: 8,
  replications: 40,
  factors: [
    { kind: "weights", id: "weights", noise: [{ share: 0.4 }] },
    { kind: "sampling", id: "sampling" },
    {
      kind: "options",
      id: "mean",
      options: [
        { id: "arithmetic", changes: {} },
        {
          id: "geometric",
          changes: { steps: [{ step: "aggregate", to: { step: "aggregate", how: "geometric" } }] },
        },
      ],
    },
  ],
});

function run(table: IndexTable, weights: readonly [number, number] = [3, 1]): Simulation {
  const [a, b] = weights;
  const method = smallIndex();
  const tree = method.tree.map((node, at) => ({ ...node, weight: at === 0 ? a : b }));
  const answer = simulate({ method: { ...method, tree }, table, runs: { kind: "monte-carlo", plan: PLAN } });
  if (!answer.ok) throw new Error(answer.faults.map(({ words }) => words.en).join("\n"));
  return answer.value;
}

const inOrder = (rows: readonly unknown[]): readonly number[] => rows.map((_, place) => place);

test.prop([tables], { numRuns: 40 })("the order of units changes no unit's ranks", (rows) => {
  const byUnit = (simulation: Simulation) =>
    rankSpreads(simulation.draws).toSorted((left, right) => left.unit.localeCompare(right.unit));
  expect(byUnit(run(tableOf(rows, inOrder(rows).toReversed())))).toEqual(
    byUnit(run(tableOf(rows, inOrder(rows)))),
  );
});

test.prop([tables, fc.constantFrom(2, 10, 0.5)], { numRuns: 40 })(
  "weights times a constant change no rank",
  (rows, times) => {
    const table = tableOf(rows, inOrder(rows));
    expect(run(table, [3 * times, times]).draws.ranks).toEqual(run(table).draws.ranks);
  },
);

test.prop([tables, fc.array(fc.integer({ min: 1, max: 39 }), { maxLength: 6 })], { numRuns: 40 })(
  "cut into any parts, done in any order, it is the same simulation",
  (rows, cuts) => {
    const table = tableOf(rows, inOrder(rows));
    const ready = readySimulation({ method: smallIndex(), table, runs: { kind: "monte-carlo", plan: PLAN } });
    if (!ready.ok) throw new Error("refused");
    const ends = [...new Set([0, ...cuts, 40])].toSorted((left, right) => left - right);
    const parts = ends.slice(1).map((end, at) => ready.value.part(ends[at] ?? 0, end));
    expect(ready.value.joined(parts.toReversed())).toEqual(run(table));
  },
);

test.prop([tables], { numRuns: 40 })(
  "a unit that is nowhere worse and somewhere better is never below under weights alone",
  (rows) => {
    const [a1, a2, b1, b2] = rows[0] ?? [0, 0, 0, 0];
    const better = [a1 + 2, a2, b1 + 1, b2] as const;
    const table = smallTable(Object.fromEntries([...rows, better].map((row, place) => [`u${place}`, row])));
    const answer = simulate({
      method: smallIndex(),
      table,
      runs: { kind: "monte-carlo", plan: { ...PLAN, factors: PLAN.factors.slice(0, 1) } },
    });
    if (!answer.ok) throw new Error("refused");
    expect(chanceAbove(answer.value.draws, `u${rows.length}`, "u0")?.above).toBe(1);
  },
);
