/** Mean squares of a table of subjects by raters without a gap. */
export interface MeanSquares {
  readonly subjects: number;
  readonly raters: number;
  /** Between subjects, within subjects, between raters, and what is left. */
  readonly between: number;
  readonly within: number;
  readonly byRater: number;
  readonly residual: number;
  /** Sum of squares about the grand mean. */
  readonly total: number;
}

/** Needs two whole rows of two numbers at least. */
export function meanSquares(rows: readonly Float64Array[], raters: number): MeanSquares {
  const subjects = rows.length;
  const rowMeans = rows.map((row) => row.reduce((sum, value) => sum + value, 0) / raters);
  const grand = rowMeans.reduce((sum, value) => sum + value, 0) / subjects;
  const columnMeans = Array.from(
    { length: raters },
    (_, rater) => rows.reduce((sum, row) => sum + (row[rater] ?? 0), 0) / subjects,
  );
  let within = 0;
  let residual = 0;
  for (const [i, row] of rows.entries()) {
    for (const [j, value] of row.entries()) {
      const off = value - (rowMeans[i] ?? 0);
      within += off ** 2;
      residual += (off - (columnMeans[j] ?? 0) + grand) ** 2;
    }
  }
  const squares = (means: readonly number[]): number =>
    means.reduce((sum, value) => sum + (value - grand) ** 2, 0);
  const betweenSum = raters * squares(rowMeans);
  return {
    subjects,
    raters,
    between: betweenSum / (subjects - 1),
    within: within / (subjects * (raters - 1)),
    byRater: (subjects * squares(columnMeans)) / (raters - 1),
    residual: residual / ((subjects - 1) * (raters - 1)),
    total: betweenSum + within,
  };
}
