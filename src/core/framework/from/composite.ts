import type { IndexFault, Refusable } from "../../composite/indexFault.ts";
import { type PreparedComposite, prepareComposite } from "../../composite/run/prepare.ts";
import { replayScores } from "../../composite/run/replay.ts";
import { runPrepared } from "../../composite/run/run.ts";
import type { CompositeMethod } from "../../composite/schema/composite.ts";
import type { CompositeNode } from "../../composite/schema/tree.ts";
import { isCompositeLeaf } from "../../composite/schema/tree.ts";
import { type IndexTable, yearOf } from "../../composite/table.ts";
import type { Framework } from "../framework.ts";
import { nodesOf, type WeightsByParent } from "./compositeNodes.ts";

/** One block and period of a composite index as a framework. */
export interface BlockFramework {
  /** "" for families that are compared together. */
  readonly block: string;
  readonly period: string;
  readonly framework: Framework;
}

/** The frameworks of an index, and why it cannot be calculated as it stands. */
export interface CompositeFrameworks {
  readonly frameworks: readonly BlockFramework[];
  /** Reasons why the recipe refuses; leaves that they name were left out to study the rest. */
  readonly faults: readonly IndexFault[];
}

/**
 * The frameworks of a composite index: every block in the latest period that it has data for, or in `period`. Where the
 * recipe refuses because of some leaves, the rest is calculated without them; where that fails too, the frameworks hold the
 * data as delivered and no values. A table without rows gives the frameworks of the blocks without units, for texts and weights.
 */
export function compositeFrameworks(
  method: CompositeMethod,
  table: IndexTable,
  period?: string,
): CompositeFrameworks {
  if (table.rows.length === 0) return withoutData(method, table);
  const whole = prepareComposite(method, table);
  const faults = whole.ok ? [] : whole.faults;
  const prepared = whole.ok ? whole.value : withoutFaulty(method, table, faults);
  const blocks = new Map<string, string>();
  const blockOf = blocksOf(method);
  for (const row of table.rows) {
    const block = blockOf.get(row.family) ?? row.family;
    const latest = blocks.get(block);
    if (period === undefined ? latest === undefined || row.period > latest : row.period === period)
      blocks.set(block, row.period);
  }
  const source = { method, table, prepared };
  return {
    faults,
    frameworks: [...blocks].map(([block, when]) => ({
      block,
      period: when,
      framework: frameworkOf(
        source,
        table.rows.flatMap((row, at) =>
          (blockOf.get(row.family) ?? row.family) === block && row.period === when ? [at] : [],
        ),
      ),
    })),
  };
}

function withoutData(method: CompositeMethod, table: IndexTable): CompositeFrameworks {
  const byBlock = new Map<string, string[]>();
  for (const [family, block] of blocksOf(method)) byBlock.set(block, [...(byBlock.get(block) ?? []), family]);
  return {
    faults: [],
    frameworks: [...byBlock].map(([block, families]) => ({
      block,
      period: "",
      framework: frameworkOf({ method, table, prepared: undefined }, [], new Set(families)),
    })),
  };
}

/** The index without the leaves that are to blame, at most three times over; undefined where it still refuses. */
function withoutFaulty(
  method: CompositeMethod,
  table: IndexTable,
  faults: readonly IndexFault[],
): PreparedComposite | undefined {
  let kept = method;
  let left = faults;
  for (let attempt = 0; attempt < 3; attempt++) {
    const codes = new Set(left.flatMap(({ place }) => (place.leaf === undefined ? [] : [place.leaf])));
    if (codes.size === 0) return undefined;
    const tree = without(kept.tree, codes);
    if (tree.length === 0) return undefined;
    kept = { ...kept, tree, views: [] };
    const again: Refusable<PreparedComposite> = prepareComposite(kept, table);
    if (again.ok) return again.value;
    left = again.faults;
  }
  return undefined;
}

function without(tree: readonly CompositeNode[], codes: ReadonlySet<string>): CompositeNode[] {
  return tree.flatMap((node): CompositeNode[] => {
    if (codes.has(node.code)) return [];
    if (isCompositeLeaf(node)) return [node];
    const children = without(node.children, codes);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

function blocksOf(method: CompositeMethod): ReadonlyMap<string, string> {
  return new Map(
    method.families.map((family) =>
      typeof family === "string" ? [family, family] : [family.id, family.rankedApart ? family.id : ""],
    ),
  );
}

interface Source {
  readonly method: CompositeMethod;
  readonly table: IndexTable;
  readonly prepared: PreparedComposite | undefined;
}

function frameworkOf(
  { method, table, prepared }: Source,
  rows: readonly number[],
  families: ReadonlySet<string> = new Set(rows.map((row) => table.rows[row]?.family ?? "")),
): Framework {
  const weights =
    prepared === undefined ? undefined : weightsUsed(prepared, table.rows[rows[0] ?? 0]?.period ?? "");
  const nodes = nodesOf(method, { table, rows, families, weights });
  const gather = (column: Float64Array | undefined) =>
    Float64Array.from(rows, (row) => column?.[row] ?? Number.NaN);
  const known = new Set(nodes.map(({ code }) => code));
  const columnOf = (scores: Float64Array, id: number) =>
    gather(scores.subarray(id * table.rows.length, (id + 1) * table.rows.length));
  const scores = prepared === undefined ? undefined : replayScores(prepared, {});
  const values =
    prepared === undefined || scores?.ok !== true
      ? []
      : [...prepared.plan.idOf].flatMap(([code, id]): (readonly [string, Float64Array])[] =>
          known.has(code) ? [[code, columnOf(scores.value, id)]] : [],
        );
  return {
    nodes,
    units: rows.map((row) => table.rows[row]?.unit ?? ""),
    labels: rows.map((row) => table.rows[row]?.label ?? table.rows[row]?.unit ?? ""),
    values: new Map(values),
    given: new Map(nodes.map(({ code }) => [code, gather(table.columns.get(code))])),
    notApplicable: new Map(
      [...table.notApplicable].map(([code, marks]) => [
        code,
        Uint8Array.from(rows, (row) => marks[row] ?? 0),
      ]),
    ),
    indexWithout: (code) => {
      if (prepared?.plan.idOf.has(code) !== true) return null;
      const changed = replayScores(prepared, { drop: [code] });
      return changed.ok ? columnOf(changed.value, prepared.plan.total) : null;
    },
    leafWord: { vi: "chỉ tiêu", en: "indicator" },
    wholeWord: { vi: "chỉ số chung", en: "index as a whole" },
    missingIsNothing: false,
  };
}

/** Parent → child → weight as the run used it: by the year of the period, or for all years. */
function weightsUsed(prepared: PreparedComposite, period: string): WeightsByParent | undefined {
  const run = runPrepared(prepared);
  if (!run.ok) return undefined;
  return run.value.weights[String(yearOf(period) ?? "")] ?? run.value.weights[""];
}
