import { countPresent, extent, mean, standardDeviation } from "../../statistics/moments.ts";
import type { DoneStep } from "../run/prepare.ts";
import { gather, type Stage } from "../run/stage.ts";
import type { StepOf } from "../schema/recipe.ts";
import { type CompositeNode, isCompositeLeaf } from "../schema/tree.ts";
import type { Ends, LeafStep, LeafTrace } from "./trace.ts";
import type { Traced } from "./traced.ts";

/** The steps through which the value of one leaf went. */
export function leafTrace(traced: Traced, leaf: number): LeafTrace {
  const { plan, method } = traced.prepared;
  const { code = "", label = { vi: "" } } = plan.leaves[leaf] ?? {};
  const measure = measureOf(method.tree, code);
  const { standings, done } = traced.run;
  const steps: LeafStep[] = [];
  const raw = valueAt(standings[0]?.stage, leaf, traced.row);
  if (raw !== undefined) steps.push({ kind: "raw", value: raw });
  for (const each of done) {
    const before = standings[each.index]?.stage;
    const after = standings[each.index + 1]?.stage;
    if (before === undefined || after === undefined) continue;
    const step = stepOn(traced, leaf, each, before, after);
    if (step !== undefined) steps.push(step);
  }
  return {
    kind: "leaf",
    code,
    label,
    ...(measure === undefined ? {} : { measure }),
    steps,
    outcome: traced.unit.nodes[code] ?? { kind: "missing", reason: "screened-out" },
  };
}

function measureOf(tree: readonly CompositeNode[], code: string): LeafTrace["measure"] | undefined {
  for (const node of tree) {
    if (!isCompositeLeaf(node)) {
      const inner = measureOf(node.children, code);
      if (inner !== undefined) return inner;
    } else if (node.code === code) return node.unit;
  }
  return undefined;
}

function placeOf(stage: Stage, row: number): number {
  return stage.set.rows.indexOf(row);
}

function valueAt(stage: Stage | undefined, leaf: number, row: number): number | undefined {
  const at = stage === undefined ? -1 : placeOf(stage, row);
  const value = stage?.columns[leaf]?.[at];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

function stepOn(
  { prepared, row }: Traced,
  leaf: number,
  { step, entries }: DoneStep,
  before: Stage,
  after: Stage,
): LeafStep | undefined {
  const planned = prepared.plan.leaves[leaf];
  const [was, value] = [valueAt(before, leaf, row), valueAt(after, leaf, row)];
  if (planned === undefined || value === undefined) return undefined;
  switch (step.step) {
    case "denominate": {
      const by = prepared.table.columns.get(planned.denominator ?? "")?.[row];
      if (planned.denominator === undefined || by === undefined) return undefined;
      return { kind: "denominated", denominator: planned.denominator, by, value };
    }
    case "impute":
      return was === undefined ? { kind: "imputed", how: step.how.kind, value } : undefined;
    case "treat": {
      if (was === undefined) return undefined;
      const period = prepared.table.rows[row]?.period ?? "";
      const log = entries.find(
        (entry) =>
          entry.what === "transformed" &&
          entry.leaf === planned.code &&
          ["", period].includes(entry.period ?? ""),
      );
      if (log !== undefined) return { kind: "transformed", by: log.detail ?? "", before: was, value };
      return was === value ? undefined : { kind: "winsorised", before: was, value };
    }
    case "normalise":
      return normalised(prepared, leaf, step, before, { row, value });
    case "screen":
    case "weigh":
    case "aggregate":
    case "scale":
      return undefined;
  }
}

function normalised(
  { plan }: Traced["prepared"],
  leaf: number,
  step: StepOf<"normalise">,
  before: Stage,
  { row, value }: { readonly row: number; readonly value: number },
): LeafStep | undefined {
  const planned = plan.leaves[leaf];
  if (planned === undefined || step.only?.includes(planned.code) === false) return undefined;
  const how = step.byLeaf?.[planned.code] ?? step.how;
  const ends = endsOf(before, leaf, step, row);
  const limits =
    how.kind === "goalposts" ? planned.goalposts : how.kind === "bounds" ? planned.bounds : undefined;
  return {
    kind: "normalised",
    how,
    direction: planned.direction === 1 ? "higher" : "lower",
    ...(ends === undefined ? {} : { ends }),
    ...(how.kind === "distance-to-target" && planned.target !== undefined ? { target: planned.target } : {}),
    ...(limits === undefined ? {} : { limits }),
    value,
  };
}

/** The values among which this row was placed. */
function endsOf(stage: Stage, leaf: number, { window }: StepOf<"normalise">, row: number): Ends | undefined {
  const at = placeOf(stage, row);
  const pool = stage.set.poolsOf(window).find(({ members }) => members.includes(at));
  const column = stage.columns[leaf];
  if (pool === undefined || column === undefined) return undefined;
  const values = gather(column, pool.reference);
  const count = countPresent(values);
  if (count === 0) return undefined;
  const [least, most] = extent(values);
  const ends = { least, most, mean: mean(values), sd: count < 2 ? 0 : standardDeviation(values), count };
  return Number.isFinite(ends.sd) ? ends : undefined;
}
