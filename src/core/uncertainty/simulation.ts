import { z } from "zod";
import type { Changes } from "../composite/changes.ts";
import { type IndexFault, indexFault, type Refusable } from "../composite/indexFault.ts";
import type { CompositeMethod } from "../composite/schema/composite.ts";
import type { IndexTable } from "../composite/table.ts";
import { given, refused } from "./answers.ts";
import { drawnPoint, drawsOf } from "./draws.ts";
import { type IndexRuns, indexRuns } from "./indexRuns.ts";
import type { UncertaintyPlan } from "./plan.ts";
import { rankerOf } from "./ranker.ts";
import type { RankDraws } from "./rankStatistics.ts";
import { type SobolDesign, sobolDesign } from "./sobol.ts";

/**
 * What is run: replications drawn from a plan, the runs of a Sobol design over its factors, or replays that are named one by one
 * (draws that were recorded, every indicator left out in turn).
 */
export type SimulatedRuns =
  | { readonly kind: "monte-carlo"; readonly plan: UncertaintyPlan }
  | { readonly kind: "sobol"; readonly plan: UncertaintyPlan; readonly rows: number }
  | { readonly kind: "each"; readonly node?: string; readonly changes: readonly Changes[] };

/** An index and what to run on it. Plain data, so that it can be handed to a worker. */
export interface SimulationJob {
  readonly method: CompositeMethod;
  readonly table: IndexTable;
  readonly runs: SimulatedRuns;
}

/** Runs from `from` to before `to`. */
export interface SimulatedPart {
  readonly from: number;
  readonly to: number;
  /** Row-major, runs × units; 0 where the rank is 0, as the unit had neither. */
  readonly scores: Float64Array;
  readonly ranks: Float32Array;
  readonly failed: readonly FailedRun[];
}

/** A run in which the index could not be calculated, and why. */
export interface FailedRun {
  /** From 0. */
  readonly run: number;
  readonly faults: readonly IndexFault[];
}

/** Scores and ranks over all runs beside those of the method as it stands. */
export interface Simulation {
  /** Unit keys; `unit@period` where the table has several periods. */
  readonly units: readonly string[];
  readonly blocks: readonly string[];
  readonly nominal: readonly NominalStanding[];
  readonly draws: RankDraws;
  /** Row-major, runs × units; 0 where the rank is 0, as the unit had neither (see `scoreIn`). */
  readonly scores: Float64Array;
  readonly failed: readonly FailedRun[];
}

export interface NominalStanding {
  readonly unit: string;
  /** Absent where the unit has no score. */
  readonly score?: number;
  readonly rank?: number;
}

/** More cells (runs × units) than this would take too much memory: 12 bytes each. */
const MOST_CELLS = 40_000_000;

/** How many runs a job has. */
export function runCount({ runs }: Pick<SimulationJob, "runs">): number {
  switch (runs.kind) {
    case "monte-carlo":
      return runs.plan.replications;
    case "sobol":
      return runs.rows * (runs.plan.factors.length + 2);
    case "each":
      return runs.changes.length;
  }
}

/** A job made ready: the index is prepared once, and runs can be asked for in any order and from any number of workers. */
export interface ReadySimulation {
  readonly count: number;
  readonly part: (from: number, to: number) => SimulatedPart;
  /** Puts parts together, whatever their order. They must cover all runs. */
  readonly joined: (parts: readonly SimulatedPart[]) => Simulation;
}

/** Prepares the index and the draws. Refuses what the index or the plan refuse, and jobs too large for memory. */
export function readySimulation(job: SimulationJob): Refusable<ReadySimulation> {
  const node = job.runs.kind === "each" ? job.runs.node : job.runs.plan.node;
  const runs = indexRuns(job.method, job.table, node);
  if (!runs.ok) return runs;
  const changes = changesOf(job);
  if (!changes.ok) return changes;
  const count = runCount(job);
  const cells = count * runs.value.units.length;
  if (cells > MOST_CELLS) return refused(tooMany(cells));
  const ranker = rankerOf(runs.value.blocks, job.method.ranking);
  return given({
    count,
    part: (from, to) => simulated(runs.value, changes.value, ranker, from, to),
    joined: (parts) => joined(runs.value, ranker, count, parts),
  });
}

/** All of a job in this thread. */
export function simulate(job: SimulationJob): Refusable<Simulation> {
  const ready = readySimulation(job);
  return ready.ok ? given(ready.value.joined([ready.value.part(0, ready.value.count)])) : ready;
}

/** Score of a unit (by place) in a run; undefined where it had none. */
export function scoreIn({ scores, draws, units }: Simulation, run: number, unit: number): number | undefined {
  const cell = run * units.length + unit;
  return (draws.ranks[cell] ?? 0) === 0 ? undefined : scores[cell];
}

function changesOf({ runs, method, table }: SimulationJob): Refusable<(run: number) => Changes> {
  if (runs.kind === "each") return given((run) => runs.changes[run] ?? {});
  const { plan } = runs;
  const draws = drawsOf(plan, method, table);
  if (!draws.ok) return draws;
  if (runs.kind === "monte-carlo")
    return given((run) => draws.value(drawnPoint(plan.seed, run, plan.factors.length)));
  const rows = z.int().min(2).safeParse(runs.rows);
  if (!rows.success) return refused(fewRows());
  const design: SobolDesign = sobolDesign(rows.data, plan.factors.length, plan.seed);
  return given((run) =>
    draws.value(design.points.subarray(run * design.factors, (run + 1) * design.factors)),
  );
}

function simulated(
  { scores: scoresOf, units }: IndexRuns,
  changesOfRun: (run: number) => Changes,
  ranker: ReturnType<typeof rankerOf>,
  from: number,
  to: number,
): SimulatedPart {
  const scores = new Float64Array((to - from) * units.length);
  const ranks = new Float32Array((to - from) * units.length);
  const failed: FailedRun[] = [];
  const known = new Map<string, readonly IndexFault[]>();
  for (let run = from; run < to; run += 1) {
    const made = scoresOf(changesOfRun(run));
    const start = (run - from) * units.length;
    if (!made.ok) {
      // The same faults are kept once, as thousands of runs may fail alike.
      const key = JSON.stringify(made.faults);
      const faults = known.get(key) ?? made.faults;
      known.set(key, faults);
      failed.push({ run, faults });
      continue;
    }
    ranker(made.value, ranks, start);
    for (let unit = 0; unit < units.length; unit += 1)
      if ((ranks[start + unit] ?? 0) > 0) scores[start + unit] = made.value[unit] ?? 0;
  }
  return { from, to, scores, ranks, failed };
}

function joined(
  runs: IndexRuns,
  ranker: ReturnType<typeof rankerOf>,
  count: number,
  parts: readonly SimulatedPart[],
): Simulation {
  const { units, blocks } = runs;
  const scores = new Float64Array(count * units.length);
  const ranks = new Float32Array(count * units.length);
  for (const part of parts) {
    scores.set(part.scores, part.from * units.length);
    ranks.set(part.ranks, part.from * units.length);
  }
  const first = new Float32Array(units.length);
  ranker(runs.nominal, first, 0);
  return {
    units,
    blocks,
    nominal: units.map((unit, place) => standing(unit, runs.nominal[place] ?? Number.NaN, first[place] ?? 0)),
    draws: { units, blocks, replications: count, ranks },
    scores,
    failed: parts.flatMap(({ failed }) => failed).toSorted((left, right) => left.run - right.run),
  };
}

function standing(unit: string, score: number, rank: number): NominalStanding {
  return Number.isNaN(score) ? { unit } : { unit, score, rank };
}

function tooMany(cells: number): IndexFault {
  return indexFault(
    "too-many-runs",
    {},
    `Số lần tính × số đơn vị là ${cells}, nhiều nhất ${MOST_CELLS}; hãy giảm số lần tính.`,
    `Runs × units is ${cells}, at most ${MOST_CELLS}; ask for fewer runs.`,
  );
}

function fewRows(): IndexFault {
  return indexFault(
    "design-rows",
    {},
    "Phân tích độ nhạy cần ít nhất 2 dòng thiết kế.",
    "A sensitivity analysis needs at least 2 rows of design.",
  );
}
