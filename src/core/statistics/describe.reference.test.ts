import { describe, expect, test } from "vitest";
import { z } from "zod";
import { asem } from "../../../test/support/asem.ts";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { referenceCase } from "../../../test/support/reference.ts";
import { columnFlags } from "./columnFlags.ts";
import { type ColumnStatistics, describeColumn } from "./describe.ts";

const Case = z.object({
  expected: z.object({ stats: z.record(z.string(), z.array(z.union([z.number(), z.string(), z.null()]))) }),
});

const data = asem();

const figures: Readonly<Record<string, (of: ColumnStatistics) => number>> = {
  Min: (of) => of.least,
  Max: (of) => of.most,
  Mean: (of) => of.mean,
  Median: (of) => of.median,
  Std: (of) => of.standardDeviation,
  Skew: (of) => of.skewness,
  Kurt: (of) => of.kurtosis,
  "N.Avail": (of) => of.available,
  "N.NonZero": (of) => of.nonZero,
  "N.Unique": (of) => of.distinct,
  "N.Same": (of) => of.same,
  "Frc.Avail": (of) => of.available / of.rows,
  "Frc.NonZero": (of) => of.nonZero / of.available,
  "Frc.Unique": (of) => of.distinct / of.available,
  "Frc.Same": (of) => of.same / of.available,
};

// COINr 1.1.14 get_stats() of the raw ASEM indicators
describe.skipIf(data === null)("statistics of indicators agree with COINr", () => {
  test.each(Object.entries(figures))("%s", (name, figure) => {
    if (data === null) return;
    const { stats } = Case.parse(referenceCase("A02_indicator_statistics")).expected;
    data.codes.forEach((code, place) => {
      const wanted = stats[name]?.[stats["iCode"]?.indexOf(code) ?? -1];
      if (typeof wanted !== "number") throw new Error(`${name} of ${code}`);
      const found = figure(describeColumn(data.raw[place] ?? new Float64Array()));
      expectWithin(found, wanted, 1e-9 * Math.abs(wanted) + 1e-12);
    });
    expect(data.codes).toHaveLength(49);
  });

  test("flags", () => {
    if (data === null) return;
    const { stats } = Case.parse(referenceCase("A02_indicator_statistics")).expected;
    data.codes.forEach((code, place) => {
      const at = stats["iCode"]?.indexOf(code) ?? -1;
      const flags = columnFlags(describeColumn(data.raw[place] ?? new Float64Array()));
      const printed = ["Flag.Avail", "Flag.NonZero", "Flag.Unique", "Flag.SkewKurt"].map(
        (name) => stats[name]?.[at] !== "ok",
      );
      expect([flags.littleData, flags.mostlyZero, flags.fewValues, flags.outliers], code).toEqual(printed);
    });
  });
});
