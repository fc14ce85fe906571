/**
 * Moments of a column in which NaN means missing. Missing cells are left out; NaN is returned where a moment is not
 * defined (too few values, no spread), to be turned into a named reason by whoever lets a number out of the core.
 */

/** The values that are there, in their order. */
export function present(column: Float64Array): Float64Array {
  return column.filter((value) => !Number.isNaN(value));
}

/** How many values are there. */
export function countPresent(column: Float64Array): number {
  let count = 0;
  for (let row = 0; row < column.length; row++) if (!Number.isNaN(column[row] ?? Number.NaN)) count++;
  return count;
}

/** Smallest and largest value; NaN, NaN where nothing is there. */
export function extent(column: Float64Array): readonly [least: number, most: number] {
  let least = Number.NaN;
  let most = Number.NaN;
  for (let row = 0; row < column.length; row++) {
    const value = column[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (!(least <= value)) least = value;
    if (!(most >= value)) most = value;
  }
  return [least, most];
}

/** Arithmetic mean, in two passes so that the float error of the sum is taken back. */
export function mean(column: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  if (count === 0) return Number.NaN;
  const first = sum / count;
  let rest = 0;
  for (let row = 0; row < column.length; row++) {
    const distance = (column[row] ?? Number.NaN) - first;
    if (!Number.isNaN(distance)) rest += distance;
  }
  return first + rest / count;
}

/** Sum of squared distances from the mean. */
function squares(column: Float64Array): number {
  const middle = mean(column);
  let sum = 0;
  for (let row = 0; row < column.length; row++) {
    const distance = (column[row] ?? Number.NaN) - middle;
    if (!Number.isNaN(distance)) sum += distance * distance;
  }
  return sum;
}

/** Variance with n − 1; NaN below two values. */
export function variance(column: Float64Array): number {
  const count = countPresent(column);
  return count < 2 ? Number.NaN : squares(column) / (count - 1);
}

/** Standard deviation with n − 1, as R `sd`. */
export function standardDeviation(column: Float64Array): number {
  return Math.sqrt(variance(column));
}

/** Standard deviation with n. */
export function populationDeviation(column: Float64Array): number {
  const count = countPresent(column);
  return count === 0 ? Number.NaN : Math.sqrt(squares(column) / count);
}

/** Skewness as Excel SKEW (G1, adjusted): NaN below three values or without spread. */
export function skewness(column: Float64Array): number {
  return shapeOf(column).skewness;
}

/** Excess kurtosis as Excel KURT (G2, adjusted): NaN below four values or without spread. */
export function kurtosis(column: Float64Array): number {
  return shapeOf(column).kurtosis;
}

/** Skewness and excess kurtosis together, in one pass around the mean: simulations test thousands of columns. */
export function shapeOf(column: Float64Array): { readonly skewness: number; readonly kurtosis: number } {
  const middle = mean(column);
  let [count, second, third, fourth] = [0, 0, 0, 0];
  for (let row = 0; row < column.length; row++) {
    const value = column[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const distance = value - middle;
    const square = distance * distance;
    count++;
    second += square;
    third += square * distance;
    fourth += square * square;
  }
  if (count < 3 || !(second > 0)) return { skewness: Number.NaN, kurtosis: Number.NaN };
  const skew = (((Math.sqrt(count) * third) / second ** 1.5) * Math.sqrt(count * (count - 1))) / (count - 2);
  if (count < 4) return { skewness: skew, kurtosis: Number.NaN };
  const plain = (count * fourth) / (second * second);
  return {
    skewness: skew,
    kurtosis: (((count + 1) * (plain - 3) + 6) * (count - 1)) / ((count - 2) * (count - 3)),
  };
}
