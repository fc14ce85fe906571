/** A solved symmetric system whose matrix may lack rank: columns that follow from others are left out with value 0. */
export interface SymmetricSolver {
  /** Solves matrix × x = right, for the columns kept. */
  solve(right: Float64Array): Float64Array;
  /** Is a column kept (1) or does it follow from those kept (0)? */
  readonly kept: Uint8Array;
  readonly rank: number;
}

/** A pivot below this share of its diagonal is noise: the column follows from the others. */
const DEPENDENT = 1e-11;

/**
 * Cholesky factors of a symmetric matrix without negative directions (row-major), in the order given, after scaling to a unit
 * diagonal so that totals of unlike size (persons beside points) do not hide one another.
 */
export function solveSymmetric(matrix: Float64Array, size: number): SymmetricSolver {
  const scale = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const diagonal = matrix[row * size + row] ?? 0;
    scale[row] = diagonal > 0 ? 1 / Math.sqrt(diagonal) : 0;
  }
  const factor = new Float64Array(size * size);
  const kept = new Uint8Array(size);
  let rank = 0;
  for (let column = 0; column < size; column++) {
    if (pivot(matrix, factor, scale, kept, column, size)) {
      kept[column] = 1;
      rank += 1;
    }
  }
  return { kept, rank, solve: (right) => substitute(factor, scale, kept, right, size) };
}

/** Fills row `column` of the factor; false where the column follows from those before. */
function pivot(
  matrix: Float64Array,
  factor: Float64Array,
  scale: Float64Array,
  kept: Uint8Array,
  column: number,
  size: number,
): boolean {
  if ((scale[column] ?? 0) === 0) return false;
  let rest = 1;
  for (let other = 0; other < column; other++) {
    if (kept[other] !== 1) continue;
    let value = (matrix[column * size + other] ?? 0) * (scale[column] ?? 0) * (scale[other] ?? 0);
    for (let inner = 0; inner < other; inner++)
      value -= (factor[column * size + inner] ?? 0) * (factor[other * size + inner] ?? 0);
    value /= factor[other * size + other] ?? 1;
    factor[column * size + other] = value;
    rest -= value * value;
  }
  if (rest < DEPENDENT) {
    factor.fill(0, column * size, column * size + column);
    return false;
  }
  factor[column * size + column] = Math.sqrt(rest);
  return true;
}

function substitute(
  factor: Float64Array,
  scale: Float64Array,
  kept: Uint8Array,
  right: Float64Array,
  size: number,
): Float64Array {
  const found = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    if (kept[row] !== 1) continue;
    let value = (right[row] ?? 0) * (scale[row] ?? 0);
    for (let inner = 0; inner < row; inner++)
      value -= (factor[row * size + inner] ?? 0) * (found[inner] ?? 0);
    found[row] = value / (factor[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row--) {
    if (kept[row] !== 1) continue;
    let value = found[row] ?? 0;
    for (let outer = row + 1; outer < size; outer++)
      value -= (factor[outer * size + row] ?? 0) * (found[outer] ?? 0);
    found[row] = value / (factor[row * size + row] ?? 1);
  }
  return found.map((value, row) => value * (scale[row] ?? 0));
}
