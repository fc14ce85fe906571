import { countPresent, extent, shapeOf } from "../../statistics/moments.ts";

/** A winsorised column, the rows at its high and low end that were set, and how many points that counts. */
export interface Winsorised {
  readonly column: Float64Array;
  readonly high: readonly number[];
  readonly low: readonly number[];
  readonly points: number;
}

/**
 * Sets the greatest values (all that tie) to the next one below, or the least to the next above where skewness is
 * negative, one level at a time, until |skewness| or kurtosis is below its limit or `winmax` points are set (null: no
 * limit). With `force` it goes on to `winmax` whatever the test says. As COINr `winsorise`; a column that has no spread
 * left, or fewer than four values, is not touched further.
 */
export function winsorise(
  column: Float64Array,
  winmax: number | null,
  pass: { readonly skew: number; readonly kurt: number },
  force = false,
): Winsorised {
  const result = column.slice();
  let high: readonly number[] = [];
  let low: readonly number[] = [];
  if (countPresent(column) < 4) return { column: result, high, low, points: 0 };
  const most = winmax ?? (force ? 0 : Number.POSITIVE_INFINITY);
  while (high.length + low.length < most) {
    const { skewness: skew, kurtosis: kurt } = shapeOf(result);
    if (Number.isNaN(skew) || (!force && (Math.abs(skew) < pass.skew || kurt < pass.kurt))) break;
    if (skew >= 0) high = level(result, extent(result)[1], 1);
    else low = level(result, extent(result)[0], -1);
  }
  return { column: result, high, low, points: high.length + low.length };
}

/** Sets every cell that holds `end` to the next value inside, and says which rows those were. */
function level(column: Float64Array, end: number, side: 1 | -1): readonly number[] {
  let next = Number.NaN;
  const rows: number[] = [];
  column.forEach((value, row) => {
    if (value === end) rows.push(row);
    else if (!Number.isNaN(value) && !(side * (value - next) <= 0)) next = value;
  });
  for (const row of rows) column[row] = next;
  return rows;
}
