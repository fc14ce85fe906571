import { howOf } from "../aggregate/howOf.ts";
import type { IndexPlan } from "../plan/plan.ts";
import type { CompositeResult, ResultNode } from "../result.ts";
import type { StepOf } from "../schema/recipe.ts";
import type { Run } from "./prepare.ts";

/** Leaves, nodes, the index and its views in the order of the plan; those taken out are left out. */
export function resultNodes(plan: IndexPlan, { scores }: Run): readonly ResultNode[] {
  const leaves = plan.leaves.map(
    ({ code, label }): ResultNode => ({ code, label, kind: "leaf", level: 1, children: [] }),
  );
  const nodes = plan.nodes.map(
    ({ code, label, kind, level, children, view }): ResultNode => ({
      code,
      label,
      kind,
      level,
      children: Array.from(children)
        .filter((child) => scores.gone[child] !== 1)
        .map((child) => plan.codes[child] ?? ""),
      ...(view === undefined ? {} : { view }),
    }),
  );
  return [...leaves, ...nodes].filter((_, id) => scores.gone[id] !== 1);
}

/** Share of each child in its parent, by year; "" where weights do not change by year. */
export function usedWeights(
  plan: IndexPlan,
  { sets, scores }: Run,
  step: StepOf<"aggregate">,
): CompositeResult["weights"] {
  return Object.fromEntries(
    sets.map(({ year, weights }) => [
      year === undefined ? "" : String(year),
      Object.fromEntries(
        plan.nodes
          .filter(({ id }) => scores.gone[id] !== 1)
          .map((node) => {
            const live = [...node.children.entries()].filter(([, child]) => scores.gone[child] !== 1);
            const weight = (place: number): number => weights[node.firstEdge + place] ?? 0;
            const total = live.reduce((sum, [place]) => sum + weight(place), 0);
            const whole = howOf(node, step).kind === "sum" || total === 0 ? 1 : total;
            return [
              node.code,
              Object.fromEntries(
                live.map(([place, child]) => [plan.codes[child] ?? "", weight(place) / whole]),
              ),
            ];
          }),
      ),
    ]),
  );
}
