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

/**
 * The column times a power of two that brings its largest value near 1, and that power. Nothing is rounded (but what is below
 * the smallest normal number), so that figures of values as large as 1e300 or as small as 1e-300 can be had from it.
 */
export function nearOne(column: Float64Array): { readonly values: Float64Array; readonly factor: number } {
  let largest = 0;
  for (let row = 0; row < column.length; row++) {
    const size = Math.abs(column[row] ?? 0);
    if (size > largest) largest = size;
  }
  if (largest === 0 || largest === Number.POSITIVE_INFINITY) return { values: column, factor: 1 };
  const factor = 2 ** Math.min(1023, -Math.floor(Math.log2(largest)));
  return { values: column.map((value) => value * factor), factor };
}

/** Sums of squares outside of these have lost digits, or all of them. */
const LEAST_SQUARES = 1e-250;
const MOST_SQUARES = 1e300;

/** Is a sum of squares beyond what a double holds well? Take the values `nearOne` then. */
export function lostDigits(sum: number): boolean {
  return sum < LEAST_SQUARES || !(sum < MOST_SQUARES);
}

/** Arithmetic mean, in two passes so that the float error of the sum is taken back. */
export function mean(column: Float64Array): number {
  const middle = plainMean(column);
  if (Math.abs(middle) !== Number.POSITIVE_INFINITY && !Number.isNaN(middle)) return middle;
  if (countPresent(column) === 0) return Number.NaN;
  const { values, factor } = nearOne(column);
  return plainMean(values) / factor;
}

function plainMean(column: Float64Array): number {
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
  const count = countPresent(column);
  return count < 2 ? Number.NaN : deviation(column, count - 1);
}

/** Standard deviation with n. */
export function populationDeviation(column: Float64Array): number {
  const count = countPresent(column);
  return count === 0 ? Number.NaN : deviation(column, count);
}

function deviation(column: Float64Array, divisor: number): number {
  const sum = squares(column);
  if (!lostDigits(sum)) return Math.sqrt(sum / divisor);
  const { values, factor } = nearOne(column);
  return Math.sqrt(squares(values) / divisor) / factor;
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
export function shapeOf(column: Float64Array): Shape {
  const found = shapeAsIs(column);
  return found ?? shapeAsIs(nearOne(column).values) ?? NO_SHAPE;
}

interface Shape {
  readonly skewness: number;
  readonly kurtosis: number;
}

const NO_SHAPE: Shape = { skewness: Number.NaN, kurtosis: Number.NaN };

/** Undefined where the powers are too large or too small for a double. */
function shapeAsIs(column: Float64Array): Shape | undefined {
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
  if (count < 3) return NO_SHAPE;
  if (lostDigits(second * second)) return undefined;
  const skew = (((Math.sqrt(count) * third) / second ** 1.5) * Math.sqrt(count * (count - 1))) / (count - 2);
  if (count < 4) return { skewness: skew, kurtosis: Number.NaN };
  const plain = (count * fourth) / (second * second);
  return {
    skewness: skew,
    kurtosis: (((count + 1) * (plain - 3) + 6) * (count - 1)) / ((count - 2) * (count - 3)),
  };
}
