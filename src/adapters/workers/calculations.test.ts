import { afterAll, describe, expect, test, vi } from "vitest";
import {
  type CompositeMethod,
  type IndexTable,
  loadComposite,
  type ReachQuestion,
  type Refusable,
  reachableRanks,
  type SimulationJob,
  simulate,
  uncertaintyPlanSchema,
} from "../../core/index.ts";
import { createCalculations } from "./index.ts";

const METHOD: CompositeMethod = loadComposite(`kind: composite
id: small
version: "1"
title: { vi: Chỉ số nhỏ, en: Small index }
status: composed
basis: []
families: [province]
period: year
tree:
  - { code: a, label: { vi: A, en: A }, direction: higher, weight: 2, citation: { source: test, confidence: composed } }
  - { code: b, label: { vi: B, en: B }, direction: higher, weight: 1, citation: { source: test, confidence: composed } }
  - { code: c, label: { vi: C, en: C }, direction: lower, weight: 1, citation: { source: test, confidence: composed } }
recipe:
  - { step: normalise, how: { kind: min-max, to: [1, 10] } }
  - { step: aggregate, how: arithmetic }
`);

const UNITS = 12;
const column = (factor: number): Float64Array =>
  Float64Array.from({ length: UNITS }, (_, unit) => ((unit * factor) % 17) + 1);
const TABLE: IndexTable = {
  rows: Array.from({ length: UNITS }, (_, unit) => ({
    unit: `u${unit}`,
    family: "province",
    period: "2024",
    groups: {},
  })),
  columns: new Map([
    ["a", column(5)],
    ["b", column(7)],
    ["c", column(11)],
  ]),
  notApplicable: new Map(),
};

function job(replications: number, share = 0.5): SimulationJob {
  const plan = uncertaintyPlanSchema.parse({
    seed: 2024,
    replications,
    factors: [
      { kind: "weights", id: "weights", noise: [{ share }] },
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
  return { method: METHOD, table: TABLE, runs: { kind: "monte-carlo", plan } };
}

function valueOf<T>(answer: Refusable<T>): T {
  if (!answer.ok) throw new Error(answer.faults.map(({ words }) => words.en).join("\n"));
  return answer.value;
}

// A thread that runs from the sources compiles them first.
vi.setConfig({ testTimeout: 60_000 });

const one = createCalculations({ threads: 1 });
const two = createCalculations({ threads: 2 });
afterAll(() => Promise.all([one.close(), two.close()]));

describe("a simulation in worker threads", () => {
  test("is the same with one thread, with two and with none, to the last digit", async () => {
    const here = valueOf(simulate(job(500)));
    const alone = valueOf(await one.simulate(job(500)));
    const shared = valueOf(await two.simulate(job(500)));
    expect(alone).toEqual(here);
    expect(shared).toEqual(here);
    expect(new Set(here.draws.ranks).size).toBeGreaterThan(3);
  });

  test("tells how far it is, never falling, up to the end", async () => {
    const seen: number[] = [];
    valueOf(await two.simulate(job(200), { progress: (share) => seen.push(share) }));
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.toSorted((left, right) => left - right)).toEqual(seen);
    expect(seen.at(-1)).toBe(1);
  });

  test("is given up when asked, and the pool serves the next one", async () => {
    const stop = new AbortController();
    const answer = await two.simulate(job(1_000_000), { signal: stop.signal, progress: () => stop.abort() });
    expect(answer.ok ? [] : answer.faults.map(({ code }) => code)).toEqual(["cancelled"]);
    expect((await two.simulate(job(50))).ok).toBe(true);
  });

  test("is not begun when it was cancelled before", async () => {
    const answer = await two.simulate(job(50), { signal: AbortSignal.abort() });
    expect(answer.ok ? [] : answer.faults.map(({ code }) => code)).toEqual(["cancelled"]);
  });

  test("answers what the core refuses as a value", async () => {
    const wrong = { ...job(50), runs: { kind: "each" as const, node: "nowhere", changes: [{}] } };
    const answer = await two.simulate(wrong);
    expect(answer.ok ? [] : answer.faults.map(({ code }) => code)).toEqual(["code-unknown"]);
  });

  test("that needs more memory than a thread may have is refused, not crashed by", async () => {
    const narrow = createCalculations({ threads: 1, memory: 4 });
    const answer = await narrow.simulate(job(50));
    expect(answer.ok ? [] : answer.faults.map(({ code }) => code)).toEqual(["worker-lost"]);
    await narrow.close();
  });
});

test("reachable ranks in worker threads are those of the core, in the order asked", async () => {
  const question: ReachQuestion = {
    units: TABLE.rows.map(({ unit }) => unit),
    values: Float64Array.from(
      TABLE.rows.flatMap((_, row) => ["a", "b", "c"].map((code) => TABLE.columns.get(code)?.[row] ?? 0)),
    ),
    weights: ["a", "b", "c"].map((code) => ({ code, least: 0.1, most: 0.6 })),
  };
  const asked = ["u7", "u0", "u3"];
  expect(await two.reachableRanks(question, asked)).toEqual(reachableRanks(question, asked));
  expect(valueOf(await two.reachableRanks(question)).map(({ unit }) => unit)).toEqual(question.units);
});

test("a change of rank is explained in a worker thread", async () => {
  const later = { ...TABLE, columns: new Map([...TABLE.columns, ["a", column(3)]]) };
  const year = (table: IndexTable) => ({ method: METHOD, table, period: "2024" });
  const change = valueOf(await two.explainChange({ unit: "u4", before: year(TABLE), after: year(later) }));
  expect(
    change.byPlaces.reduce((sum, { exact }) => sum + (exact.numerator * 5040) / exact.denominator, 0),
  ).toBe((change.places ?? 0) * 5040);
});
