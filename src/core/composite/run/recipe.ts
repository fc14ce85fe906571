import type { Changes } from "../changes.ts";
import type { CompositeStep, StepOf } from "../schema/recipe.ts";

const PLAIN: StepOf<"aggregate"> = {
  step: "aggregate",
  how: "arithmetic",
  whenMissing: "skip",
  whenNotPositive: "refuse",
  whenNoWeight: "refuse",
};

/** The recipe with its changes: each step with its place in the method's own recipe. */
export function changedRecipe(
  steps: readonly CompositeStep[],
  changes: Pick<Changes, "steps">,
): readonly (CompositeStep | undefined)[] {
  if (changes.steps === undefined) return steps;
  const result: (CompositeStep | undefined)[] = [...steps];
  for (const { step, occurrence = 0, to } of changes.steps) {
    const places = steps.flatMap((each, at) => (each.step === step ? [at] : []));
    const at = places[occurrence];
    if (at !== undefined) result[at] = to === "drop" ? undefined : to;
  }
  return result;
}

export function aggregateStep(steps: readonly (CompositeStep | undefined)[]): StepOf<"aggregate"> {
  for (const step of steps) if (step?.step === "aggregate") return step;
  return PLAIN;
}

export function lastScale(steps: readonly (CompositeStep | undefined)[]): { times: number; plus: number } {
  for (const step of steps) if (step?.step === "scale") return { times: step.times, plus: step.plus };
  return { times: 1, plus: 0 };
}

/** Whether a step looks across the leaves of a unit, so that taking a leaf out changes it. */
export function looksAcross(step: CompositeStep | undefined): boolean {
  if (step === undefined) return false;
  switch (step.step) {
    case "screen":
    case "weigh":
    case "aggregate":
      return true;
    case "impute":
      return step.how.kind === "within-parent";
    case "denominate":
    case "treat":
    case "normalise":
    case "scale":
      return false;
  }
}
