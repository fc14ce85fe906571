const NINE = 1e9;
/** Beyond this a double cannot hold nine decimals; such values are left to 15 significant digits. */
const NINE_DECIMALS_LIMIT = 4_000_000;

/**
 * Removes float noise: the nearest multiple of 1e-9. Every value used for rank, group or hash passes here first.
 */
export function snap(value: number): number {
  if (Math.abs(value) > NINE_DECIMALS_LIMIT) return Number(value.toPrecision(15));
  return Math.round(value * NINE) / NINE;
}

/**
 * Rounds half away from zero at `decimals` (0–9) after removing float noise: 85.785 → 85.79, 1.005 → 1.01.
 * The only rounding function of the product; display, ranking and groups all use it.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const clean = snap(value);
  if (decimals >= 9) return clean;
  const factor = 10 ** decimals;
  const noise = factor / NINE / 4;
  const rounded = Math.floor(Math.abs(clean) * factor + 0.5 + noise) / factor;
  return clean < 0 && rounded !== 0 ? -rounded : rounded;
}
