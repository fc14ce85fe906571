// Only what is calculated here: a thread is ready sooner than with the whole core.
import type { Refusable } from "../../core/composite/indexFault.ts";
import { explainIndexChange } from "../../core/rank-change/explainIndexChange.ts";
import { runSurveyIndex } from "../../core/survey/plan/runSurveyIndex.ts";
import { runSurveyPlan } from "../../core/survey/plan/runSurveyPlan.ts";
import { reachableRanks } from "../../core/uncertainty/reachableRanks.ts";
import {
  type ReadySimulation,
  readySimulation,
  type SimulationJob,
} from "../../core/uncertainty/simulation.ts";
import type { Answer, Task } from "./tasks.ts";

let prepared: { readonly id: number; readonly ready: Refusable<ReadySimulation> } | undefined;

/** The work of one thread: one task at a time. Loaded by the pool, never imported. */
export default function work(task: Task): Answer {
  switch (task.kind) {
    case "simulate": {
      const ready = readyFor(task.id, task.job);
      return ready.ok ? { ok: true, value: ready.value.part(task.from, task.to) } : ready;
    }
    case "reach":
      return reachableRanks(task.question, task.units);
    case "explain":
      return explainIndexChange(task.question);
    case "survey":
      return { ok: true, value: runSurveyPlan(task.table, task.plan) };
    case "surveyIndex":
      return { ok: true, value: runSurveyIndex(task.table, task.method, task.plan) };
  }
}

function readyFor(id: number, job: SimulationJob): Refusable<ReadySimulation> {
  if (prepared?.id !== id) prepared = { id, ready: readySimulation(job) };
  return prepared.ready;
}
