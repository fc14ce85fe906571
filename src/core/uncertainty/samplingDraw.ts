import { type IndexFault, indexFault, type Refusable } from "../composite/indexFault.ts";
import type { CompositeMethod } from "../composite/schema/composite.ts";
import { type CompositeLeaf, type CompositeNode, isCompositeLeaf } from "../composite/schema/tree.ts";
import type { IndexTable } from "../composite/table.ts";
import { given, refused } from "./answers.ts";
import { type FactorDraw, nodeUnknown, streamAt } from "./factorDraw.ts";
import type { UncertaintyFactor } from "./plan.ts";
import type { RandomStream } from "./randomStream.ts";

type Sampling = Extract<UncertaintyFactor, { kind: "sampling" }>;

/**
 * Draws values of leaves within their sampling error. From replicates θᵣ of a value θ: θ + Σ zᵣ √(scale·rscaleᵣ) (θᵣ − θ) with
 * standard normals zᵣ shared by all leaves and units, which has the variance of the replicates and keeps what moves together
 * together. From standard errors: θ + z·se, each by itself. Values stay within the bounds a leaf declares.
 */
export function samplingDraw(
  factor: Sampling,
  key: readonly number[],
  method: CompositeMethod,
  table: IndexTable,
): Refusable<FactorDraw> {
  const leaves = new Map(method.tree.flatMap(leavesUnder).map((leaf) => [leaf.code, leaf]));
  const asked = factor.leaves ?? [...leaves.keys()].filter((code) => hasErrors(code, table));
  const faults = faultsOf(factor, asked, leaves, table);
  if (faults.length > 0) return refused(...faults);
  const scales = replicateScales(factor, table);
  const order = orderByKey(table);
  return given((point) => {
    const stream = streamAt(key, point);
    const shared = scales.map((scale) => stream.normal() * scale);
    const values = new Map(
      asked.map((code) => {
        const column = table.columns.get(code) ?? new Float64Array();
        const replicates = table.replicates?.get(code);
        const errors = table.errors?.get(code);
        const drawn =
          replicates !== undefined
            ? byReplicates(column, replicates, shared)
            : byErrors(column, errors, order, stream);
        return [code, within(drawn, leaves.get(code)?.bounds)];
      }),
    );
    return { values };
  });
}

function byReplicates(
  column: Float64Array,
  replicates: readonly Float64Array[],
  shared: readonly number[],
): Float64Array {
  const drawn = column.slice();
  replicates.forEach((replicate, at) => {
    const push = shared[at] ?? 0;
    for (let row = 0; row < drawn.length; row += 1) {
      const moved = (replicate[row] ?? Number.NaN) - (column[row] ?? Number.NaN);
      if (!Number.isNaN(moved)) drawn[row] = (drawn[row] ?? 0) + push * moved;
    }
  });
  return drawn;
}

function byErrors(
  column: Float64Array,
  errors: Float64Array | undefined,
  order: Int32Array,
  stream: RandomStream,
): Float64Array {
  const drawn = column.slice();
  for (const row of order) drawn[row] = (drawn[row] ?? 0) + stream.normal() * errorOf(errors, row);
  return drawn;
}

/** Rows by unit and period, so that the order of a table decides no draw. */
function orderByKey({ rows }: IndexTable): Int32Array {
  const keys = rows.map(({ unit, period }) => `${unit}\u0000${period}`);
  return Int32Array.from(rows.keys()).sort((left, right) =>
    (keys[left] ?? "") < (keys[right] ?? "") ? -1 : 1,
  );
}

/** A value without a known error stands as it is. */
function errorOf(errors: Float64Array | undefined, row: number): number {
  const error = errors?.[row] ?? 0;
  return Number.isNaN(error) ? 0 : error;
}

function within(column: Float64Array, bounds: readonly [number, number] | undefined): Float64Array {
  if (bounds === undefined) return column;
  return column.map((value) =>
    Number.isNaN(value) ? value : Math.min(bounds[1], Math.max(bounds[0], value)),
  );
}

function replicateScales({ replicates }: Sampling, table: IndexTable): readonly number[] {
  if (replicates === undefined) return [];
  const count = Math.max(0, ...[...(table.replicates?.values() ?? [])].map(({ length }) => length));
  return Array.from({ length: count }, (_, at) =>
    Math.sqrt(replicates.scale * (replicates.rscales?.[at] ?? 1)),
  );
}

function hasErrors(code: string, table: IndexTable): boolean {
  return table.errors?.has(code) === true || table.replicates?.has(code) === true;
}

function leavesUnder(node: CompositeNode): readonly CompositeLeaf[] {
  return isCompositeLeaf(node) ? [node] : node.children.flatMap(leavesUnder);
}

function faultsOf(
  factor: Sampling,
  asked: readonly string[],
  leaves: ReadonlyMap<string, CompositeLeaf>,
  table: IndexTable,
): readonly IndexFault[] {
  const faults = asked.flatMap((leaf) => {
    if (!leaves.has(leaf)) return [nodeUnknown(leaf, factor.id)];
    if (!hasErrors(leaf, table))
      return [
        indexFault(
          "no-errors",
          { leaf },
          `“${leaf}” chưa có sai số chuẩn hoặc giá trị lặp; hãy thêm cột sai số hoặc bỏ chỉ số này khỏi yếu tố “${factor.id}”.`,
          `“${leaf}” has neither standard errors nor replicates; add a column of errors or leave it out of “${factor.id}”.`,
        ),
      ];
    return unusable(factor, leaf, table);
  });
  if (asked.length > 0) return faults;
  return [
    indexFault(
      "no-errors",
      {},
      "Bảng số liệu chưa có sai số chuẩn hoặc giá trị lặp nào; hãy thêm cột sai số.",
      "The table holds neither standard errors nor replicates; add columns of errors.",
    ),
  ];
}

function unusable({ replicates }: Sampling, leaf: string, table: IndexTable): readonly IndexFault[] {
  const columns = table.replicates?.get(leaf);
  if (columns !== undefined) {
    const wanted = replicates?.rscales?.length ?? columns.length;
    if (replicates !== undefined && columns.length === wanted) return [];
    return [
      indexFault(
        "errors-unusable",
        { leaf },
        `“${leaf}” có ${columns.length} giá trị lặp; cần ghi hệ số của thiết kế (scale, và rscales đủ số giá trị lặp).`,
        `“${leaf}” has ${columns.length} replicates; state the design's factors (scale, and as many rscales as replicates).`,
      ),
    ];
  }
  const row = table.errors?.get(leaf)?.findIndex((error) => error < 0) ?? -1;
  if (row < 0) return [];
  return [
    indexFault(
      "errors-unusable",
      { leaf, row: row + 1 },
      `Sai số chuẩn của “${leaf}” không được nhỏ hơn 0.`,
      `A standard error of “${leaf}” must not be below 0.`,
    ),
  ];
}
