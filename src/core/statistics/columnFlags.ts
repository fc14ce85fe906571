import type { ColumnStatistics } from "./describe.ts";

/** From where a column is worth a look; COINr's defaults. */
export interface FlagLimits {
  readonly skewness: number;
  readonly kurtosis: number;
  /** Least shares (0–1) of all rows that have a value, a value other than zero, a value of their own. */
  readonly available: number;
  readonly nonZero: number;
  readonly distinct: number;
}

export const flagLimits: FlagLimits = {
  skewness: 2,
  kurtosis: 3.5,
  available: 0.65,
  nonZero: 0.5,
  distinct: 0.5,
};

/** What is to be looked at; true is bad. */
export interface ColumnFlags {
  readonly littleData: boolean;
  readonly mostlyZero: boolean;
  readonly fewValues: boolean;
  readonly outliers: boolean;
}

/** Flags of a column, as COINr `get_stats`. */
export function columnFlags(of: ColumnStatistics, limits: FlagLimits = flagLimits): ColumnFlags {
  return {
    littleData: of.available / of.rows < limits.available,
    mostlyZero: of.nonZero / of.rows < limits.nonZero,
    fewValues: of.distinct / of.rows < limits.distinct,
    outliers: Math.abs(of.skewness) > limits.skewness && of.kurtosis > limits.kurtosis,
  };
}
