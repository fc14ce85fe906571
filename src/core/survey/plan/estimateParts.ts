import type { Statistic } from "../statistic.ts";
import type { Domains, SurveyColumn } from "../statistics/column.ts";
import { countsOf, meanOf, ratioOf, sharesOf, totalOf } from "../statistics/means.ts";
import type { EstimateRow } from "./outcomes.ts";
import type { Variables } from "./readVariables.ts";
import type { SurveyEstimate, SurveyPlan } from "./surveyPlan.ts";

export interface ComponentName {
  readonly variable: string;
  readonly item: string | null;
}

/** Smooth statistics that belong together: one pass over the sample. */
export interface SmoothPart {
  readonly kind: Exclude<EstimateRow["kind"], "quantile">;
  readonly names: readonly ComponentName[];
  readonly statisticIn: (domains?: Domains) => Statistic;
}

export interface QuantilePart {
  readonly kind: "quantile";
  readonly column: SurveyColumn;
  readonly shares: readonly number[];
}

export type EstimatePart = SmoothPart | QuantilePart;

/** What a plan asks for, part by part; variables that cannot be read are told in `variables.faults`. */
export function estimateParts(plan: SurveyPlan, variables: Variables): EstimatePart[] {
  return plan.estimates.flatMap((one) => partsOf(one, variables));
}

function partsOf(one: SurveyEstimate, variables: Variables): EstimatePart[] {
  switch (one.kind) {
    case "mean":
    case "total": {
      const columns = one.columns.map((name) => variables.number(name));
      const groups = one.together ? [columns] : columns.map((column) => [column]);
      const make = one.kind === "mean" ? meanOf : totalOf;
      return groups.map((group) => ({
        kind: one.kind,
        names: group.map(({ name }) => ({ variable: name, item: null })),
        statisticIn: (domains) => make(group, domains),
      }));
    }
    case "ratio": {
      const [above, below] = [variables.number(one.above), variables.number(one.below)];
      return [
        {
          kind: "ratio",
          names: [{ variable: `${one.above}/${one.below}`, item: null }],
          statisticIn: (domains) => ratioOf([above], [below], domains),
        },
      ];
    }
    case "share":
    case "count":
      return one.columns.map((name) => {
        const factor = variables.factor(name);
        const make = one.kind === "share" ? sharesOf : countsOf;
        return {
          kind: one.kind,
          names: factor.levels.map((level) => ({ variable: name, item: level })),
          statisticIn: (domains) => make([factor], domains),
        };
      });
    case "quantile":
      return one.columns.map((name) => ({
        kind: "quantile",
        column: variables.number(name),
        shares: one.shares,
      }));
  }
}

/** The columns that a plan estimates, each once. */
export function estimatedColumns(plan: SurveyPlan): string[] {
  const names = plan.estimates.flatMap((one) =>
    one.kind === "ratio" ? [one.above, one.below] : one.columns,
  );
  return [...new Set(names)];
}
