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
  for (const value of column) if (!Number.isNaN(value)) count++;
  return count;
}

/** Smallest and largest value; NaN, NaN where nothing is there. */
export function extent(column: Float64Array): readonly [least: number, most: number] {
  let least = Number.NaN;
  let most = Number.NaN;
  for (const value of column) {
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
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  if (count === 0) return Number.NaN;
  const first = sum / count;
  let rest = 0;
  for (const value of column) if (!Number.isNaN(value)) rest += value - first;
  return first + rest / count;
}

/** Sum of powers of the distances from the mean. */
function centred(column: Float64Array, power: 2 | 3 | 4): number {
  const middle = mean(column);
  let sum = 0;
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    const distance = value - middle;
    const square = distance * distance;
    sum += power === 2 ? square : power === 3 ? square * distance : square * square;
  }
  return sum;
}

/** Variance with n − 1; NaN below two values. */
export function variance(column: Float64Array): number {
  const count = countPresent(column);
  return count < 2 ? Number.NaN : centred(column, 2) / (count - 1);
}

/** Standard deviation with n − 1, as R `sd`. */
export function standardDeviation(column: Float64Array): number {
  return Math.sqrt(variance(column));
}

/** Standard deviation with n. */
export function populationDeviation(column: Float64Array): number {
  const count = countPresent(column);
  return count === 0 ? Number.NaN : Math.sqrt(centred(column, 2) / count);
}

/** Skewness as Excel SKEW (G1, adjusted): NaN below three values or without spread. */
export function skewness(column: Float64Array): number {
  const count = countPresent(column);
  const spread = centred(column, 2);
  if (count < 3 || !(spread > 0)) return Number.NaN;
  const plain = (Math.sqrt(count) * centred(column, 3)) / spread ** 1.5;
  return (plain * Math.sqrt(count * (count - 1))) / (count - 2);
}

/** Excess kurtosis as Excel KURT (G2, adjusted): NaN below four values or without spread. */
export function kurtosis(column: Float64Array): number {
  const count = countPresent(column);
  const spread = centred(column, 2);
  if (count < 4 || !(spread > 0)) return Number.NaN;
  const plain = (count * centred(column, 4)) / (spread * spread);
  return (((count + 1) * (plain - 3) + 6) * (count - 1)) / ((count - 2) * (count - 3));
}
