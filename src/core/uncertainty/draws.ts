import type { Changes } from "../composite/changes.ts";
import { type IndexFault, indexFault, type Refusable } from "../composite/indexFault.ts";
import type { CompositeMethod } from "../composite/schema/composite.ts";
import type { IndexTable } from "../composite/table.ts";
import { given, refused } from "./answers.ts";
import type { FactorDraw } from "./factorDraw.ts";
import type { UncertaintyFactor, UncertaintyPlan } from "./plan.ts";
import { randomStream } from "./randomStream.ts";
import { samplingDraw } from "./samplingDraw.ts";
import { weightsDraw } from "./weightsDraw.ts";

/**
 * Readies the factors of a plan: for each point (one number from 0 to 1 per factor) the changes of a replay. Refuses, all at once,
 * factors of the same name, weights of unknown nodes, errors that are not there, and two factors that change the same step.
 */
export function drawsOf(
  plan: Pick<UncertaintyPlan, "factors" | "seed">,
  method: CompositeMethod,
  table: IndexTable,
): Refusable<(point: ArrayLike<number>) => Changes> {
  const faults: IndexFault[] = [...conflicts(plan.factors)];
  const draws = plan.factors.flatMap((factor, place): readonly FactorDraw[] => {
    const made = factorDraw(factor, [plan.seed, place], method, table);
    if (made.ok) return [made.value];
    faults.push(...made.faults);
    return [];
  });
  if (faults.length > 0) return refused(...faults);
  return given((point) => mergedChanges(draws.map((draw, factor) => draw(point[factor] ?? 0))));
}

/** The point of a replication: one number per factor. */
export function drawnPoint(seed: number, replication: number, factors: number): Float64Array {
  const stream = randomStream([seed, replication]);
  return Float64Array.from({ length: factors }, () => stream.uniform());
}

function factorDraw(
  factor: UncertaintyFactor,
  key: readonly number[],
  method: CompositeMethod,
  table: IndexTable,
): Refusable<FactorDraw> {
  switch (factor.kind) {
    case "weights":
      return weightsDraw(factor.noise, factor.id, key, method);
    case "options": {
      const absent = absentSteps(factor, method);
      return absent.length > 0 ? refused(...absent) : given(optionDraw(factor.options));
    }
    case "sampling":
      return samplingDraw(factor, key, method, table);
  }
}

/** Options that change a step which the recipe does not have: they would do nothing without a word. */
function absentSteps(
  { options, id }: Extract<UncertaintyFactor, { kind: "options" }>,
  { recipe }: CompositeMethod,
): readonly IndexFault[] {
  const asked = options.flatMap(({ changes }) => changes.steps ?? []);
  const absent = asked.filter(
    ({ step, occurrence }) => recipe.filter((each) => each.step === step).length <= occurrence,
  );
  return [...new Set(absent.map(({ step }) => step))].map((step) =>
    indexFault(
      "step-unknown",
      { step },
      `“${id}” thay đổi bước “${step}” nhưng quy trình tính không có bước này.`,
      `“${id}” changes the step “${step}”, which the recipe does not have.`,
    ),
  );
}

function optionDraw(options: Extract<UncertaintyFactor, { kind: "options" }>["options"]): FactorDraw {
  const whole = options.reduce((sum, { chance }) => sum + chance, 0);
  const list = options.map(({ changes }): Changes => JSON.parse(JSON.stringify(changes)));
  return (point) => {
    let left = point * whole;
    const place = options.findIndex(({ chance }) => {
      left -= chance;
      return left < 0;
    });
    return list[place < 0 ? options.length - 1 : place] ?? {};
  };
}

/** Factors whose ids are not their own, and pairs that change the same step, of which one would silently undo the other. */
function conflicts(factors: readonly UncertaintyFactor[]): readonly IndexFault[] {
  const faults: IndexFault[] = [];
  const owner = new Map<string, string>();
  const ids = new Set<string>();
  for (const factor of factors) {
    if (ids.has(factor.id))
      faults.push(
        indexFault(
          "factor-twice",
          { node: factor.id },
          `Hai yếu tố cùng mang tên “${factor.id}”; hãy đặt tên khác nhau.`,
          `Two factors are called “${factor.id}”; give each its own name.`,
        ),
      );
    ids.add(factor.id);
    if (factor.kind !== "options") continue;
    for (const { step, occurrence } of factor.options.flatMap(({ changes }) => changes.steps ?? [])) {
      const name = `${step} ${occurrence}`;
      const other = owner.get(name) ?? factor.id;
      if (other !== factor.id)
        faults.push(
          indexFault(
            "same-step",
            { step },
            `“${other}” và “${factor.id}” cùng thay đổi một bước; hãy gộp thành một yếu tố với các phương án kết hợp.`,
            `“${other}” and “${factor.id}” change the same step; make them one factor with combined options.`,
          ),
        );
      owner.set(name, other);
    }
  }
  return faults;
}

/** All changes at once; factors on the same weight are multiplied, of two given weights or draws of a leaf the later one holds. */
export function mergedChanges(list: readonly Changes[]): Changes {
  const weightFactors: Record<string, number> = {};
  for (const { weightFactors: factors = {} } of list)
    for (const [code, factor] of Object.entries(factors))
      weightFactors[code] = (weightFactors[code] ?? 1) * factor;
  const steps = list.flatMap((changes) => changes.steps ?? []);
  const drop = list.flatMap((changes) => changes.drop ?? []);
  const weights = Object.assign({}, ...list.map((changes) => changes.weights ?? {}));
  const values = list.flatMap((changes) => [...(changes.values ?? [])]);
  return {
    ...(steps.length > 0 ? { steps } : {}),
    ...(drop.length > 0 ? { drop } : {}),
    ...(Object.keys(weights).length > 0 ? { weights } : {}),
    ...(Object.keys(weightFactors).length > 0 ? { weightFactors } : {}),
    ...(values.length > 0 ? { values: new Map(values) } : {}),
  };
}
