import type { Changes } from "../changes.ts";
import { type IndexFault, indexFault, type Refusable } from "../indexFault.ts";
import type { IndexPlan } from "../plan/plan.ts";
import { type Limits, limitsOf } from "../rank/groupLimits.ts";
import { rankScores } from "../rank/rankScores.ts";
import type { CompositeResult, GroupLimits, MissingReason, NodeOutcome, UnitOutcomes } from "../result.ts";
import type { CompositeMethod } from "../schema/composite.ts";
import type { IndexTable } from "../table.ts";
import { type PreparedComposite, prepareComposite, type Run } from "./prepare.ts";
import { aggregateStep, changedRecipe } from "./recipe.ts";
import { replayRun } from "./replay.ts";
import { resultNodes, usedWeights } from "./resultNodes.ts";
import type { Pool } from "./rowSet.ts";
import { gather } from "./stage.ts";

const SCREENED: NodeOutcome = { kind: "missing", reason: "screened-out" };

/** The whole result of a prepared index, with changes where they are given. */
export function runPrepared(prepared: PreparedComposite, changes: Changes = {}): Refusable<CompositeResult> {
  const run = replayRun(prepared, changes, true);
  if (!run.ok) return run;
  const cutFaults = faultyCuts(prepared, changes);
  if (cutFaults.length > 0) return { ok: false, faults: cutFaults };
  return { ok: true, value: resultOf(prepared, run.value, changes) };
}

/** Calculates a composite index from its method and table; every reason why it cannot be, at once. */
export function runComposite(
  method: CompositeMethod,
  table: IndexTable,
  changes: Changes = {},
): Refusable<CompositeResult> {
  const prepared = prepareComposite(method, table);
  return prepared.ok ? runPrepared(prepared.value, changes) : prepared;
}

/** The result of a run as plain data. */
export function resultOf(prepared: PreparedComposite, run: Run, changes: Changes): CompositeResult {
  const { plan, table, method } = prepared;
  const set = run.standings.at(-1)?.stage.set;
  const steps = changedRecipe(method.recipe, changes);
  const places = new Map(Array.from(set?.rows ?? [], (row, at) => [row, at]));
  const ranks = ranksOf(prepared, run);
  const { limits, told } = groupsOf(prepared, run, changes);
  const units = table.rows.flatMap((row, at): UnitOutcomes[] => {
    const block = plan.blockOf.get(row.family) ?? row.family;
    const place = places.get(at);
    if (place === undefined)
      return [{ row, block, nodes: { [plan.codes[plan.total] ?? "total"]: SCREENED } }];
    const nodes = Object.fromEntries(
      plan.codes.map((code, id) => [code, outcomeOf(prepared, run, { id, at, place, ranks, limits })]),
    );
    return [{ row, block, nodes }];
  });
  return {
    method: plan.name,
    nodes: resultNodes(plan, run),
    units,
    screenedOut: table.rows.filter((_, at) => !places.has(at)),
    weights: usedWeights(plan, run, aggregateStep(steps)),
    groups: told,
    log: run.done.map(({ step, index, entries }) => ({ step: step.step, index, entries })),
    remarks: run.remarks,
  };
}

/** Rank and number of ranked rows of every id, by place in the row set. */
interface Ranks {
  readonly ranks: Float64Array;
  readonly outOf: Float64Array;
}

function ranksOf({ plan, method }: PreparedComposite, run: Run): readonly Ranks[] {
  const { values, rows } = run.scores;
  const ranked = run.standings.at(-1)?.stage.set.ranked ?? [];
  return plan.codes.map((_, id) => {
    const column = values.subarray(id * rows, (id + 1) * rows);
    const ranks = new Float64Array(rows).fill(Number.NaN);
    const outOf = new Float64Array(rows);
    for (const pool of ranked) {
      const own = rankScores(gather(column, pool.members), method.ranking.ties, method.ranking.decimals);
      const count = own.reduce((sum, rank) => sum + (Number.isNaN(rank) ? 0 : 1), 0);
      pool.members.forEach((at, place) => {
        ranks[at] = own[place] ?? Number.NaN;
        outOf[at] = count;
      });
    }
    return { ranks, outOf };
  });
}

type LimitsByPool = ReadonlyMap<string, Limits>;

const poolKey = (id: number, pool: Pick<Pool, "block" | "period">): string =>
  JSON.stringify([id, pool.block, pool.period]);

function groupsOf(
  { plan, method }: PreparedComposite,
  run: Run,
  changes: Changes,
): { readonly limits: LimitsByPool; readonly told: readonly GroupLimits[] } {
  const { values, rows } = run.scores;
  const set = run.standings.at(-1)?.stage.set;
  const limits = new Map<string, Limits>();
  const told: GroupLimits[] = [];
  for (const node of plan.nodes) {
    if (node.groups === undefined || run.scores.gone[node.id] === 1) continue;
    for (const pool of set?.ranked ?? []) {
      const column = gather(values.subarray(node.id * rows, (node.id + 1) * rows), pool.members);
      const year = set?.year[pool.members[0] ?? 0];
      const found = limitsOf(node.groups, column, year, method.ranking.decimals, changes.cuts?.[node.code]);
      if (found === undefined || column.every((value) => Number.isNaN(value))) continue;
      limits.set(poolKey(node.id, pool), found);
      const counts = new Map<string, number>();
      for (const value of column) {
        const group = Number.isNaN(value) ? undefined : found.groupOf(value);
        if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
      }
      told.push({
        node: node.code,
        block: pool.block,
        period: pool.period,
        groups: found.groups.map(({ id, label, from }) => ({
          id,
          ...(label === undefined ? {} : { label }),
          ...(from === undefined ? {} : { from }),
          units: counts.get(id) ?? 0,
        })),
      });
    }
  }
  return { limits, told };
}

interface Spot {
  readonly id: number;
  /** Row of the table. */
  readonly at: number;
  /** Place in the row set. */
  readonly place: number;
  readonly ranks: readonly Ranks[];
  readonly limits: LimitsByPool;
}

function outcomeOf(
  { plan, table, notApplicable }: PreparedComposite,
  { scores }: Run,
  spot: Spot,
): NodeOutcome {
  const { id, at, place } = spot;
  if (scores.gone[id] === 1) return { kind: "notApplicable", reason: "dropped" };
  const value = scores.values[id * scores.rows + place] ?? Number.NaN;
  if (!Number.isNaN(value)) {
    const row = table.rows[at];
    const block = plan.blockOf.get(row?.family ?? "") ?? "";
    const grouped = plan.nodes[id - plan.leaves.length]?.groups !== undefined;
    const key = grouped ? poolKey(id, { block, period: row?.period ?? "" }) : "";
    const group = spot.limits.get(key)?.groupOf(value);
    return {
      kind: "scored",
      value,
      rank: spot.ranks[id]?.ranks[place] ?? 0,
      outOf: spot.ranks[id]?.outOf[place] ?? 0,
      ...(group === undefined ? {} : { group }),
    };
  }
  if (id < plan.leaves.length) return leafWithout(plan, table, notApplicable[id], spot);
  if (scores.notApplicable[id]?.[place] === 1)
    return { kind: "notApplicable", reason: "children-not-applicable" };
  return { kind: "missing", reason: scores.reasons?.[id]?.[place] ?? "children-missing" };
}

function leafWithout(
  plan: IndexPlan,
  table: IndexTable,
  marks: Uint8Array | undefined,
  { id, at }: Spot,
): NodeOutcome {
  if (marks?.[at] === 1) {
    const { code = "" } = plan.leaves[id] ?? {};
    const reason = table.notApplicable.get(code)?.[at] === 1 ? "declared" : "family";
    return { kind: "notApplicable", reason };
  }
  const raw = table.columns.get(plan.leaves[id]?.code ?? "")?.[at] ?? Number.NaN;
  const reason: MissingReason = Number.isNaN(raw) ? "no-data" : "no-range";
  return { kind: "missing", reason };
}

function faultyCuts({ plan }: PreparedComposite, { cuts }: Changes): readonly IndexFault[] {
  return Object.entries(cuts ?? {}).flatMap(([code, limits]) => {
    const node = plan.nodes.find((each) => each.code === code);
    const count =
      node?.groups === undefined
        ? 0
        : node.groups.kind === "bands"
          ? node.groups.bands.length
          : node.groups.groups.length;
    const falls = limits.every((limit, place) => place === 0 || limit < (limits[place - 1] ?? limit));
    if (count === limits.length + 1 && falls) return [];
    return [
      indexFault(
        "cuts",
        { node: code },
        `Mốc phân nhóm của “${code}” phải có ${Math.max(0, count - 1)} số giảm dần, từ nhóm tốt nhất xuống.`,
        `The limits of “${code}” must be ${Math.max(0, count - 1)} falling numbers, from the best group down.`,
      ),
    ];
  });
}
