import { countPresent, extent, shapeOf } from "../../statistics/moments.ts";
import { type Transform, transform } from "./transform.ts";
import { type Winsorised, winsorise } from "./winsorise.ts";

/** A column passes when |skewness| is below `skew` or kurtosis below `kurt` (2 and 3.5 by the field's habit). */
export interface PassRule {
  readonly skew: number;
  readonly kurt: number;
}

/** How outliers are treated. Only columns that fail the pass rule are touched, save under `always` and `force`. */
export type Treatment =
  /**
   * Winsorise up to `most` points (null: no limit); where that does not pass, transform the column as it was before, or
   * with `combine` the winsorised one. `force` goes on to `most` whatever the test says.
   */
  | (PassRule & {
      readonly kind: "winsorise";
      readonly most: number | null;
      readonly otherwise: "none" | Transform;
      readonly combine: boolean;
      readonly force?: boolean;
      readonly lambda?: number | undefined;
    })
  /** A transformation of the columns that fail, or of all with `always`. */
  | (PassRule & {
      readonly kind: "transform";
      readonly by: Transform;
      readonly always: boolean;
      readonly lambda?: number | undefined;
    });

/** Skewness, kurtosis and whether they pass. */
export interface Tested {
  readonly skewness: number;
  readonly kurtosis: number;
  readonly passes: boolean;
}

/** What was done to one column. */
export interface TreatedColumn {
  readonly column: Float64Array;
  readonly what: {
    /** `untested`: too few values or no spread; `not-transformed`: the transformation is not defined for these values. */
    readonly kind:
      | "untouched"
      | "untested"
      | "not-transformed"
      | "winsorised"
      | "transformed"
      | "winsorised-and-transformed";
    /** Rows winsorised at the high and at the low end; kept for the record where the transformation replaced that. */
    readonly high: readonly number[];
    readonly low: readonly number[];
    /** How many points the limit counted; 0 where nothing was winsorised. */
    readonly points: number;
    readonly transform: Transform | null;
    /** Before, after winsorising, after transforming; null where that test was not made. */
    readonly tests: readonly [Tested | null, Tested | null, Tested | null];
  };
}

/** Tests a column; null below four values or without spread. */
export function testColumn(column: Float64Array, pass: PassRule): Tested | null {
  const [least, most] = extent(column);
  if (countPresent(column) < 4 || least === most) return null;
  const { skewness: skew, kurtosis: kurt } = shapeOf(column);
  if (Number.isNaN(skew) || Number.isNaN(kurt)) return null;
  return { skewness: skew, kurtosis: kurt, passes: Math.abs(skew) < pass.skew || kurt < pass.kurt };
}

const nothing = { high: [], low: [], points: 0, transform: null } as const;

/**
 * Treats the outliers of one column, as COINr `Treat`. A column that cannot be tested, or has no spread left once its
 * outliers are set, is left as it is and says so; a transformation that is not defined for the values leaves the column as that step found it.
 */
export function treat(column: Float64Array, how: Treatment): TreatedColumn {
  const before = testColumn(column, how);
  const [least, most] = extent(column);
  const always = (how.kind === "transform" && how.always) || (how.kind === "winsorise" && how.force === true);
  if (!(least < most) || (before === null && !(always && how.kind === "transform")))
    return { column: column.slice(), what: { ...nothing, kind: "untested", tests: [null, null, null] } };
  if (before?.passes === true && !always)
    return { column: column.slice(), what: { ...nothing, kind: "untouched", tests: [before, null, null] } };
  if (how.kind === "transform") return transformed(column, how.by, how, before);
  const won = winsorise(column, how.most, how, how.force);
  const after = testColumn(won.column, how);
  if (after === null && won.points > 0)
    return { column: column.slice(), what: { ...nothing, kind: "untested", tests: [before, null, null] } };
  if (how.otherwise === "none" || after === null || after.passes) {
    const kind = won.points === 0 ? "untouched" : "winsorised";
    const { high, low, points } = won;
    return {
      column: won.column,
      what: { high, low, points, kind, transform: null, tests: [before, after, null] },
    };
  }
  return transformed(how.combine ? won.column : column, how.otherwise, how, before, {
    won,
    after,
    kept: how.combine,
  });
}

interface FirstTried {
  readonly won: Winsorised;
  readonly after: Tested;
  /** The winsorised column is the one transformed. */
  readonly kept: boolean;
}

function transformed(
  column: Float64Array,
  by: Transform,
  how: Treatment,
  before: Tested | null,
  first?: FirstTried,
): TreatedColumn {
  const done = transform(column, by, how.lambda);
  const { high, low, points } = first?.won ?? nothing;
  const won = first?.kept === true && points > 0;
  const shared = { high, low, points };
  const between = first?.after ?? null;
  if (done === null) {
    const kind = won ? "winsorised" : "not-transformed";
    return {
      column: column.slice(),
      what: { ...shared, kind, transform: null, tests: [before, between, null] },
    };
  }
  const kind = won ? "winsorised-and-transformed" : "transformed";
  return {
    column: done,
    what: { ...shared, kind, transform: by, tests: [before, between, testColumn(done, how)] },
  };
}
