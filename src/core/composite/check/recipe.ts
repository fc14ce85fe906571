import { type Finding, finding } from "../../method/fault.ts";
import type { StepName } from "../schema/recipe.ts";
import { type CompositeDraft, type DraftStep, levelOf } from "./draft.ts";

/** Steps before which a step must stand, because those work on what it makes. */
const BEFORE: Readonly<Record<StepName, readonly StepName[]>> = {
  denominate: ["treat", "normalise", "weigh", "aggregate", "scale"],
  screen: ["weigh", "aggregate", "scale"],
  impute: ["aggregate", "scale"],
  treat: ["normalise", "weigh", "aggregate", "scale"],
  normalise: ["weigh", "aggregate", "scale"],
  weigh: ["aggregate", "scale"],
  aggregate: ["scale"],
  scale: [],
};

const ONCE: ReadonlySet<StepName> = new Set(["denominate", "aggregate", "scale"]);

/** Steps stand in a possible order, those that stand once stand once, and each has something to do. */
export function checkRecipe(draft: CompositeDraft): readonly Finding[] {
  return [
    ...order(draft.steps),
    ...twice(draft.steps),
    ...missing(draft),
    ...needless(draft),
    ...levels(draft),
  ];
}

function order(steps: readonly DraftStep[]): readonly Finding[] {
  return steps.flatMap(({ name, path }, index) => {
    if (name === undefined) return [];
    const early = steps
      .slice(0, index)
      .find((other) => other.name !== undefined && BEFORE[name].includes(other.name));
    if (early?.name === undefined) return [];
    return [
      finding(
        [...path, "step"],
        "step-order",
        `Bước “${name}” phải đứng trước bước “${early.name}”; hãy đổi thứ tự.`,
        `The step “${name}” must stand before “${early.name}”; change their order.`,
      ),
    ];
  });
}

function twice(steps: readonly DraftStep[]): readonly Finding[] {
  return steps.flatMap(({ name, path }, index) => {
    if (name === undefined || !ONCE.has(name)) return [];
    if (steps.findIndex((other) => other.name === name) === index) return [];
    return [
      finding(
        [...path, "step"],
        "step-twice",
        `Bước “${name}” đã có ở trên; mỗi cách tính chỉ có một bước này.`,
        `The step “${name}” already stands above; a recipe has it once.`,
      ),
    ];
  });
}

function missing(draft: CompositeDraft): readonly Finding[] {
  const has = (name: StepName): boolean => draft.steps.some((step) => step.name === name);
  const found: Finding[] = [];
  if (draft.steps.length > 0 && !has("aggregate"))
    found.push(
      finding(
        ["recipe"],
        "step-missing",
        "Cách tính thiếu bước “aggregate” (tổng hợp từ chỉ tiêu lên chỉ số).",
        "The recipe lacks the step “aggregate” (from leaves up to the index).",
      ),
    );
  const divided = draft.parts.find(({ denominator }) => denominator !== undefined);
  if (divided !== undefined && !has("denominate"))
    found.push(
      finding(
        [...divided.path, "denominator"],
        "step-missing",
        "Chỉ tiêu có mẫu số nhưng cách tính thiếu bước “denominate”; hãy thêm bước này.",
        "A leaf has a denominator but the recipe lacks the step “denominate”; add it.",
      ),
    );
  return found;
}

function needless(draft: CompositeDraft): readonly Finding[] {
  return draft.steps.flatMap(({ step, path, sound }) => {
    if (step === undefined || !sound || !hasNothingToDo(draft, step)) return [];
    return [
      finding(
        path,
        "step-needless",
        `Không chỉ tiêu hay đơn vị nào cần bước “${step.step}” này; hãy bỏ đi hoặc ghi điều còn thiếu.`,
        `No leaf or unit needs this step “${step.step}”; remove it or add what it lacks.`,
      ),
    ];
  });
}

function hasNothingToDo(draft: CompositeDraft, step: NonNullable<DraftStep["step"]>): boolean {
  switch (step.step) {
    case "denominate":
      return !draft.parts.some(({ denominator }) => denominator !== undefined);
    case "screen":
      return (
        step.minAvailable === undefined &&
        step.minNonZero === undefined &&
        step.include.length === 0 &&
        step.exclude.length === 0
      );
    case "treat":
      return (
        step.how.kind === "winsorise" &&
        step.how.most === 0 &&
        step.how.otherwise === "none" &&
        step.byLeaf === undefined
      );
    case "scale":
      return step.times === 1 && step.plus === 0;
    case "impute":
    case "normalise":
    case "weigh":
    case "aggregate":
      return false;
  }
}

function levels(draft: CompositeDraft): readonly Finding[] {
  const above = levelOf(draft, -1) - 1;
  if (above < 1) return [];
  return draft.steps.flatMap(({ step, path }) => {
    if (step?.step !== "aggregate") return [];
    const tooMany = (key: "levels" | "minAvailable", count: number): readonly Finding[] =>
      count <= above
        ? []
        : [
            finding(
              [...path, key],
              "levels-too-many",
              `“${key}” ghi ${count} cấp nhưng cây chỉ tiêu chỉ có ${above} cấp trên chỉ tiêu.`,
              `“${key}” names ${count} levels but the tree has ${above} above its leaves.`,
            ),
          ];
    return [
      ...tooMany("levels", step.levels?.length ?? 0),
      ...tooMany("minAvailable", Array.isArray(step.minAvailable) ? step.minAvailable.length : 0),
    ];
  });
}
