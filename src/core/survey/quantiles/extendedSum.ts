/**
 * Sums as R keeps them: in 80-bit numbers (64 bits of mantissa), rounded to doubles when read. A quantile rule asks whether a
 * cumulative weight is at most a share of all weights; with equal weights that is an equality, and only sums rounded the same
 * way fall to the same side of it.
 */

const SUM = new Float64Array(1);
const SUM_WORDS = new Uint32Array(SUM.buffer);
const GRID = new Float64Array(1);
const GRID_WORDS = new Uint32Array(GRID.buffer);
/** Which of the two words of a double holds its exponent on this machine. */
const TOP = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** The running sums of numbers; the last one is their sum. */
export function runningSums(numbers: Float64Array): Float64Array {
  const sums = new Float64Array(numbers.length);
  let high = 0;
  let low = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    const sum = high + number;
    const shadow = sum - high;
    const rest = high - (sum - shadow) + (number - shadow) + low;
    const kept = rest === 0 ? 0 : roundedTo64(sum, rest);
    high = sum + kept;
    low = sum - high + kept;
    sums[at] = high;
  }
  return sums;
}

/** The rest beside a sum, rounded so that both together have 64 bits of mantissa. */
function roundedTo64(sum: number, rest: number): number {
  SUM[0] = sum;
  const exponent = ((SUM_WORDS[TOP] ?? 0) >>> 20) & 0x7ff;
  if (exponent < 64) return rest;
  GRID_WORDS[TOP] = (exponent - 11) << 20;
  const grid = (GRID[0] ?? 0) * 1.5;
  return rest + grid - grid;
}
