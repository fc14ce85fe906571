import { rankColumn } from "../../statistics/ranks.ts";
import type { Changes } from "../changes.ts";
import { type IndexFault, indexFault, type Refusable } from "../indexFault.ts";
import { rankable } from "../rank/rankScores.ts";
import { rawStage } from "./firstStage.ts";
import { type PreparedComposite, type Run, runSteps, type Standing } from "./prepare.ts";
import { changedRecipe, looksAcross } from "./recipe.ts";
import { allRows } from "./rowSet.ts";
import { gather, scatter } from "./stage.ts";
import { changedWeights, givenWeights } from "./weights.ts";

/** Runs a prepared index again with changes, from the first step that they touch. */
export function replayRun(prepared: PreparedComposite, changes: Changes, keepLog: boolean): Refusable<Run> {
  const { plan, table, method, notApplicable } = prepared;
  if (keepLog && isUnchanged(changes)) return { ok: true, value: prepared };
  const faults = [...unknownCodes(prepared, changes), ...faultyNumbers(prepared, changes)];
  if (faults.length > 0) return { ok: false, faults };
  const steps = changedRecipe(method.recipe, changes);
  const dropped = droppedIds(prepared, changes.drop);
  const from = keepLog ? 0 : firstTouched(prepared, steps, changes);
  const start: Standing | undefined =
    changes.values === undefined ? prepared.standings[from] : withValues(prepared, changes.values);
  return runSteps({
    plan,
    table,
    notApplicable,
    dropped,
    steps,
    from,
    start: start ?? withValues(prepared, undefined),
    keepLog,
    changeSets: (sets) => changedWeights(plan, sets, changes),
  });
}

/** Limits of groups touch no score. */
function isUnchanged(changes: Changes): boolean {
  return Object.values({ ...changes, cuts: undefined }).every((change) => change === undefined);
}

function withValues(
  { plan, table, notApplicable, standings }: PreparedComposite,
  replaced: ReadonlyMap<string, Float64Array> | undefined,
): Standing {
  const [first] = standings;
  const stage = rawStage(plan, table, notApplicable, { replaced, set: first?.stage.set });
  return { stage, sets: first?.sets ?? givenWeights(plan, stage.set) };
}

function firstTouched(
  { method }: PreparedComposite,
  steps: ReturnType<typeof changedRecipe>,
  { values, drop }: Changes,
): number {
  if (values !== undefined) return 0;
  const changed = steps.findIndex((step, at) => step !== method.recipe[at]);
  const across = drop === undefined || drop.length === 0 ? -1 : steps.findIndex(looksAcross);
  const touched = [changed, across].filter((at) => at !== -1);
  return touched.length === 0 ? steps.length : Math.min(...touched);
}

function droppedIds({ plan }: PreparedComposite, drop: readonly string[] | undefined): Uint8Array {
  const dropped = new Uint8Array(plan.size);
  if (drop === undefined) return dropped;
  const takeOut = (id: number): void => {
    dropped[id] = 1;
    for (const child of plan.nodes[id - plan.leaves.length]?.children ?? []) takeOut(child);
  };
  for (const code of drop) {
    const id = plan.idOf.get(code);
    if (id !== undefined) takeOut(id);
  }
  return dropped;
}

function unknownCodes({ plan }: PreparedComposite, changes: Changes): readonly IndexFault[] {
  const codes = [
    ...(changes.drop ?? []),
    ...Object.keys(changes.weights ?? {}),
    ...Object.keys(changes.weightFactors ?? {}),
    ...(changes.values?.keys() ?? []),
  ];
  return codes
    .filter((code) => !plan.idOf.has(code))
    .map((code) =>
      indexFault(
        "code-unknown",
        { node: code },
        `Bộ chỉ số không có mục “${code}”.`,
        `The method has no leaf or node “${code}”.`,
      ),
    );
}

/** Weights and factors below 0 or without end, and values that do not fit the table. */
function faultyNumbers(
  { table }: PreparedComposite,
  { weights = {}, weightFactors = {}, values }: Changes,
): readonly IndexFault[] {
  const faults = [...Object.entries(weights), ...Object.entries(weightFactors)].flatMap(([node, weight]) =>
    weight >= 0 && Number.isFinite(weight)
      ? []
      : [
          indexFault(
            "weight-negative",
            { node },
            `Trọng số của “${node}” phải là số hữu hạn không âm.`,
            `The weight of “${node}” must be a finite number of 0 or more.`,
          ),
        ],
  );
  for (const [leaf, column] of values ?? []) {
    if (column.length === table.rows.length && !column.some(isEndless)) continue;
    faults.push(
      indexFault(
        column.length === table.rows.length ? "not-finite" : "column-length",
        { leaf },
        `Số liệu thay thế của “${leaf}” phải có ${table.rows.length} số hữu hạn hoặc ô trống.`,
        `The values in place of “${leaf}” must be ${table.rows.length} finite numbers or empty cells.`,
      ),
    );
  }
  return faults;
}

function isEndless(value: number): boolean {
  return Math.abs(value) === Number.POSITIVE_INFINITY;
}

/**
 * Values of all leaves and nodes under changes: `scores[id * rows + row]`, rows those of the table, ids those of the plan
 * (`plan.idOf`, `plan.total`); NaN where there is no value. The quick path of simulations: no record is kept.
 */
export function replayScores(prepared: PreparedComposite, changes: Changes): Refusable<Float64Array> {
  const run = replayRun(prepared, changes, false);
  if (!run.ok) return run;
  const { scores, standings } = run.value;
  const set = standings.at(-1)?.stage.set;
  const rows = prepared.table.rows.length;
  if (set === undefined || set.rows.length === rows) return { ok: true, value: scores.values };
  const all = new Float64Array(prepared.plan.size * rows).fill(Number.NaN);
  for (let id = 0; id < prepared.plan.size; id++)
    scatter(
      scores.values.subarray(id * scores.rows, (id + 1) * scores.rows),
      set.rows,
      all.subarray(id * rows, (id + 1) * rows),
    );
  return { ok: true, value: all };
}

/** Ranks of one leaf or node in scores of `replayScores`, by the method's tie rule inside each block and period; NaN where none. */
export function replayRanks(prepared: PreparedComposite, scores: Float64Array, id: number): Float64Array {
  const { plan, table, method } = prepared;
  const rows = table.rows.length;
  const column = rankable(scores.subarray(id * rows, (id + 1) * rows), method.ranking.decimals);
  const { ranked } = prepared.standings[0]?.stage.set ?? allRows(plan, table);
  const [first] = ranked;
  if (ranked.length === 1 && first?.whole === true)
    return rankColumn(column, method.ranking.ties, "descending");
  const ranks = new Float64Array(rows).fill(Number.NaN);
  for (const pool of ranked)
    scatter(rankColumn(gather(column, pool.members), method.ranking.ties, "descending"), pool.members, ranks);
  return ranks;
}
