import { aggregateAll } from "../aggregate/aggregate.ts";
import type { Scores } from "../aggregate/scores.ts";
import type { IndexFault, Refusable } from "../indexFault.ts";
import { type IndexPlan, planIndex } from "../plan/plan.ts";
import type { StepEntry } from "../result.ts";
import type { CompositeMethod } from "../schema/composite.ts";
import type { CompositeStep } from "../schema/recipe.ts";
import { denominate } from "../steps/denominate.ts";
import { imputeCells } from "../steps/impute.ts";
import { normaliseColumns } from "../steps/normalise.ts";
import { screen } from "../steps/screen.ts";
import { treatColumns } from "../steps/treat.ts";
import { weigh } from "../steps/weigh.ts";
import type { IndexTable } from "../table.ts";
import { refuseInfinite } from "./finiteStage.ts";
import { notApplicableMarks, rawStage, tableFaults } from "./firstStage.ts";
import { aggregateStep, lastScale } from "./recipe.ts";
import type { Stage, StepContext } from "./stage.ts";
import { givenWeights, type WeightSet } from "./weights.ts";

/** Where a run stands after a step. */
export interface Standing {
  readonly stage: Stage;
  readonly sets: readonly WeightSet[];
}

/** What one step did to the whole. */
export interface DoneStep {
  readonly step: CompositeStep;
  readonly index: number;
  readonly entries: readonly StepEntry[];
}

/** A method and its data with the state after every step, ready to be replayed. Holds typed arrays: not for storing. */
export interface PreparedComposite {
  readonly method: CompositeMethod;
  readonly table: IndexTable;
  readonly plan: IndexPlan;
  /** Before the first step, then after each step of the recipe that works on leaves or weights. */
  readonly standings: readonly Standing[];
  readonly notApplicable: readonly (Uint8Array | undefined)[];
  readonly scores: Scores;
  readonly done: readonly DoneStep[];
  readonly remarks: readonly IndexFault[];
  /** Weights as used. */
  readonly sets: readonly WeightSet[];
}

/** Runs the recipe once and keeps the data after every step; every reason why it cannot be run, at once. */
export function prepareComposite(method: CompositeMethod, table: IndexTable): Refusable<PreparedComposite> {
  const plan = planIndex(method);
  const bad = tableFaults(plan, table);
  if (bad.length > 0) return { ok: false, faults: bad };
  const notApplicable = notApplicableMarks(plan, table);
  const raw = rawStage(plan, table, notApplicable);
  const run = runSteps({
    plan,
    table,
    notApplicable,
    dropped: new Uint8Array(plan.size),
    steps: method.recipe,
    from: 0,
    start: { stage: raw, sets: givenWeights(plan, raw.set) },
    keepLog: true,
  });
  if (!run.ok) return run;
  return { ok: true, value: { method, table, plan, notApplicable, ...run.value } };
}

export interface RunOrder extends Pick<StepContext, "plan" | "table" | "notApplicable" | "dropped"> {
  readonly steps: readonly (CompositeStep | undefined)[];
  /** Steps before this one are done already. */
  readonly from: number;
  readonly start: Standing;
  readonly keepLog: boolean;
  readonly changeSets?: (sets: readonly WeightSet[]) => readonly WeightSet[];
}

export interface Run {
  readonly standings: readonly Standing[];
  readonly scores: Scores;
  readonly done: readonly DoneStep[];
  readonly remarks: readonly IndexFault[];
  /** Weights as used. */
  readonly sets: readonly WeightSet[];
}

/** Does the steps of a recipe from one of them on. */
export function runSteps(order: RunOrder): Refusable<Run> {
  const { plan, table, notApplicable, dropped, steps } = order;
  const faults: IndexFault[] = [];
  const remarks: IndexFault[] = [];
  const done: DoneStep[] = [];
  const standings: Standing[] = [order.start];
  const aggregate = aggregateStep(steps);
  let standing = order.start;
  for (let index = order.from; index < steps.length; index++) {
    const step = steps[index];
    const log: StepEntry[] | undefined = order.keepLog ? [] : undefined;
    const context: StepContext = { plan, table, notApplicable, dropped, faults, remarks, log };
    if (step !== undefined && step.step !== "aggregate" && step.step !== "scale") {
      const before = standing.stage;
      standing = takeStep(context, standing, step, aggregate);
      refuseInfinite(context, standing.stage, step.step, before);
      if (log !== undefined) done.push({ step, index, entries: log });
    }
    standings.push(standing);
  }
  if (faults.length > 0) return { ok: false, faults: distinct(faults) };
  const context = {
    plan,
    table,
    notApplicable,
    dropped,
    faults,
    remarks,
    log: order.keepLog ? [] : undefined,
  };
  const sets = order.changeSets?.(standing.sets) ?? standing.sets;
  const scores = aggregateAll(context, standing.stage, sets, aggregate, lastScale(steps));
  if (faults.length > 0) return { ok: false, faults: distinct(faults) };
  return { ok: true, value: { standings, scores, done, remarks, sets } };
}

function takeStep(
  context: StepContext,
  { stage, sets }: Standing,
  step: Exclude<CompositeStep, { step: "aggregate" | "scale" }>,
  aggregate: ReturnType<typeof aggregateStep>,
): Standing {
  switch (step.step) {
    case "denominate":
      return { stage: denominate(context, stage), sets };
    case "screen": {
      const kept = screen(context, stage, step);
      return { stage: kept, sets: kept === stage ? sets : givenWeights(context.plan, kept.set) };
    }
    case "impute":
      return { stage: imputeCells(context, stage, step), sets };
    case "treat":
      return { stage: treatColumns(context, stage, step), sets };
    case "normalise":
      return { stage: normaliseColumns(context, stage, step), sets };
    case "weigh":
      return { stage, sets: weigh(context, stage, sets, step, aggregate) };
  }
}

/** The same fault told once. */
function distinct(faults: readonly IndexFault[]): readonly IndexFault[] {
  const seen = new Set<string>();
  return faults.filter(({ code, place }) => {
    const key = JSON.stringify([code, place]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
