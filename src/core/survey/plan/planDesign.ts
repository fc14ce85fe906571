import type { DataTable } from "../../table/dataTable.ts";
import { degreesOf } from "../degreesOf.ts";
import type { AnyDesign, SurveyDesign } from "../design.ts";
import { inDomain } from "../inDomain.ts";
import { readDesign } from "../reading/readDesign.ts";
import { balancedReplicates } from "../replicates/balanced.ts";
import { bootstrap } from "../replicates/bootstrap.ts";
import { type GivenKind, givenReplicates } from "../replicates/givenReplicates.ts";
import { jackknife, type ReplicateOutcome } from "../replicates/jackknife.ts";
import { adjustDesign } from "./adjustDesign.ts";
import type { SurveyReplicates } from "./designSchema.ts";
import type { Planned, SampleFacts } from "./outcomes.ts";
import { Variables } from "./readVariables.ts";
import type { SurveyIndexPlan, SurveyPlan } from "./surveyPlan.ts";

export type AnyPlan = SurveyPlan | SurveyIndexPlan;

export interface PlannedDesign {
  /** The whole sample, adjusted. */
  readonly whole: AnyDesign;
  /** Looked at within the rows asked for. */
  readonly design: AnyDesign;
  /** 1 for the rows asked for; absent: all. */
  readonly inside?: Uint8Array;
  readonly sample: SampleFacts;
}

/** The design of a plan: drawn, with replicates, adjusted, looked at where the plan looks; every fault of the first that fails. */
export function planDesign(table: DataTable, plan: AnyPlan, variables: Variables): Planned<PlannedDesign> {
  const inside = variables.rowsWhere(plan.where);
  const drawn = readDesign(table, plan.design);
  if (!drawn.ok || variables.faults.length > 0)
    return { ok: false, faults: [...(drawn.ok ? [] : drawn.faults), ...variables.faults] };
  const made =
    plan.replicates === undefined
      ? { ok: true as const, design: drawn.design }
      : replicatesOf(table, drawn.design, plan.replicates);
  if (!made.ok) return made;
  const adjusted = adjustDesign(table, plan.adjust, made.design, drawn.design);
  if (!adjusted.ok) return adjusted;
  const whole = adjusted.value;
  const design = inside === undefined ? whole : inDomain(whole, inside);
  return {
    ok: true,
    value: {
      whole,
      design,
      ...(inside === undefined ? {} : { inside }),
      sample: factsOf(plan, drawn.design, design),
    },
  };
}

function replicatesOf(table: DataTable, design: SurveyDesign, how: SurveyReplicates): ReplicateOutcome {
  switch (how.kind) {
    case "jackknife":
      return jackknife(design, how.mse);
    case "bootstrap": {
      const { how: kind, replicates, seed, mse = false } = how;
      return bootstrap(design, { kind, replicates, seed, mse });
    }
    case "brr":
      return balancedReplicates(design, { rho: 0, mse: how.mse ?? false });
    case "fay":
      return balancedReplicates(design, { rho: how.rho, mse: how.mse ?? false });
    case "given":
      return givenIn(table, design, how);
  }
}

function givenIn(
  table: DataTable,
  design: SurveyDesign,
  how: Extract<SurveyReplicates, { kind: "given" }>,
): ReplicateOutcome {
  const variables = new Variables(table, { dontKnow: [], refused: [], notApplicable: [] });
  const columns = how.columns.map((name) => variables.number(name).values);
  if (variables.faults.length > 0) return { ok: false, faults: variables.faults };
  return givenReplicates({
    weights: design.weights,
    columns,
    combined: how.combined,
    made: madeOf(how),
    ...(how.mse === undefined ? {} : { mse: how.mse }),
    ...(how.degf === undefined ? {} : { degf: how.degf }),
  });
}

function madeOf({
  made,
  rho = 0.3,
  scale,
  rscales,
}: Extract<SurveyReplicates, { kind: "given" }>): GivenKind {
  const scaled = scale === undefined ? {} : { scale };
  switch (made) {
    case "brr":
      return { kind: "brr" };
    case "fay":
      return { kind: "fay", rho };
    case "jk1":
    case "bootstrap":
      return { kind: made, ...scaled };
    case "other":
      return {
        kind: "other",
        scale: scale ?? 1,
        ...(rscales === undefined ? {} : { rscales: Float64Array.from(rscales) }),
      };
  }
}

function factsOf(plan: AnyPlan, drawn: SurveyDesign, design: AnyDesign): SampleFacts {
  let [sum, least, largest, looked] = [0, Infinity, 0, 0];
  for (const weight of design.weights) {
    if (weight === 0) continue;
    looked += 1;
    sum += weight;
    least = Math.min(least, weight);
    largest = Math.max(largest, weight);
  }
  const how = plan.replicates;
  return {
    rows: design.weights.length,
    looked,
    stages: drawn.stages.map(({ clusterCount, strataCount }) => ({
      clusters: clusterCount,
      strata: strataCount,
    })),
    clustered: (plan.design.ids?.length ?? 0) > 0,
    stratified: (plan.design.strata?.length ?? 0) > 0,
    finite: drawn.finite,
    weights: { sum, least: looked === 0 ? 0 : least, largest },
    adjusted: plan.adjust.map(({ kind }) => kind),
    method: how?.kind ?? "taylor",
    replicates: design.kind === "replicate" ? design.replicateWeights.length : null,
    seed: how?.kind === "bootstrap" ? how.seed : null,
    degf: degreesOf(design),
    level: plan.level,
    suppress: plan.suppress,
  };
}
