/**
 * Running sums as R keeps them: in 80-bit numbers (64 bits of mantissa), rounded to doubles when read. A quantile rule asks
 * whether a cumulative weight is at most a share of all weights; with equal weights that is an equality, and only sums rounded
 * the same way fall to the same side of it.
 */
export class ExtendedSum {
  private high = 0;
  private low = 0;

  add(value: number): void {
    const sum = this.high + value;
    const shadow = sum - this.high;
    const rest = this.high - (sum - shadow) + (value - shadow) + this.low;
    const kept = roundedTo64(sum, rest);
    this.high = sum + kept;
    this.low = sum - this.high + kept;
  }

  value(): number {
    return this.high;
  }
}

const SPLITTER = new Float64Array(1);
const WORDS = new Uint32Array(SPLITTER.buffer);
const HIGH_WORD = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;
const POWER = new Float64Array(1);
const POWER_WORDS = new Uint32Array(POWER.buffer);

/** The rest beside a sum, rounded so that both together have 64 bits of mantissa. */
function roundedTo64(sum: number, rest: number): number {
  if (rest === 0) return 0;
  SPLITTER[0] = sum;
  const exponent = ((WORDS[HIGH_WORD] ?? 0) >>> 20) & 0x7ff;
  if (exponent < 64) return rest;
  POWER_WORDS[HIGH_WORD] = (exponent - 11) << 20;
  const grid = (POWER[0] ?? 0) * 1.5;
  return rest + grid - grid;
}
