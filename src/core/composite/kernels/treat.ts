import { countPresent, extent, kurtosis, skewness } from "../../statistics/moments.ts";
import { type Transform, transform } from "./transform.ts";
import { winsorise } from "./winsorise.ts";

/** A column passes when |skewness| is below `skew` or kurtosis below `kurt` (2 and 3.5 by the field's habit). */
export interface PassRule {
  readonly skew: number;
  readonly kurt: number;
}

/** How outliers are treated. Only columns that fail the pass rule are touched, except by `always`. */
export type Treatment =
  /** Winsorise up to `winmax` points (null: no limit), with `force` regardless of the rule. */
  | {
      readonly kind: "winsorise";
      readonly winmax: number | null;
      readonly force?: boolean;
      readonly pass: PassRule;
    }
  /** A transformation of the columns that fail. */
  | { readonly kind: "transform"; readonly by: Transform; readonly pass: PassRule }
  /**
   * Winsorise; where that does not pass, transform the column as it was before, or with `combine` the winsorised one.
   */
  | {
      readonly kind: "winsorise-else-transform";
      readonly winmax: number | null;
      readonly otherwise: Transform;
      readonly combine: boolean;
      readonly pass: PassRule;
    }
  /** A transformation of the column, asked or not. */
  | { readonly kind: "always"; readonly by: Transform };

/** Skewness, kurtosis and whether they pass; null where a column has too few values or no spread to be tested. */
export interface Tested {
  readonly skewness: number;
  readonly kurtosis: number;
  readonly passes: boolean;
}

/** What was done to one column. */
export interface TreatedColumn {
  readonly column: Float64Array;
  readonly what: {
    readonly kind: "untouched" | "untested" | "winsorised" | "transformed" | "winsorised-and-transformed";
    /** Rows winsorised at the high and at the low end. */
    readonly high: readonly number[];
    readonly low: readonly number[];
    /** How many points the limit counted; 0 where nothing was winsorised or the winsorised column was given up. */
    readonly points: number;
    readonly transform: Transform["kind"] | null;
    /** Before, after winsorising, after transforming; null where that test was not made. */
    readonly tests: readonly [Tested | null, Tested | null, Tested | null];
  };
}

/** Tests a column; null below four values or without spread. */
export function testColumn(column: Float64Array, pass: PassRule): Tested | null {
  const [least, most] = extent(column);
  if (countPresent(column) < 4 || least === most) return null;
  const skew = skewness(column);
  const kurt = kurtosis(column);
  return Number.isNaN(skew) || Number.isNaN(kurt)
    ? null
    : { skewness: skew, kurtosis: kurt, passes: Math.abs(skew) < pass.skew || kurt < pass.kurt };
}

/**
 * Treats the outliers of one column, as COINr `Treat`. A column that cannot be tested is left as it is and says so
 * (`untested`); a transformation that is not finite for the column leaves it as it was before that step.
 */
export function treat(column: Float64Array, how: Treatment): TreatedColumn {
  if (how.kind === "always") {
    const [least, most] = extent(column);
    const done = least < most ? transform(column, how.by) : null;
    return done === null
      ? untouched(column, "untested", null)
      : transformed(done, how.by, [null, null, null]);
  }
  const before = testColumn(column, how.pass);
  const forced = how.kind === "winsorise" && how.force === true;
  if (before === null) return untouched(column, "untested", null);
  if (before.passes && !forced) return untouched(column, "untouched", before);
  if (how.kind === "transform") return orTransform(column, column, how.by, how.pass, [before, null]);
  return winsoriseFirst(column, how, before, forced);
}

function winsoriseFirst(
  column: Float64Array,
  how: Extract<Treatment, { kind: "winsorise" | "winsorise-else-transform" }>,
  before: Tested,
  force: boolean,
): TreatedColumn {
  const won = winsorise(column, how.winmax, how.pass, force);
  const after = testColumn(won.column, how.pass);
  if (how.kind === "winsorise" || after === null || after.passes) {
    const kind = won.points === 0 ? "untouched" : "winsorised";
    return { column: won.column, what: { ...won, kind, transform: null, tests: [before, after, null] } };
  }
  if (!how.combine) return orTransform(column, column, how.otherwise, how.pass, [before, after]);
  const done = orTransform(won.column, won.column, how.otherwise, how.pass, [before, after]);
  const { points, high, low } = won;
  if (points === 0) return done;
  const kind = done.what.kind === "transformed" ? "winsorised-and-transformed" : "winsorised";
  return { column: done.column, what: { ...done.what, kind, points, high, low } };
}

function orTransform(
  column: Float64Array,
  otherwise: Float64Array,
  by: Transform,
  pass: PassRule,
  [before, between]: readonly [Tested | null, Tested | null],
): TreatedColumn {
  const done = transform(column, by);
  if (done === null) return untouched(otherwise, "untouched", before);
  return transformed(done, by, [before, between, testColumn(done, pass)]);
}

function untouched(
  column: Float64Array,
  kind: "untouched" | "untested",
  before: Tested | null,
): TreatedColumn {
  const what = { kind, high: [], low: [], points: 0, transform: null, tests: [before, null, null] } as const;
  return { column: column.slice(), what };
}

function transformed(
  column: Float64Array,
  by: Transform,
  tests: readonly [Tested | null, Tested | null, Tested | null],
): TreatedColumn {
  return { column, what: { kind: "transformed", high: [], low: [], points: 0, transform: by.kind, tests } };
}
