/**
 * Uncertainty of an index against COINr 1.1.14 on R 4.2.2 (one run each, 2 cores, one thread): Monte Carlo, Sobol, removal, large
 * tables, best and worst ranks, the split of a change. One thread unless said. Prints seconds and how many times faster.
 */
import { availableParallelism } from "node:os";
import { createCalculations } from "../src/adapters/workers/index.ts";
import {
  type Changes,
  explainIndexChange,
  type IndexTable,
  prepareComposite,
  type Refusable,
  rankSpreads,
  reachableRanks,
  reachQuestion,
  replayScores,
  type SimulationJob,
  sensitivity,
  simulate,
  type UncertaintyPlan,
  uncertaintyPlanSchema,
} from "../src/core/index.ts";
import { asemIndex, type BenchIndex, madeIndex, RANKED } from "./index-data.ts";

const COINR = {
  fourAssumptions: 128.3,
  weightsOnly: 128.5,
  reaggregate: 9.75,
  sobol: 72.4,
  removal: 5.6,
  minMax: 0.01,
  treat: 3.8,
  arithmetic: 0.17,
  geometric: 0.2,
  copeland: 0.46,
};

const WEIGHTS = { kind: "weights", id: "weights", noise: [{ share: 0.25, levels: [2, 3] }] };
const FOUR = [
  {
    kind: "options",
    id: "winsorising",
    options: [1, 2, 3, 4, 5].map((most) => ({
      id: `${most}`,
      changes: { steps: [{ step: "treat", to: { step: "treat", how: { kind: "winsorise", most } } }] },
    })),
  },
  {
    kind: "options",
    id: "normalisation",
    options: [
      { kind: "min-max", to: [1, 100] },
      { kind: "z-score", mean: 10, sd: 2 },
    ].map((how) => ({
      id: how.kind,
      changes: { steps: [{ step: "normalise", to: { step: "normalise", how } }] },
    })),
  },
  WEIGHTS,
  {
    kind: "options",
    id: "aggregation",
    options: ["arithmetic", "geometric"].map((how) => ({
      id: how,
      changes: { steps: [{ step: "aggregate", to: { step: "aggregate", how } }] },
    })),
  },
];

function planOf(factors: readonly unknown[], replications = 1000): UncertaintyPlan {
  return uncertaintyPlanSchema.parse({ seed: 2022, replications, factors });
}

function monteCarlo(
  { method, table }: BenchIndex,
  factors: readonly unknown[],
  replications = 1000,
): SimulationJob {
  return { method, table, runs: { kind: "monte-carlo", plan: planOf(factors, replications) } };
}

function valueOf<T>(answer: Refusable<T>): T {
  if (!answer.ok) throw new Error(answer.faults.map(({ words }) => words.en).join("\n"));
  return answer.value;
}

interface Row {
  readonly work: string;
  readonly seconds: string;
  readonly "COINr, s": number | string;
  readonly "times faster": string;
}

function row(work: string, seconds: number, coinr?: number): Row {
  return {
    work,
    seconds: seconds.toFixed(seconds < 0.1 ? 4 : 3),
    "COINr, s": coinr ?? "",
    "times faster": coinr === undefined ? "" : (coinr / seconds).toFixed(coinr / seconds < 10 ? 1 : 0),
  };
}

/** The best of some runs, as other work on the machine only ever adds. */
function seconds(work: () => unknown, runs = 3): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best / 1000;
}

async function inThreads(job: SimulationJob): Promise<number> {
  const calculations = createCalculations({ threads: availableParallelism() });
  valueOf(await calculations.simulate({ ...job, runs: { kind: "each", changes: [{}, {}, {}, {}] } }));
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    valueOf(await calculations.simulate(job));
    best = Math.min(best, performance.now() - start);
  }
  await calculations.close();
  return best / 1000;
}

async function measureAsem(): Promise<void> {
  const index = asemIndex();
  const spread = (job: SimulationJob) => rankSpreads(valueOf(simulate(job)).draws);
  const four = monteCarlo(index, FOUR);
  const weights = monteCarlo(index, [WEIGHTS]);
  const prepared = valueOf(prepareComposite(index.method, index.table));
  const rows = 100;
  const plan = planOf(FOUR);
  console.log(`${index.name}; bar: 1,000 replications with ranks at least 50 times faster, 2.57 s`);
  console.table([
    row(
      "1,000 replications, four assumptions, with rank statistics",
      seconds(() => spread(four)),
      COINR.fourAssumptions,
    ),
    row("  the same in all threads", await inThreads(four), COINR.fourAssumptions),
    row(
      "1,000 replications, weights only, with rank statistics",
      seconds(() => spread(weights)),
      COINR.weightsOnly,
    ),
    row("  the same in all threads", await inThreads(weights), COINR.weightsOnly),
    row(
      "20,000 replications, four assumptions",
      seconds(() => spread(monteCarlo(index, FOUR, 20_000)), 1),
    ),
    row("  the same in all threads", await inThreads(monteCarlo(index, FOUR, 20_000))),
    row(
      "1,000 re-aggregations and ranks",
      seconds(() => simulate(weights)),
      COINR.reaggregate,
    ),
    row(
      `Sobol, N = ${rows}, d = 4 (600 runs)`,
      seconds(() => {
        const job: SimulationJob = { ...index, runs: { kind: "sobol", plan, rows } };
        return valueOf(sensitivity(valueOf(simulate(job)), { plan, rows }));
      }),
      COINR.sobol,
    ),
    row(
      `removal of each of ${index.leaves.length} indicators`,
      seconds(() => {
        const changes = index.leaves.map((code): Changes => ({ drop: [code] }));
        return valueOf(simulate({ ...index, runs: { kind: "each", changes } }));
      }),
      COINR.removal,
    ),
    row(
      "whole index once, prepared",
      seconds(() => valueOf(prepareComposite(index.method, index.table)), 5),
      0.1,
    ),
    row(
      "one replay of the last step",
      seconds(() => valueOf(replayScores(prepared, {})), 50),
    ),
  ]);
}

function measureLarge(): void {
  const index = madeIndex(11_000, [8, 8, 8, 8, 7, 7, 7, 7]);
  const prepared = valueOf(prepareComposite(index.method, index.table));
  const replayed = (changes: Changes) => seconds(() => valueOf(replayScores(prepared, changes)), 3);
  const aggregated = (how: "arithmetic" | "geometric") => {
    const [step] = planOf([
      {
        kind: "options",
        id: "o",
        options: [
          {
            id: "o",
            changes: {
              steps: [
                { step: "aggregate", to: { step: "aggregate", how, whenNotPositive: { floor: 1e-6 } } },
              ],
            },
          },
        ],
      },
    ]).factors;
    return replayed(step?.kind === "options" ? JSON.parse(JSON.stringify(step.options[0]?.changes)) : {});
  };
  const from = (name: "treat" | "normalise"): Changes => ({
    steps: index.method.recipe
      .filter(({ step }) => step === name)
      .map((step) => ({ step: name, to: { ...step } })),
  });
  const [arithmetic, geometric] = [aggregated("arithmetic"), aggregated("geometric")];
  const normalised = replayed(from("normalise"));
  const treated = replayed(from("treat"));
  console.log(`${index.name}; a step is the replay from it less the replay from the next`);
  console.table([
    row("min–max", Math.max(0, normalised - arithmetic), COINR.minMax),
    row("treat (winsorise up to 5, else log)", Math.max(0, treated - normalised), COINR.treat),
    row("arithmetic", arithmetic, COINR.arithmetic),
    row("geometric", geometric, COINR.geometric),
  ]);
  const small = madeIndex(
    500,
    [10],
    [
      { step: "normalise", how: { kind: "min-max", to: [1, 100] } },
      { step: "aggregate", how: "copeland" },
    ],
  );
  const ready = valueOf(prepareComposite(small.method, small.table));
  console.table([
    row(
      "Copeland, 500 units × 10",
      seconds(() => valueOf(replayScores(ready, {})), 3),
      COINR.copeland,
    ),
  ]);
}

function measureGrowth(): void {
  console.log("growth, weights only, with rank statistics; memory held after each");
  const rows = [];
  for (const [units, replications] of [
    [51, 1000],
    [51, 10_000],
    [500, 1000],
    [3321, 1000],
    [11_000, 1000],
  ] as const) {
    const index = madeIndex(units, [8, 5, 3, 6, 8, 5, 9, 5]);
    const time = seconds(() =>
      rankSpreads(valueOf(simulate(monteCarlo(index, [WEIGHTS], replications))).draws),
    );
    rows.push({
      units,
      replications,
      seconds: time.toFixed(2),
      "µs per unit and replication": ((time * 1e6) / units / replications).toFixed(2),
      "memory, MB": (process.memoryUsage().rss / 1e6).toFixed(0),
    });
  }
  console.table(rows);
}

function measureRanks(): void {
  const index = madeIndex(63, [6, 6, 6, 6, 6, 5, 5, 5, 5, 5], RANKED, "flat");
  const prepared = valueOf(prepareComposite(index.method, index.table));
  const question = valueOf(reachQuestion(prepared, { spread: { by: 0.25 } }, { block: "unit", period: "" }));
  const times = question.units.map((unit) => {
    const start = performance.now();
    const [rank] = valueOf(reachableRanks(question, [unit]));
    return { ms: performance.now() - start, proved: rank?.best.proved === true && rank.worst.proved };
  });
  const sorted = times.map(({ ms }) => ms).toSorted((left, right) => left - right);
  console.log("best and worst rank, 63 units × 10 pillars, weights ± 25 % at both levels");
  console.table([
    {
      proved: `${times.filter(({ proved }) => proved).length} of ${times.length}`,
      "median, ms": sorted[31]?.toFixed(1),
      "longest, ms": sorted.at(-1)?.toFixed(1),
      "all, s": (sorted.reduce((sum, ms) => sum + ms, 0) / 1000).toFixed(2),
    },
  ]);
  const moved: IndexTable = {
    ...index.table,
    columns: new Map(
      [...index.table.columns].map(([code, column]) => [
        code,
        column.map((value, unit) => value * (1 + ((unit * 7) % 11) / 100)),
      ]),
    ),
  };
  const years = { before: { ...index, period: "" }, after: { ...index, table: moved, period: "" } };
  const split = seconds(() => valueOf(explainIndexChange({ unit: "u5", ...years })), 1);
  console.log("change of rank of one of 63 units, 50 indicators, 10 pillars and others (2,048 states)");
  console.table([{ seconds: split.toFixed(2) }]);
}

await measureAsem();
measureLarge();
measureGrowth();
measureRanks();
