import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { told } from "../../../test/support/surveyCase.ts";
import type { DataCell } from "../table/dataTable.ts";
import { linearContrasts } from "./contrast.ts";
import type { SurveyDesign } from "./design.ts";
import { designEffects } from "./designEffect.ts";
import { domainsBy } from "./domains.ts";
import { estimateInDomains } from "./estimateInDomains.ts";
import { estimateUnder } from "./estimateUnder.ts";
import { inDomain } from "./inDomain.ts";
import type { DesignSpec } from "./reading/designSpec.ts";
import { readDesign } from "./reading/readDesign.ts";
import type { SurveyColumn } from "./statistics/column.ts";
import { countsOf, meanOf, ratioOf, sharesOf, totalOf } from "./statistics/means.ts";
import { varianceOf } from "./statistics/variance.ts";
import { surveyFigures } from "./surveyFigures.ts";

function design(columns: Readonly<Record<string, readonly DataCell[]>>, spec: DesignSpec): SurveyDesign {
  const named = Object.entries(columns).map(([name, cells]) => ({ name, cells }));
  const read = readDesign(
    { columns: named, rowNumbers: (named[0]?.cells ?? []).map((_, row) => row + 2), decimalComma: false },
    spec,
  );
  if (!read.ok) throw new Error(read.faults.map(({ words }) => words.en).join("; "));
  return read.design;
}

function column(name: string, ...values: readonly number[]): SurveyColumn {
  return { name, values: Float64Array.from(values) };
}

const ROWS = { row: [1, 2, 3, 4] };

describe("a simple sample of 4 from 10", () => {
  const simple = design({ N: [10, 10, 10, 10] }, { fpc: ["N"] });
  const y = column("y", 1, 3, 4, 8);

  test("the mean has the variance (1 − 4/10) s² / 4, with s² = (9 + 1 + 0 + 16) / 3", () => {
    const { estimates, se, degf } = told(estimateUnder(simple, meanOf([y])));
    expect(estimates[0]).toBe(4);
    expectWithin(se[0] ?? 0, Math.sqrt((0.6 * (26 / 3)) / 4), 1e-12);
    expect(degf).toBe(3);
  });

  test("the total is 10 times the mean, error and all", () => {
    const { estimates, se } = told(estimateUnder(simple, totalOf([y])));
    expectWithin(estimates[0] ?? 0, 40, 1e-12);
    expectWithin(se[0] ?? 0, 10 * Math.sqrt((0.6 * (26 / 3)) / 4), 1e-10);
  });

  test("its design effect is 1, and 0.6 against drawing with replacement", () => {
    const statistic = meanOf([y]);
    const { se } = told(estimateUnder(simple, statistic));
    expectWithin(designEffects(simple, statistic, se, "without")[0] ?? 0, 1, 1e-12);
    expectWithin(designEffects(simple, statistic, se, "with")[0] ?? 0, 0.6, 1e-12);
  });

  test("the variance is s²", () => {
    expectWithin(told(estimateUnder(simple, varianceOf([y]))).estimates[0] ?? 0, 26 / 3, 1e-12);
  });

  test("a ratio of y to x is 16/10 with residuals y − 1.6 x", () => {
    // Residuals −0.6, −0.2, −0.8, 1.6 sum to 0; their s² is (0.36 + 0.04 + 0.64 + 2.56) / 3 = 1.2, x̄ = 2.5.
    const { estimates, se } = told(estimateUnder(simple, ratioOf([y], [column("x", 1, 2, 3, 4)])));
    expectWithin(estimates[0] ?? 0, 1.6, 1e-12);
    expectWithin(se[0] ?? 0, Math.sqrt((0.6 * 1.2) / 4) / 2.5, 1e-12);
  });
});

describe("unequal chances", () => {
  const y = column("y", 1, 3, 4, 8);
  const equal = { p: [0.4, 0.4, 0.4, 0.4] };
  const plain = told(estimateUnder(design({ N: [10, 10, 10, 10] }, { fpc: ["N"] }), totalOf([y])));
  /** Drawing 4 of 10: each with 4/10, each pair with 4·3 / (10·9). */
  const pairs = Float64Array.from({ length: 16 }, (_, at) => (at % 5 === 0 ? 0.4 : 12 / 90));

  test.each<[string, DesignSpec]>([
    ["Brewer", { fpc: ["p"], pps: { kind: "brewer" } }],
    ["pairs, Horvitz and Thompson", { pps: { kind: "joint", chances: pairs } }],
    ["pairs, Yates and Grundy", { pps: { kind: "joint", chances: pairs, variance: "yates-grundy" } }],
  ])("that are equal give the variance of a simple sample: %s", (_, spec) => {
    const { estimates, se } = told(estimateUnder(design(equal, spec), totalOf([y])));
    expectWithin(estimates[0] ?? 0, plain.estimates[0] ?? 0, 1e-9);
    expectWithin(se[0] ?? 0, plain.se[0] ?? 0, 1e-9);
  });

  test("Hartley and Rao with the population's Σp²/n: 16·10/100/4 = 0.4 is the same again", () => {
    const spec: DesignSpec = { fpc: ["p"], pps: { kind: "hartley-rao", squares: 0.4 } };
    const given = told(estimateUnder(design(equal, spec), totalOf([y])));
    const guessed = told(
      estimateUnder(design(equal, { fpc: ["p"], pps: { kind: "hartley-rao" } }), totalOf([y])),
    );
    expectWithin(given.se[0] ?? 0, plain.se[0] ?? 0, 1e-9);
    expectWithin(guessed.se[0] ?? 0, plain.se[0] ?? 0, 1e-9);
  });
});

describe("strata of one cluster under unequal chances", () => {
  const columns = { tang: ["A", "A", "B"], p: [0.5, 0.5, 1] };
  const y = column("y", 1, 3, 5);

  test("a cluster drawn for certain is not lonely", () => {
    const spec: DesignSpec = { strata: ["tang"], fpc: ["p"], pps: { kind: "brewer" } };
    // Stratum A: totals 2 and 6 about 4, 2/(2 − 1) × (1 − 0.5) × (4 + 4) = 8.
    const { se } = told(estimateUnder(design(columns, spec), totalOf([y])));
    expectWithin(se[0] ?? 0, Math.sqrt(8), 1e-12);
  });

  test("chances of pairs need no second cluster", () => {
    const one = { tang: ["A", "A", "B"], p: [0.5, 0.5, 0.5] };
    const spec: DesignSpec = { strata: ["tang"], fpc: ["p"], pps: { kind: "overton" } };
    const { se } = told(estimateUnder(design(one, spec), totalOf([y])));
    // A: Δ = 0.5 on the diagonal, 1 − (2 − 0.5)/(2 − 1) = −0.5 beside it: 0.5 (4 + 36) − 2 × 0.5 × 12 = 8. B: 0.5 × 100.
    expectWithin(se[0] ?? 0, Math.sqrt(58), 1e-12);
  });

  test("a negative variance is named, the estimate stands", () => {
    const chances = Float64Array.of(0.5, 0.1, 0.1, 0.5);
    const odd = design({ row: [1, 2] }, { pps: { kind: "joint", chances } });
    const statistic = totalOf([column("y", 1, 1)]);
    const outcome = told(estimateUnder(odd, statistic));
    // 2² × 0.5 twice, and 2 × 2 × 2 × (0.1 − 0.25)/0.1: 4 − 12 = −8.
    expect(surveyFigures(odd, statistic, outcome)[0]).toMatchObject({
      estimate: { kind: "number", value: 4 },
      se: { kind: "missing", reason: "negative-variance" },
    });
  });
});

describe("what cannot be told has a name", () => {
  const four = design(ROWS, {});
  const y = column("y", 1, 3, 4, 8);

  test("a domain that nobody is in", () => {
    const domains = { codes: Int32Array.of(0, 0, 0, 0), names: ["có", "không"] };
    for (const statistic of [meanOf([y], domains), totalOf([y], domains)]) {
      const outcome = told(estimateUnder(four, statistic));
      expect(outcome.absences).toEqual([undefined, "empty-domain"]);
      expect(surveyFigures(four, statistic, outcome)[1]).toMatchObject({
        estimate: { kind: "missing", reason: "empty-domain" },
        se: { kind: "missing", reason: "empty-domain" },
        low: { kind: "missing", reason: "empty-domain" },
      });
    }
  });

  test("a ratio to nothing", () => {
    const outcome = told(estimateUnder(four, ratioOf([y], [column("x", 0, 0, 0, 0)])));
    expect(outcome.absences).toEqual(["zero-denominator"]);
  });

  test("a variance of one answer, a coefficient of variation about 0, a design effect without spread", () => {
    const one = inDomain(four, Uint8Array.of(1, 0, 0, 0));
    expect(told(estimateUnder(one, varianceOf([y]))).absences).toEqual(["one-observation"]);
    const flat = meanOf([column("z", 0, 0, 0, 0)]);
    const [figures] = surveyFigures(four, flat, told(estimateUnder(four, flat)), { designEffect: "with" });
    expect(figures?.estimate).toEqual({ kind: "number", value: 0 });
    expect(figures?.cv).toEqual({ kind: "missing", reason: "zero-estimate" });
    expect(figures?.designEffect).toEqual({ kind: "missing", reason: "zero-variance" });
  });

  test("answers that are all missing", () => {
    const none = column("y", Number.NaN, Number.NaN, Number.NaN, Number.NaN);
    expect(told(estimateUnder(four, meanOf([none]))).absences).toEqual(["empty-domain"]);
  });

  test("strata of one cluster throughout, with nothing to average", () => {
    const lonely = design({ tang: ["A", "B", "C", "D"] }, { strata: ["tang"], lonelyPsu: "average" });
    const outcome = told(estimateUnder(lonely, meanOf([y])));
    expect(outcome.estimates[0]).toBe(4);
    expect(outcome.absences).toEqual(["lonely-psu"]);
    expect(surveyFigures(lonely, meanOf([y]), outcome)[0]?.se).toEqual({
      kind: "missing",
      reason: "lonely-psu",
    });
  });

  test("no degrees of freedom leave no interval", () => {
    const lonely = design({ tang: ["A", "B", "C", "D"] }, { strata: ["tang"], lonelyPsu: "certainty" });
    const [figures] = surveyFigures(lonely, meanOf([y]), told(estimateUnder(lonely, meanOf([y]))));
    expect(figures?.low).toEqual({ kind: "missing", reason: "no-degrees-of-freedom" });
  });

  test("data of another length than the design are refused", () => {
    const outcome = estimateUnder(four, meanOf([column("y", 1, 2)]));
    expect(outcome.ok ? [] : outcome.faults.map(({ code }) => code)).toEqual(["rows-differ"]);
  });
});

describe("domains", () => {
  const four = design(ROWS, {});
  const y = column("y", 1, 3, Number.NaN, 8);
  const sex = { name: "gioi", codes: Int32Array.of(0, 1, 1, -1), levels: ["nam", "nữ"] };
  const age = { name: "tuoi", codes: Int32Array.of(1, 0, 1, 1), levels: ["trẻ", "già"] };

  test("crossed factors keep the combinations that occur, the first factor fastest", () => {
    const domains = domainsBy([sex, age]);
    expect(domains.names).toEqual(["nữ.trẻ", "nam.già", "nữ.già"]);
    expect(Array.from(domains.codes)).toEqual([1, 0, 2, -1]);
    expect(domains.cells).toEqual([
      ["nữ", "trẻ"],
      ["nam", "già"],
      ["nữ", "già"],
    ]);
  });

  test("a row with a missing answer is left out of every column looked at with it", () => {
    const { estimates } = told(estimateUnder(four, meanOf([y, column("z", 10, 20, 90, 30)])));
    expect(Array.from(estimates)).toEqual([4, 20]);
  });

  test("shares and counts of levels leave missing levels out", () => {
    expect(Array.from(told(estimateUnder(four, countsOf([sex]))).estimates)).toEqual([1, 2]);
    const { names, estimates } = told(estimateUnder(four, sharesOf([sex])));
    expect(names).toEqual(["gioinam", "gioinữ"]);
    expectWithin(estimates[1] ?? 0, 2 / 3, 1e-15);
  });

  test("under a rule that looks at which strata are reached, each domain has the error of itself alone", () => {
    const lonely = design({ tang: ["A", "A", "B", "B", "C"] }, { strata: ["tang"], lonelyPsu: "average" });
    const values = column("y", 1, 2, 5, 9, 4);
    const domains = { codes: Int32Array.of(0, 0, 1, 1, 1), names: ["A", "B và C"] };
    const outcome = told(estimateInDomains(lonely, domains, (own) => totalOf([values], own)));
    domains.names.forEach((_, code) => {
      const inside = Uint8Array.from(domains.codes, (own) => (own === code ? 1 : 0));
      const alone = told(estimateUnder(inDomain(lonely, inside), totalOf([values])));
      expect(outcome.se[code]).toBe(alone.se[0]);
    });
    // Stratum A alone: 2 (0.25 + 0.25) = 1, unscaled. B: 2 (4 + 4) = 16, for one lonely stratum of two times 2.
    expectWithin(outcome.se[0] ?? 0, 1, 1e-12);
    expectWithin(outcome.se[1] ?? 0, Math.sqrt(32), 1e-12);
  });
});

test("contrasts carry covariances, and name components that are not there", () => {
  const four = design(ROWS, {});
  const outcome = told(estimateUnder(four, meanOf([column("a", 1, 2, 3, 4), column("b", 2, 2, 3, 5)])));
  const [difference, unknown] = ["a", "c"].map((name) => ({ name, coefficients: { b: 1, [name]: -1 } }));
  if (difference === undefined || unknown === undefined) throw new Error("no contrasts");
  const contrasts = linearContrasts(outcome, [difference, unknown]);
  const direct = told(estimateUnder(four, meanOf([column("d", 1, 0, 0, 1)])));
  expectWithin(contrasts.estimates[0] ?? 0, 0.5, 1e-15);
  expectWithin(contrasts.se[0] ?? 0, direct.se[0] ?? 0, 1e-12);
  expect(contrasts.absences).toEqual([undefined, "not-estimable"]);
});

test("replicates spread about their mean or about the estimate", () => {
  const weights = Float64Array.of(1, 1);
  const replicateWeights = [Float64Array.of(2, 0), Float64Array.of(0, 1)];
  const shared = {
    kind: "replicate",
    weights,
    replicateWeights,
    scale: 0.5,
    rscales: Float64Array.of(1, 1),
    degf: 1,
  } as const;
  const total = totalOf([column("y", 3, 4)]);
  // Replicates 6 and 4, mean 5, estimate 7: 0.5 (1 + 1) = 1 and 0.5 (1 + 9) = 5.
  expectWithin(told(estimateUnder({ ...shared, mse: false }, total)).se[0] ?? 0, 1, 1e-12);
  expectWithin(told(estimateUnder({ ...shared, mse: true }, total)).se[0] ?? 0, Math.sqrt(5), 1e-12);
});
