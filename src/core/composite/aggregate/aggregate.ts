import { indexFault } from "../indexFault.ts";
import type { NodePlan } from "../plan/plan.ts";
import type { MissingReason } from "../result.ts";
import { gather, type Stage, type StepContext, scatter } from "../run/stage.ts";
import type { WeightSet } from "../run/weights.ts";
import type { Aggregation } from "../schema/aggregation.ts";
import type { StepOf } from "../schema/recipe.ts";
import { addUp, type NodeJob, newSums, type Sums, settle } from "./aggregateNode.ts";
import { copelandScores } from "./copeland.ts";
import { howOf } from "./howOf.ts";
import { basesOf, pooledBases } from "./pooled.ts";
import type { Scores } from "./scores.ts";
import { middle } from "./weightedMedian.ts";

/** How the whole index is brought to its scale at the end. */
export interface LastScale {
  readonly times: number;
  readonly plus: number;
}

/** Values of all nodes from the leaves up, views included. Nodes above `upTo` levels are left out where it is given. */
export function aggregateAll(
  context: StepContext,
  stage: Stage,
  sets: readonly WeightSet[],
  step: StepOf<"aggregate">,
  scale: LastScale,
  upTo = Number.POSITIVE_INFINITY,
): Scores {
  const { plan } = context;
  const rows = stage.set.rows.length;
  const values = new Float64Array(plan.size * rows).fill(Number.NaN);
  const notApplicable: (Uint8Array | undefined)[] = leafMarks(context, stage);
  const gone = context.dropped.slice();
  const reasons: (MissingReason | undefined)[][] | undefined = context.log === undefined ? undefined : [];
  stage.columns.forEach((column, leaf) => values.set(column, leaf * rows));
  const bases = basesOf(context, stage, step);
  const sums = newSums(rows);
  const most = mostPoints(context, sets);
  for (const node of plan.nodes) {
    if (node.level > upTo) continue;
    if (gone[node.id] === 1 || node.children.every((child) => gone[child] === 1)) {
      gone[node.id] = 1;
      continue;
    }
    const how = howOf(node, step);
    const job: NodeJob = {
      node,
      how,
      step,
      sets,
      values,
      rows,
      notApplicable,
      gone,
      bases,
      most: how.kind === "sum" ? most(node) : undefined,
    };
    addUp(job, sums);
    const into = values.subarray(node.id * rows, (node.id + 1) * rows);
    if (how.kind === "copeland") copeland(job, stage, into);
    const own = reasons === undefined ? undefined : (reasons[node.id] ??= []);
    finishNode(context, stage, job, sums, node.id === plan.total ? scale : NO_SCALE, into, own);
    notApplicable[node.id] = noneApplies(sums);
    if (bases !== undefined) bases[node.id] = pooledBases(node, bases, gone, rows);
  }
  return { values, rows, notApplicable, gone, reasons };
}

const NO_SCALE: LastScale = { times: 1, plus: 0 };

function thresholdOf(level: number, { minAvailable }: StepOf<"aggregate">): number {
  if (typeof minAvailable !== "object") return minAvailable ?? 0;
  return minAvailable[Math.min(level - 2, minAvailable.length - 1)] ?? 0;
}

function leafMarks({ notApplicable }: StepContext, { set }: Stage): (Uint8Array | undefined)[] {
  return notApplicable.map((mark) =>
    mark === undefined ? undefined : Uint8Array.from(set.rows, (row) => mark[row] ?? 0),
  );
}

function noneApplies({ applicable }: Sums): Uint8Array | undefined {
  return applicable.includes(0) ? Uint8Array.from(applicable, (count) => (count === 0 ? 1 : 0)) : undefined;
}

function finishNode(
  context: StepContext,
  stage: Stage,
  job: NodeJob,
  sums: Sums,
  scale: LastScale,
  into: Float64Array,
  reasons: (MissingReason | undefined)[] | undefined,
): void {
  const { node, how, step } = job;
  const least = thresholdOf(node.level, step);
  for (let at = 0; at < job.rows; at++) {
    const applicable = sums.applicable[at] ?? 0;
    if (applicable === 0) {
      into[at] = Number.NaN;
      continue;
    }
    const reason = obstacle(job, sums, at, least);
    let value = reason === undefined ? valueOf(job, sums, at, into) : Number.NaN;
    if (reason === undefined) {
      value *= node.times;
      if (scale !== NO_SCALE) value = value * scale.times + scale.plus;
    }
    const last = reason ?? (Number.isFinite(value) ? undefined : "undefined-value");
    into[at] = last === undefined ? value : Number.NaN;
    if (reasons !== undefined) reasons[at] = last;
    if (last === "not-positive" || last === "no-weight" || last === "undefined-value")
      tell(context, stage, node, how, at, last, step);
  }
}

function obstacle({ how, step }: NodeJob, sums: Sums, at: number, least: number): MissingReason | undefined {
  const [applicable, available] = [sums.applicable[at] ?? 0, sums.available[at] ?? 0];
  if (available === 0) return "children-missing";
  if (available < applicable && step.whenMissing === "missing") return "child-missing";
  if (available / applicable < least) return "too-little-data";
  if (sums.refused[at] === 1) return "not-positive";
  if (how.kind === "copeland" || (how.kind === "median" && !how.weighted)) return undefined;
  const weight = (how.kind === "sum" ? sums.part[at] : sums.weight[at]) ?? 0;
  return Math.abs(weight) < 1e-14 ? "no-weight" : undefined;
}

function valueOf(job: NodeJob, sums: Sums, at: number, into: Float64Array): number {
  if (job.how.kind === "copeland") return into[at] ?? Number.NaN;
  if (job.how.kind === "median") return median(job, at, job.how.weighted);
  return settle(job.how, sums, at);
}

function median(
  { node, values, rows, notApplicable, gone, sets, step }: NodeJob,
  at: number,
  weighted: boolean,
): number {
  const set = sets.length === 1 ? sets[0] : sets.find((each) => each.rows.includes(at));
  const found: number[] = [];
  const weights: number[] = [];
  node.children.forEach((child, place) => {
    if (gone[child] === 1 || notApplicable[child]?.[at] === 1) return;
    const value = values[child * rows + at] ?? Number.NaN;
    if (Number.isNaN(value) && step.whenMissing !== "zero") return;
    found.push(Number.isNaN(value) ? 0 : value);
    weights.push(set?.weights[node.firstEdge + place] ?? 0);
  });
  return middle(found, weighted ? weights : undefined);
}

/** Copeland scores inside each block and period. */
function copeland({ node, values, rows, gone, sets }: NodeJob, stage: Stage, into: Float64Array): void {
  for (const pool of stage.set.ranked) {
    const first = pool.members[0] ?? 0;
    const set = sets.length === 1 ? sets[0] : sets.find((each) => each.rows.includes(first));
    const children = [...node.children.entries()]
      .filter(([, child]) => gone[child] !== 1)
      .map(([place, child]) => ({
        values: gather(values.subarray(child * rows, (child + 1) * rows), pool.members),
        weight: set?.weights[node.firstEdge + place] ?? 0,
      }));
    scatter(copelandScores(children, pool.members.length), pool.members, into);
  }
}

/** Most points of each child of a node, where all of them have such a limit; made once per run. */
function mostPoints(
  { plan }: StepContext,
  sets: readonly WeightSet[],
): (node: NodePlan) => Float64Array | undefined {
  const known = new Map<number, number | undefined>();
  const weights = sets[0]?.weights;
  const most = (id: number): number | undefined => {
    if (known.has(id)) return known.get(id);
    const leaf = plan.leaves[id];
    let found = leaf?.max;
    const node = plan.nodes[id - plan.leaves.length];
    if (leaf === undefined && node !== undefined) {
      found = 0;
      for (const [place, child] of node.children.entries()) {
        const own = most(child);
        found =
          own === undefined || found === undefined
            ? undefined
            : found + own * (weights?.[node.firstEdge + place] ?? 1) * node.times;
      }
    }
    known.set(id, found);
    return found;
  };
  return (node) => {
    const all = Array.from(node.children, most);
    return all.some((each) => each === undefined) ? undefined : Float64Array.from(all, (each) => each ?? 1);
  };
}

function tell(
  context: StepContext,
  stage: Stage,
  node: NodePlan,
  how: Aggregation,
  at: number,
  reason: "not-positive" | "no-weight" | "undefined-value",
  step: StepOf<"aggregate">,
): void {
  const policy = reason === "no-weight" ? step.whenNoWeight : step.whenNotPositive;
  const refuses = reason === "undefined-value" || policy === "refuse";
  const row = context.table.rows[stage.set.rows[at] ?? 0];
  const unit = row?.unit ?? "";
  const [vi, en] = {
    "not-positive": [
      `có giá trị không lớn hơn 0 nên không tính được trung bình (${how.kind}); hãy chuẩn hóa về thang dương, hoặc khai báo “whenNotPositive”.`,
      `has a value of 0 or less, of which there is no ${how.kind} mean; normalise to a positive scale or declare “whenNotPositive”.`,
    ],
    "no-weight": [
      "có trọng số của các mục có số liệu cộng lại bằng 0; hãy sửa trọng số, hoặc khai báo “whenNoWeight”.",
      "has weights that sum to 0 over the children with data; mend the weights or declare “whenNoWeight”.",
    ],
    "undefined-value": [
      "cho kết quả không phải là số; hãy kiểm tra số liệu.",
      "comes to no finite number; check the data.",
    ],
  }[reason];
  const place = { node: node.code, unit, period: row?.period ?? "", step: "aggregate" };
  (refuses ? context.faults : context.remarks).push(
    indexFault(
      reason,
      place,
      `Mục “${node.code}” của “${unit}” ${vi ?? ""}`,
      `“${node.code}” of “${unit}” ${en ?? ""}`,
    ),
  );
}
