import { describe, expect, test } from "vitest";
import { z } from "zod";
import { referenceCase, referenceData } from "../../../test/support/reference.ts";
import { type ChanceCorrection, chanceCorrected } from "./chanceCorrected.ts";
import { cohenKappa } from "./cohenKappa.ts";
import type { Agreed } from "./fault.ts";
import { finnCoefficient } from "./finnCoefficient.ts";
import { type IntraclassOptions, intraclass } from "./intraclass.ts";
import { iota } from "./iota.ts";
import { kendallW } from "./kendallW.ts";
import { krippendorffAlpha } from "./krippendorffAlpha.ts";
import { lightKappa } from "./lightKappa.ts";
import { bhapkar, stuartMaxwell } from "./marginalHomogeneity.ts";
import { meanCorrelation } from "./meanCorrelation.ts";
import { percentAgreement } from "./percentAgreement.ts";
import { raterBias } from "./raterBias.ts";
import type { Rating, RatingTable } from "./ratings.ts";
import { robinsonA } from "./robinsonA.ts";
import { shroutFleiss } from "./shroutFleiss.ts";
import type { AgreementWeights } from "./weights.ts";

// irr 0.84.1, irrCAC 1.0, psych 2.2.9 (R 4.2.2) and statsmodels 0.13.5; figures and data in the folder CHISO_REFERENCE names.

const cases = {
  alpha: referenceCase("C01_krippendorff_canonical"),
  shroutFleiss: referenceCase("C03_icc_shrout_fleiss"),
  anxiety: referenceCase("C04_icc_anxiety"),
  kappa: referenceCase("C05_kappa_two_raters"),
  gwet: referenceCase("C07_gwet_cac"),
  video: referenceCase("C08_icc_video"),
};

function table(name: string): RatingTable {
  const rows = referenceData(name) ?? [];
  return rows.map((row) =>
    Object.values(row).map(
      (cell): Rating => (cell === "" ? null : Number.isNaN(Number(cell)) ? cell : Number(cell)),
    ),
  );
}

function columns(rows: RatingTable, one: number, other: number): RatingTable {
  return rows.map((row) => [row[one] ?? null, row[other] ?? null]);
}

function given<Found>(found: Agreed<Found>): { readonly ok: true } & Found {
  if (!found.ok) throw new Error(found.faults.map(({ code }) => code).join(", "));
  return found;
}

/** Within a share of the expected figure, and 1e-12 near zero. */
function near(actual: number, expected: number, share = 1e-9): void {
  expect(Math.abs(actual - expected), `${actual} is not ${expected}`).toBeLessThanOrEqual(
    Math.max(1e-12, share * Math.abs(expected)),
  );
}

const Icc = z.object({
  value: z.number(),
  F: z.number(),
  df1: z.number(),
  df2: z.number(),
  p: z.number(),
  lower: z.number(),
  upper: z.number(),
});
const LEVELS = ["nominal", "ordinal", "interval", "ratio"] as const;
const Levels = z.record(z.enum(LEVELS), z.number());
const Iccs = z.record(z.string(), Icc);

function formOf(name: string): IntraclassOptions {
  const [model, type, unit] = name.split("_");
  return {
    model: model === "oneway" ? "oneway" : "twoway",
    type: type === "agreement" ? "agreement" : "consistency",
    unit: unit === "average" ? "average" : "single",
  };
}

function compareIccs(rows: RatingTable, expected: z.infer<typeof Iccs>): void {
  for (const [name, figures] of Object.entries(expected)) {
    const { value, test: held, interval } = given(intraclass(rows, formOf(name)));
    near(value, figures.value);
    near(held?.f ?? Number.NaN, figures.F);
    near(held?.df1 ?? Number.NaN, figures.df1);
    near(held?.df2 ?? Number.NaN, figures.df2);
    near(held?.p ?? Number.NaN, figures.p);
    near(interval?.lower ?? Number.NaN, figures.lower);
    near(interval?.upper ?? Number.NaN, figures.upper);
  }
}

describe.skipIf(cases.alpha === null)("Krippendorff's alpha agrees with irr", () => {
  const Case = z.object({
    input: z.object({ observers: z.array(z.array(z.number().nullable())) }),
    expected: Levels,
  });

  test("on the canonical example with missing values, at four levels", () => {
    const { input, expected } = Case.parse(cases.alpha);
    const units = (input.observers[0] ?? []).map((_, unit) =>
      input.observers.map((row) => row[unit] ?? null),
    );
    for (const level of LEVELS) near(given(krippendorffAlpha(units, { level })).alpha, expected[level]);
  });
});

describe.skipIf(cases.shroutFleiss === null)("intraclass correlations of Shrout and Fleiss", () => {
  const Case = z.object({
    input: z.object({ targets: z.array(z.array(z.number())) }),
    expected: z.object({
      irr: Iccs,
      psych: z.object({
        type: z.array(z.string()),
        ICC: z.array(z.number()),
        F: z.array(z.number()),
        df2: z.array(z.number()),
        p: z.array(z.number()),
        lower: z.array(z.number()),
        upper: z.array(z.number()),
      }),
    }),
  });

  test("agree with irr (McGraw and Wong)", () => {
    const { input, expected } = Case.parse(cases.shroutFleiss);
    compareIccs(input.targets, expected.irr);
  });

  test("agree with psych in the six forms of 1979", () => {
    const { input, expected } = Case.parse(cases.shroutFleiss);
    const { psych } = expected;
    for (const [place, row] of given(shroutFleiss(input.targets)).rows.entries()) {
      expect(row.form).toBe(psych.type[place]);
      near(row.value, psych.ICC[place] ?? Number.NaN);
      near(row.test?.f ?? Number.NaN, psych.F[place] ?? Number.NaN);
      near(row.test?.df2 ?? Number.NaN, psych.df2[place] ?? Number.NaN);
      near(row.test?.p ?? Number.NaN, psych.p[place] ?? Number.NaN);
      near(row.interval?.lower ?? Number.NaN, psych.lower[place] ?? Number.NaN);
      near(row.interval?.upper ?? Number.NaN, psych.upper[place] ?? Number.NaN);
    }
  });
});

describe.skipIf(cases.anxiety === null)("the anxiety ratings agree with irr", () => {
  const Concordance = z.object({ value: z.number(), chisq: z.number(), p: z.number() });
  const Case = z.object({
    expected: z.object({
      icc: Iccs,
      kendall_w_corrected: Concordance,
      kendall_w: Concordance,
      meancor: z.number(),
      meanrho: z.number(),
      agree_percent: z.number(),
      agree_tolerance1_percent: z.number(),
      robinson_A: z.number(),
      kripp: Levels,
    }),
  });

  test("in every figure", () => {
    const { expected } = Case.parse(cases.anxiety);
    const rows = table("irr_anxiety");
    compareIccs(rows, expected.icc);
    for (const [correct, figures] of [
      [true, expected.kendall_w_corrected],
      [false, expected.kendall_w],
    ] as const) {
      const { w, chiSquare, p } = given(kendallW(rows, { correct }));
      near(w, figures.value);
      near(chiSquare, figures.chisq);
      near(p, figures.p);
    }
    near(given(meanCorrelation(rows)).value, expected.meancor);
    near(given(meanCorrelation(rows, { kind: "spearman" })).value, expected.meanrho);
    near(given(percentAgreement(rows)).share * 100, expected.agree_percent);
    near(given(percentAgreement(rows, 1)).share * 100, expected.agree_tolerance1_percent);
    near(given(robinsonA(rows)).a, expected.robinson_A);
    for (const level of LEVELS)
      near(given(krippendorffAlpha(rows, { level, count: "pairs" })).alpha, expected.kripp[level]);
  });
});

const WEIGHTS: Readonly<Record<string, AgreementWeights>> = {
  unweighted: "unweighted",
  equal: "linear",
  linear: "linear",
  squared: "quadratic",
  quadratic: "quadratic",
  ordinal: "ordinal",
};

function weightsOf(name: string): AgreementWeights {
  return WEIGHTS[name] ?? "unweighted";
}

const Kappas = z.record(
  z.string(),
  z.object({ kappa: z.number(), z: z.number(), p: z.number(), n: z.number() }),
);

function compareKappas(rows: RatingTable, expected: z.infer<typeof Kappas>): void {
  for (const [name, figures] of Object.entries(expected)) {
    const found = given(cohenKappa(rows, { weights: weightsOf(name) }));
    near(found.kappa, figures.kappa);
    near(found.test?.z ?? Number.NaN, figures.z);
    near(found.test?.p ?? Number.NaN, figures.p);
    expect(found.subjects).toBe(figures.n);
  }
}

describe.skipIf(cases.kappa === null)("Cohen's kappa", () => {
  const Errors = z.record(
    z.string(),
    z.object({
      kappa: z.number(),
      std_kappa: z.number(),
      std_kappa0: z.number(),
      low: z.number(),
      upp: z.number(),
      z: z.number(),
    }),
  );
  const Case = z.object({
    expected: z.object({
      anxiety_1_2: Kappas,
      diagnoses_2_3: Kappas,
      vision: Kappas,
      statsmodels_anxiety_1_2: Errors,
      statsmodels_vision: Errors,
    }),
  });

  test("agrees with irr, weighted and not", () => {
    const { expected } = Case.parse(cases.kappa);
    compareKappas(columns(table("irr_anxiety"), 0, 1), expected.anxiety_1_2);
    compareKappas(columns(table("irr_diagnoses"), 1, 2), expected.diagnoses_2_3);
    compareKappas(table("irr_vision"), expected.vision);
  });

  test("has the standard errors of statsmodels", () => {
    const { expected } = Case.parse(cases.kappa);
    for (const [rows, figures] of [
      [columns(table("irr_anxiety"), 0, 1), expected.statsmodels_anxiety_1_2],
      [table("irr_vision"), expected.statsmodels_vision],
    ] as const) {
      for (const [name, each] of Object.entries(figures)) {
        const found = given(cohenKappa(rows, { weights: weightsOf(name) }));
        near(found.kappa, each.kappa);
        near(found.standardError, each.std_kappa);
        near(found.standardErrorAtZero, each.std_kappa0);
        near(found.lower, each.low);
        near(found.upper, each.upp);
        near(found.test?.z ?? Number.NaN, each.z);
      }
    }
  });
});

const CORRECTIONS: Readonly<Record<string, ChanceCorrection>> = {
  gwet: "gwet",
  fleiss: "fleiss",
  krippendorff: "krippendorff",
  conger: "conger",
  bp: "brennan-prediger",
};

describe.skipIf(cases.gwet === null)("coefficients with missing ratings agree with irrCAC", () => {
  const Figures = z.object({
    coeff: z.number(),
    pa: z.number(),
    pe: z.number(),
    se: z.number(),
    ci: z.string(),
    p: z.number(),
  });
  const Case = z.object({
    input: z.object({ rows: z.record(z.string(), z.array(z.number().nullable())) }),
    expected: z.record(
      z.enum(["unweighted", "linear", "quadratic", "ordinal"]),
      z.record(z.string(), Figures),
    ),
  });

  test("five coefficients, four sets of weights, to the fifth digit that irrCAC prints", () => {
    const { input, expected } = Case.parse(cases.gwet);
    const raters = Object.values(input.rows);
    const rows = (raters[0] ?? []).map((_, unit) => raters.map((ratings) => ratings[unit] ?? null));
    for (const [weights, all] of Object.entries(expected)) {
      for (const [name, figures] of Object.entries(all)) {
        const found = given(
          chanceCorrected(rows, CORRECTIONS[name] ?? "percent", { weights: weightsOf(weights) }),
        );
        expect(Math.abs(found.value - figures.coeff)).toBeLessThanOrEqual(5.001e-6);
        near(found.observed, figures.pa);
        near(found.expected, figures.pe);
        expect(Math.abs((found.precision?.standardError ?? 0) - figures.se)).toBeLessThanOrEqual(5.001e-6);
        near(found.precision?.p ?? Number.NaN, figures.p);
        const [lower, upper] = figures.ci.replace(/[()]/g, "").split(",").map(Number);
        expect(Math.abs((found.precision?.lower ?? 0) - (lower ?? 9))).toBeLessThanOrEqual(5.01e-4);
        expect(Math.abs((found.precision?.upper ?? 0) - (upper ?? 9))).toBeLessThanOrEqual(5.01e-4);
      }
    }
  });
});

describe.skipIf(cases.video === null)("the video and vision ratings agree with irr", () => {
  const Case = z.object({
    expected: z.object({
      icc: Iccs,
      kripp_interval: z.number(),
      kripp_ordinal: z.number(),
      kappa_2_3: Kappas,
      agree: z.number(),
      vision_stuart_maxwell: z.object({
        chisq: z.object({ values: z.tuple([z.tuple([z.number()])]) }),
        p: z.object({ values: z.tuple([z.tuple([z.number()])]) }),
      }),
      vision_bhapkar: z.object({ chisq: z.number(), p: z.number() }),
      vision_rater_bias: z.object({ value: z.number(), chisq: z.number(), p: z.number() }),
    }),
  });

  test("in every figure", () => {
    const { expected } = Case.parse(cases.video);
    const video = table("irr_video");
    compareIccs(video, expected.icc);
    near(
      given(krippendorffAlpha(video, { level: "interval", count: "pairs" })).alpha,
      expected.kripp_interval,
    );
    near(given(krippendorffAlpha(video, { level: "ordinal", count: "pairs" })).alpha, expected.kripp_ordinal);
    compareKappas(columns(video, 1, 2), expected.kappa_2_3);
    near(given(percentAgreement(video)).share * 100, expected.agree);
    const vision = table("irr_vision");
    const same = given(stuartMaxwell(vision));
    near(same.chiSquare, expected.vision_stuart_maxwell.chisq.values[0][0]);
    near(same.p, expected.vision_stuart_maxwell.p.values[0][0]);
    const shifted = given(bhapkar(vision));
    near(shifted.chiSquare, expected.vision_bhapkar.chisq);
    near(shifted.p, expected.vision_bhapkar.p);
    const bias = given(raterBias(vision));
    near(bias.ratio, expected.vision_rater_bias.value);
    near(bias.chiSquare, expected.vision_rater_bias.chisq);
    near(bias.p, expected.vision_rater_bias.p);
  });
});

// The examples in the manual of irr 0.84.1: `kappam.light(diagnoses)`, `iota(list(diagnoses))`, `finn(video, 6, "twoway")`.
const manual = { diagnoses: table("irr_diagnoses"), video: table("irr_video") };

describe.skipIf(manual.diagnoses.length === 0)("the examples printed in irr's manual", () => {
  test("Light's kappa of six raters, and its test", () => {
    const light = given(lightKappa(manual.diagnoses));
    expect(light.kappa.toFixed(3)).toBe("0.459");
    expect(light.test?.z.toFixed(2)).toBe("2.31");
    expect(light.test?.p.toFixed(4)).toBe("0.0211");
    const three = manual.diagnoses.map((row) => row.slice(0, 3));
    expect(given(lightKappa(three)).kappa.toFixed(3)).toBe("0.555");
    expect(given(lightKappa(three)).test).toBeNull();
  });

  test("iota of nominal ratings", () => {
    expect(given(iota([manual.diagnoses], { scale: "nominal" })).value.toFixed(3)).toBe("0.442");
  });

  test("Finn's coefficient of ratings of six levels", () => {
    expect(given(finnCoefficient(manual.video, 6, "twoway")).value).toBeGreaterThan(0.9);
  });
});
