import { extent, skewness } from "../../statistics/moments.ts";

/** Transformations that draw in a long tail. Each shifts the column by its least value first. */
export type Transform =
  /** ln(x − min + 1 % of the range). */
  | { readonly kind: "log-ct" }
  /** The same, mirrored where the tail is at the low end (skewness below zero). */
  | { readonly kind: "log-ct-plus" }
  /** ln(x − min + 1). */
  | { readonly kind: "log-ct-orig" }
  /** ln((max − 1)(x − min)/(max − min) + 1), as the Global Innovation Index writes it. */
  | { readonly kind: "log-gii" }
  /** (x^λ − 1)/λ, or ln x for λ = 0, of x − min + 1; of x itself where `shift` is false. */
  | { readonly kind: "box-cox"; readonly lambda: number; readonly shift?: boolean };

/** The transformed column, or null where a value would not be finite (no spread; a logarithm of zero or below). */
export function transform(column: Float64Array, by: Transform): Float64Array | null {
  const done = apply(column, by);
  return done.some((value, row) => !Number.isFinite(value) && !Number.isNaN(column[row] ?? 0)) ? null : done;
}

function apply(column: Float64Array, by: Transform): Float64Array {
  const [least, most] = extent(column);
  switch (by.kind) {
    case "log-ct":
      return column.map((value) => Math.log(value - least + 0.01 * (most - least)));
    case "log-ct-plus":
      return skewness(column) < 0
        ? apply(negated(column), { kind: "log-ct" }).map((value) => -value)
        : apply(column, { kind: "log-ct" });
    case "log-ct-orig":
      return column.map((value) => Math.log(value - least + 1));
    case "log-gii":
      return column.map((value) => Math.log(((most - 1) * (value - least)) / (most - least) + 1));
    case "box-cox":
      return boxCox(by.shift === false ? column : column.map((value) => value - least + 1), by.lambda);
  }
}

function negated(column: Float64Array): Float64Array {
  return column.map((value) => -value);
}

function boxCox(column: Float64Array, lambda: number): Float64Array {
  if (lambda === 0) return column.map((value) => Math.log(value));
  return column.map((value) => (value ** lambda - 1) / lambda);
}
