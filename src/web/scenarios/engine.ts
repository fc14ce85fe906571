import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ScenarioBase } from "../../contract/scenarios.ts";
import { explainOutcome } from "../../core/explain/explainOutcome.ts";
import type { Item, Leaf, Method } from "../../core/method/schema.ts";
import { leavesOf } from "../../core/method/tree.ts";
import type { Outcome } from "../../core/outcome.ts";
import { type StandingAnswer, type Supposed, scenarioStanding } from "../../core/scenarios/index.ts";
import { type CompiledMethod, compileMethod } from "../../core/scoring/compile.ts";
import { methodSourceQuery } from "../api/scenarios.ts";
import type { Language } from "../words/language.tsx";

/** Answers scenarios of one base in the browser, by the same core as the server. */
export interface Engine {
  readonly compiled: CompiledMethod;
  readonly answer: (supposed: Supposed) => StandingAnswer;
  readonly why: (leaf: string, outcome: Outcome, language: Language) => string;
}

/** Undefined until the criteria are there. */
export function useEngine(base: ScenarioBase): {
  readonly engine: Engine | undefined;
  readonly error: unknown;
} {
  const { id, version } = base.method;
  const method = useQuery(methodSourceQuery(id, version));
  const engine = useMemo(
    () => (method.data === undefined ? undefined : createEngine(method.data, base)),
    [method.data, base],
  );
  return { engine, error: method.error };
}

function createEngine(method: Method, base: ScenarioBase): Engine {
  const compiled = compileMethod(method);
  const described = new Map<string, Leaf | Item>(
    [
      ...leavesOf(method, base.setting.sheet.family),
      ...(method.bonus?.items ?? []),
      ...(method.penalty?.items ?? []),
    ].map((leaf) => [leaf.code, leaf]),
  );
  return {
    compiled,
    answer(supposed) {
      const start = performance.now();
      const found = scenarioStanding(compiled, base.setting, supposed);
      performance.measure("what-if", { start });
      return found;
    },
    why: (leaf, outcome, language) => explainOutcome(outcome, language, described.get(leaf)),
  };
}
