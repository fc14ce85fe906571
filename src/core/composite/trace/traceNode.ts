import { howOf } from "../aggregate/howOf.ts";
import type { NodePlan } from "../plan/plan.ts";
import type { NodeOutcome } from "../result.ts";
import { aggregateStep, changedRecipe, lastScale } from "../run/recipe.ts";
import type { NodeTrace, PartTrace } from "./trace.ts";
import type { Traced } from "./traced.ts";

const SCREENED: NodeOutcome = { kind: "missing", reason: "screened-out" };

/** How the children of a node became its value. */
export function nodeTrace(traced: Traced, node: NodePlan): NodeTrace {
  const { plan, method } = traced.prepared;
  const steps = changedRecipe(method.recipe, traced.changes);
  const how = howOf(node, aggregateStep(steps));
  const scale = node.id === plan.total ? lastScale(steps) : { times: 1, plus: 0 };
  const outcome = traced.unit.nodes[node.code] ?? SCREENED;
  const times = node.times * scale.times;
  const before = outcome.kind === "scored" ? (outcome.value - scale.plus) / times : undefined;
  return {
    kind: "node",
    code: node.code,
    label: node.label,
    how,
    parts: partsOf(traced, node, how.kind, before),
    times,
    plus: scale.plus,
    outcome,
  };
}

function partsOf(
  traced: Traced,
  node: NodePlan,
  how: NodeTrace["how"]["kind"],
  before: number | undefined,
): readonly PartTrace[] {
  const weights = weightsOf(traced);
  const members = [...node.children.entries()].flatMap(([place, child]) => {
    if (traced.run.scores.gone[child] === 1) return [];
    const code = traced.prepared.plan.codes[child] ?? "";
    const weight = weights?.[node.firstEdge + place] ?? 0;
    const base = how === "pooled" ? baseOf(traced, child) : 1;
    return [{ child, code, weight, counted: weight * base, outcome: traced.unit.nodes[code] ?? SCREENED }];
  });
  const scored = members.filter(({ outcome }) => outcome.kind === "scored");
  const total = scored.reduce((sum, { counted }) => sum + counted, 0);
  const plain = scored.reduce(
    (sum, { counted, outcome }) => sum + counted * (outcome.kind === "scored" ? outcome.value : 0),
    0,
  );
  // under a sum with children left out, what is left is scaled up to the whole
  const lift =
    how === "sum"
      ? before === undefined || plain === 0 || scored.length === members.length
        ? 1
        : before / plain
      : total === 0
        ? 0
        : 1 / total;
  return members.map(({ child, code, weight, counted, outcome }) => {
    const label = labelOf(traced, child);
    if (outcome.kind !== "scored" || how === "median" || how === "copeland")
      return { code, label, outcome, weight };
    const share = counted * lift;
    const adds = how === "arithmetic" || how === "pooled" || how === "sum";
    return { code, label, outcome, weight, share, ...(adds ? { contribution: share * outcome.value } : {}) };
  });
}

function labelOf({ prepared }: Traced, id: number): PartTrace["label"] {
  const { plan } = prepared;
  return (plan.leaves[id] ?? plan.nodes[id - plan.leaves.length])?.label ?? { vi: plan.codes[id] ?? "" };
}

function weightsOf({ run, row }: Traced): Float64Array | undefined {
  const place = run.standings.at(-1)?.stage.set.rows.indexOf(row) ?? -1;
  return (run.sets.find(({ rows }) => rows.includes(place)) ?? run.sets[0])?.weights;
}

/** Cases behind a leaf, or behind all leaves under a node. */
function baseOf(traced: Traced, id: number): number {
  const { plan, table } = traced.prepared;
  const leaf = plan.leaves[id];
  if (leaf !== undefined) return table.bases?.get(leaf.code)?.[traced.row] ?? 0;
  const children = plan.nodes[id - plan.leaves.length]?.children ?? new Int32Array();
  return children.reduce((sum, child) => sum + baseOf(traced, child), 0);
}
