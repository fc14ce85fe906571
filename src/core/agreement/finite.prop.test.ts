import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { notFinite } from "../../../test/support/notFinite.ts";
import {
  type Agreed,
  bhapkar,
  chanceCorrected,
  cohenKappa,
  finnCoefficient,
  fleissKappa,
  intraclass,
  iota,
  kendallW,
  krippendorffAlpha,
  lightKappa,
  maxwellRe,
  meanCorrelation,
  meanDifference,
  percentAgreement,
  type RatingTable,
  raterBias,
  robinsonA,
  shroutFleiss,
  stuartMaxwell,
} from "./index.ts";

const SCALES = [
  "unweighted",
  "linear",
  "quadratic",
  "ordinal",
  "radical",
  "ratio",
  "circular",
  "bipolar",
] as const;
const CORRECTIONS = ["gwet", "fleiss", "krippendorff", "conger", "brennan-prediger", "percent"] as const;
const LEVELS = ["nominal", "ordinal", "interval", "ratio"] as const;

const EVERY: readonly ((table: RatingTable) => Agreed<object>)[] = [
  ...SCALES.map((weights) => (table: RatingTable) => cohenKappa(table, { weights })),
  ...CORRECTIONS.flatMap((correction) =>
    SCALES.map((weights) => (table: RatingTable) => chanceCorrected(table, correction, { weights })),
  ),
  ...LEVELS.flatMap((level) => [
    (table: RatingTable) => krippendorffAlpha(table, { level }),
    (table: RatingTable) => krippendorffAlpha(table, { level, count: "pairs" }),
  ]),
  ...(["single", "average"] as const).flatMap((unit) => [
    (table: RatingTable) => intraclass(table, { model: "oneway", type: "consistency", unit }),
    (table: RatingTable) => intraclass(table, { model: "twoway", type: "agreement", unit }),
  ]),
  (table) => kendallW(table),
  (table) => meanCorrelation(table, { kind: "spearman" }),
  (table) => percentAgreement(table, 1),
  (table) => finnCoefficient(table, 5),
  (table) => iota([table], { scale: "nominal" }),
  (table) => iota([table, table], { standardise: true }),
  (table) => meanDifference(table.flat().filter((rating) => typeof rating === "number")),
  (table) => raterBias(table),
  (table) => lightKappa(table),
  fleissKappa,
  shroutFleiss,
  robinsonA,
  maxwellRe,
  stuartMaxwell,
  bhapkar,
];

const nasty = fc.constantFrom(
  0,
  1,
  1,
  2,
  3,
  -1,
  0.5,
  1e300,
  -1e300,
  1e59,
  1e-320,
  1.7e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  "a",
  "b",
  null,
  null,
);
const usual = fc.constantFrom(1, 2, 3, null);
const tables = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.boolean())
  .chain(([raters, calm]) =>
    fc.array(fc.array(calm ? usual : nasty, { minLength: raters, maxLength: raters }), { maxLength: 7 }),
  );

test.prop([tables], { numRuns: 150 })(
  "whatever is rated, every figure is finite or there is a named reason, and nothing is thrown",
  (table) => {
    for (const figure of EVERY) {
      const found = figure(table);
      expect(notFinite(found)).toEqual([]);
      if (!found.ok) expect(found.faults.length).toBeGreaterThan(0);
    }
  },
);
