import type { ReplicateWeights } from "../design.ts";

/** A row shorter than this share of itself after what is known was taken out says nothing new (R survey's 1e-5). */
const TOLERANCE = 1e-5;
/** Work beyond which only a spread of the rows is looked at. */
const WORK_LIMIT = 4e8;
/** Replicates beyond which random weights are taken to have the rank that their making allows. */
const MANY = 400;

/**
 * Degrees of freedom of replicate weights as R survey's `degf`: the rank of the matrix of full replicate weights, less 1.
 * Rows are looked at until the rank cannot grow; of very large matrices a regular spread of them. `most` is the rank that
 * replicates drawn at random cannot exceed: many of them reach it, and the search is spared.
 */
export function replicateDegrees(replicates: ReplicateWeights, most?: number): number {
  const { length } = replicates;
  const rank =
    most !== undefined && length > MANY ? Math.min(length, most) : rankOf(rowsOf(replicates), length);
  return Math.max(1, rank - 1);
}

function rowsOf(replicates: ReplicateWeights): Float64Array[] {
  const count = replicates.length;
  let chosen: Int32Array | undefined;
  let rows: Float64Array[] = [];
  let replicate = 0;
  for (const weights of replicates) {
    chosen ??= spreadRows(weights.length, count);
    if (rows.length === 0) rows = Array.from(chosen, () => new Float64Array(count));
    chosen.forEach((row, place) => {
      const line = rows[place];
      if (line !== undefined) line[replicate] = weights[row] ?? 0;
    });
    replicate += 1;
  }
  return rows;
}

function spreadRows(rows: number, replicates: number): Int32Array {
  const wanted = Math.max(5 * replicates, Math.floor(WORK_LIMIT / (replicates * replicates + 1)));
  const taken = Math.min(rows, wanted);
  return Int32Array.from({ length: taken }, (_, place) => Math.floor((place * rows) / taken));
}

/** Rank by orthogonalising row after row. */
function rankOf(rows: readonly Float64Array[], columns: number): number {
  const basis: Float64Array[] = [];
  for (const row of rows) {
    if (basis.length === columns) break;
    const length = norm(row);
    if (length === 0) continue;
    const rest = row.map((value) => value / length);
    for (const known of basis) takeOut(rest, known);
    // What lost most of its length lost digits with it: once more.
    if (norm(rest) < 0.5) for (const known of basis) takeOut(rest, known);
    const left = norm(rest);
    if (left > TOLERANCE) basis.push(rest.map((value) => value / left));
  }
  return basis.length;
}

function takeOut(rest: Float64Array, known: Float64Array): void {
  let along = 0;
  for (let place = 0; place < rest.length; place++) along += (rest[place] ?? 0) * (known[place] ?? 0);
  if (along === 0) return;
  for (let place = 0; place < rest.length; place++)
    rest[place] = (rest[place] ?? 0) - along * (known[place] ?? 0);
}

function norm(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum);
}
