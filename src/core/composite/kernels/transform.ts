import { extent, skewness } from "../../statistics/moments.ts";

/**
 * Transformations that draw in a long tail:
 *
 * - `log` ln x; `log-ct` ln(x − min + 1 % of the range), the COIN Tool's as COINr writes it;
 * - `log-ct-plus` the same, mirrored where the tail is at the low end (skewness below zero);
 * - `log-ct-orig` ln(x − min + 1);
 * - `log-gii` ln((max − 1)(x − min)/(max − min) + 1), as the Global Innovation Index writes it;
 * - `box-cox` (y^λ − 1)/λ, or ln y for λ = 0, of y = x − min + 1.
 */
export type Transform = "log" | "log-ct" | "log-ct-plus" | "log-ct-orig" | "log-gii" | "box-cox";

/** The transformed column, or null where a value would not be finite (no spread; a logarithm of zero or below). */
export function transform(column: Float64Array, by: Transform, lambda = 0): Float64Array | null {
  const done = apply(column, by, lambda);
  return done.some((value, row) => !Number.isFinite(value) && !Number.isNaN(column[row] ?? 0)) ? null : done;
}

function apply(column: Float64Array, by: Transform, lambda: number): Float64Array {
  const [least, most] = extent(column);
  switch (by) {
    case "log":
      return column.map((value) => Math.log(value));
    case "log-ct":
      return column.map((value) => Math.log(value - least + 0.01 * (most - least)));
    case "log-ct-plus": {
      if (!(skewness(column) < 0)) return apply(column, "log-ct", lambda);
      const mirrored = column.map((value) => -value);
      return apply(mirrored, "log-ct", lambda).map((value) => -value);
    }
    case "log-ct-orig":
      return column.map((value) => Math.log(value - least + 1));
    case "log-gii":
      return column.map((value) => Math.log(((most - 1) * (value - least)) / (most - least) + 1));
    case "box-cox":
      return boxCox(column, least, lambda);
  }
}

function boxCox(column: Float64Array, least: number, lambda: number): Float64Array {
  const positive = column.map((value) => value - least + 1);
  if (lambda === 0) return positive.map((value) => Math.log(value));
  return positive.map((value) => (value ** lambda - 1) / lambda);
}
