import type { CompositeMethod } from "../composite/schema/composite.ts";
import type { CompositeStep } from "../composite/schema/recipe.ts";
import type { IndexTable } from "../composite/table.ts";
import { type UncertaintyFactor, type UncertaintyPlan, uncertaintyPlanSchema } from "./plan.ts";

export interface PlanChoice {
  readonly seed: number;
  readonly replications?: number;
  readonly node?: string;
}

/**
 * The plan that a method declares under `sensitivity`: its own way and each alternative alike likely, weights within their noise,
 * sampling error where the table has errors. Undefined where nothing is declared that could vary.
 */
export function planOf(
  method: CompositeMethod,
  table: IndexTable,
  choice: PlanChoice,
): UncertaintyPlan | undefined {
  const { sensitivity = {} } = method;
  const steps = alternativesOf(method);
  const withErrors = (table.errors?.size ?? 0) > 0;
  const factors: readonly UncertaintyFactor[] = [
    ...steps.filter(({ ways }) => ways.length > 1).map(({ id, ways }) => optionFactor(id, ways)),
    ...(sensitivity.weights === undefined
      ? []
      : [
          {
            kind: "weights" as const,
            id: "weights",
            noise: [
              {
                share: sensitivity.weights.noise,
                ...(sensitivity.weights.levels === undefined ? {} : { levels: sensitivity.weights.levels }),
              },
            ],
          },
        ]),
    ...(sensitivity.sampling === true && withErrors
      ? [{ kind: "sampling" as const, id: "sampling", leaves: [...(table.errors?.keys() ?? [])] }]
      : []),
  ];
  return factors.length === 0 ? undefined : uncertaintyPlanSchema.parse({ ...choice, factors });
}

interface Placed {
  readonly occurrence: number;
  readonly step: CompositeStep;
}

/** One way to do the steps of a name: each with what it becomes. The first is the method's own. */
type StepWay = readonly Placed[];

function alternativesOf(
  method: CompositeMethod,
): readonly { readonly id: string; readonly ways: readonly StepWay[] }[] {
  const { sensitivity = {}, recipe } = method;
  const placed = (name: CompositeStep["step"]): StepWay =>
    recipe.filter(({ step }) => step === name).map((step, occurrence) => ({ occurrence, step }));
  const waysOf = <T>(
    name: CompositeStep["step"],
    list: readonly T[] | undefined,
    change: (step: CompositeStep, to: T) => CompositeStep,
  ): readonly StepWay[] => {
    const own = placed(name);
    if (own.length === 0) return [];
    const others = (list ?? []).map((to) =>
      own.map(({ occurrence, step }) => ({ occurrence, step: change(step, to) })),
    );
    const seen = new Set<string>();
    return [own, ...others].filter((way) => {
      const key = JSON.stringify(way);
      return !seen.has(key) && seen.add(key);
    });
  };
  return [
    {
      id: "imputation",
      ways: waysOf("impute", sensitivity.imputations, (step, how) =>
        step.step === "impute" ? { ...step, how } : step,
      ),
    },
    {
      id: "winsorising",
      ways: waysOf("treat", sensitivity.winsoriseMost, (step, most) =>
        step.step === "treat" && step.how.kind === "winsorise"
          ? { ...step, how: { ...step.how, most } }
          : step,
      ),
    },
    {
      id: "normalisation",
      ways: waysOf("normalise", sensitivity.normalisations, (step, how) =>
        step.step === "normalise" ? { ...step, how } : step,
      ),
    },
    {
      id: "aggregation",
      ways: waysOf("aggregate", sensitivity.aggregations, (step, how) => {
        if (step.step !== "aggregate") return step;
        const { levels: _, ...rest } = step;
        return { ...rest, how };
      }),
    },
  ];
}

function optionFactor(id: string, ways: readonly StepWay[]): UncertaintyFactor {
  return {
    kind: "options",
    id,
    options: ways.map((way, place) => ({
      id: place === 0 ? "as-is" : `${id}-${place}`,
      chance: 1,
      changes:
        place === 0
          ? {}
          : { steps: way.map(({ occurrence, step }) => ({ step: step.step, occurrence, to: step })) },
    })),
  };
}
