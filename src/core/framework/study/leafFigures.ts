import { type ColumnFlags, columnFlags } from "../../statistics/columnFlags.ts";
import { describeColumn } from "../../statistics/describe.ts";
import { type Framework, leavesOf } from "../framework.ts";

/** What the data of one leaf look like, as delivered. Null where a figure is not defined. */
export interface LeafFigures {
  readonly code: string;
  readonly available: number;
  readonly least: number | null;
  readonly most: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly standardDeviation: number | null;
  /** As Excel SKEW and KURT. */
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  readonly distinct: number;
  readonly zero: number;
  /** What is worth a look, by the field's limits. */
  readonly flags: ColumnFlags;
  /** Units that have full marks; null where the leaf has none. */
  readonly full: number | null;
}

/** Figures of every leaf. */
export function leafFigures(framework: Framework): readonly LeafFigures[] {
  return leavesOf(framework).map(({ code, full }) => {
    const of = describeColumn(framework.given.get(code) ?? new Float64Array());
    const values = framework.values.get(code);
    return {
      code,
      available: of.available,
      least: finite(of.least),
      most: finite(of.most),
      mean: finite(of.mean),
      median: finite(of.median),
      standardDeviation: finite(of.standardDeviation),
      skewness: finite(of.skewness),
      kurtosis: finite(of.kurtosis),
      distinct: of.distinct,
      zero: of.available - of.nonZero,
      flags: columnFlags(of),
      full:
        full === undefined || values === undefined
          ? null
          : values.filter((value) => value >= full - 1e-9).length,
    };
  });
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}
