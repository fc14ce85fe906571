/** The values of one unit across columns; null where one is missing. */
export function unitRow(columns: readonly Float64Array[], row: number): Float64Array | null {
  const values = Float64Array.from(columns, (column) => column[row] ?? Number.NaN);
  return values.some(Number.isNaN) ? null : values;
}
