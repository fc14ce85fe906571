import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import {
  type Agreed,
  type AgreementWeights,
  chanceCorrected,
  cohenKappa,
  fleissKappa,
  intraclass,
  kendallW,
  krippendorffAlpha,
  meanCorrelation,
  type RatingTable,
  robinsonA,
  shroutFleiss,
  stuartMaxwell,
} from "./index.ts";

const rating = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null, freq: 4 });
const tables = fc
  .integer({ min: 1, max: 4 })
  .chain((raters) => fc.array(fc.array(rating, { minLength: raters, maxLength: raters }), { maxLength: 12 }));
const weights = fc.constantFrom<AgreementWeights>(
  "unweighted",
  "linear",
  "quadratic",
  "ordinal",
  "radical",
  "ratio",
  "circular",
  "bipolar",
);
const corrections = ["gwet", "fleiss", "krippendorff", "conger", "brennan-prediger", "percent"] as const;

/** Every number anywhere in a result. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return (ArrayBuffer.isView(value) ? [] : Object.values(value)).flatMap(numbersIn);
}

function everyFigure(rows: RatingTable, by: AgreementWeights): readonly Agreed<object>[] {
  return [
    ...corrections.map((correction) => chanceCorrected(rows, correction, { weights: by })),
    cohenKappa(rows, { weights: by }),
    fleissKappa(rows),
    ...(["nominal", "ordinal", "interval", "ratio"] as const).map((level) =>
      krippendorffAlpha(rows, { level }),
    ),
    shroutFleiss(rows),
    kendallW(rows),
    meanCorrelation(rows),
    robinsonA(rows),
    stuartMaxwell(rows),
  ];
}

describe("whatever the ratings", () => {
  test.prop([tables, weights])("every figure is finite or refused by name", (rows, by) => {
    for (const found of everyFigure(rows, by)) {
      if (found.ok) expect(numbersIn(found).every(Number.isFinite), JSON.stringify(found)).toBe(true);
      else expect(found.faults.length).toBeGreaterThan(0);
    }
  });

  test.prop([tables, weights])("the order of the subjects changes nothing", (rows, by) => {
    const turned = everyFigure([...rows].reverse(), by).map(numbersIn);
    for (const [place, found] of everyFigure(rows, by).map(numbersIn).entries())
      for (const [at, figure] of found.entries())
        expect(Math.abs(figure - (turned[place]?.[at] ?? Number.NaN))).toBeLessThan(
          1e-6 * (1 + Math.abs(figure)),
        );
  });

  test.prop([tables, weights])("no coefficient of agreement is above 1", (rows, by) => {
    for (const correction of corrections) {
      const found = chanceCorrected(rows, correction, { weights: by });
      if (found.ok) expect(found.value).toBeLessThanOrEqual(1 + 1e-12);
    }
  });

  test.prop([tables, fc.integer({ min: 1, max: 9 })])(
    "intraclass correlation does not depend on the zero and the unit of the scale",
    (rows, factor) => {
      const options = { model: "twoway", type: "agreement", unit: "single" } as const;
      const found = intraclass(rows, options);
      const scaled = intraclass(
        rows.map((row) => row.map((each) => (each === null ? null : each * factor + 3))),
        options,
      );
      expect(scaled.ok).toBe(found.ok);
      if (found.ok && scaled.ok) expect(Math.abs(found.value - scaled.value)).toBeLessThan(1e-9);
    },
  );
});
