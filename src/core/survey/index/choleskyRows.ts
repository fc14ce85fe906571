/**
 * A root L of a covariance matrix (L Lᵀ = matrix), row-major and lower triangular. Directions without variance get 0, so that
 * matrices of low rank (few replicates) have a root too.
 */
export function choleskyRows(matrix: Float64Array, size: number): Float64Array {
  const root = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const diagonal = matrix[column * size + column] ?? 0;
    let rest = diagonal;
    for (let inner = 0; inner < column; inner++) rest -= (root[column * size + inner] ?? 0) ** 2;
    if (!(rest > 1e-12 * diagonal)) continue;
    const pivot = Math.sqrt(rest);
    root[column * size + column] = pivot;
    for (let row = column + 1; row < size; row++) {
      let value = matrix[row * size + column] ?? 0;
      for (let inner = 0; inner < column; inner++)
        value -= (root[row * size + inner] ?? 0) * (root[column * size + inner] ?? 0);
      root[row * size + column] = value / pivot;
    }
  }
  return root;
}
