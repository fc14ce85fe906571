import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import {
  type Agreed,
  bhapkar,
  chanceCorrected,
  cohenKappa,
  cohenKappaOfTable,
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
  stuartMaxwellOfTable,
  weightsByDistances,
  weightsBySteps,
} from "./index.ts";

function given<Found>(found: Agreed<Found>): { readonly ok: true } & Found {
  if (!found.ok) throw new Error(found.faults.map(({ code }) => code).join(", "));
  return found;
}

function codes(found: Agreed<object>): readonly string[] {
  return found.ok ? [] : found.faults.map(({ code }) => code);
}

// Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section E: 4 observers, 12 units.
const observers: RatingTable = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const units: RatingTable = (observers[0] ?? []).map((_, unit) => observers.map((row) => row[unit] ?? null));

// Shrout and Fleiss (1979), table 2: 6 targets, 4 judges.
const judged: RatingTable = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe("Cohen's kappa", () => {
  test("of 20, 5, 10 and 15 subjects is (0.7 − 0.5) / (1 − 0.5)", () => {
    // Rows 25 and 25 of 50, columns 30 and 20: chance 0.5 × 0.6 + 0.5 × 0.4 = 0.5; seen 35/50 = 0.7.
    const found = given(
      cohenKappaOfTable([
        [20, 5],
        [10, 15],
      ]),
    );
    expectWithin(found.observed, 0.7, 1e-12);
    expectWithin(found.expected, 0.5, 1e-12);
    expectWithin(found.kappa, 0.4, 1e-12);
    // At zero: Σ p.p(w − w̄ − w̄)² − 0.25 = 0.24, over 50 × 0.25.
    expectWithin(found.standardErrorAtZero, Math.sqrt(0.24 / 50) / 0.5, 1e-12);
  });

  test("hand-set steps of 0, 1, 4 are quadratic weights", () => {
    const pairs: RatingTable = [
      [1, 1],
      [1, 2],
      [2, 3],
      [3, 3],
      [2, 1],
      [3, 1],
    ];
    const stepped = given(cohenKappa(pairs, { weights: weightsBySteps([0, 1, 4]) }));
    expectWithin(stepped.kappa, given(cohenKappa(pairs, { weights: "quadratic" })).kappa, 1e-12);
  });

  test("distances between categories count by their proportion alone", () => {
    const pairs: RatingTable = [
      ["a", "a"],
      ["a", "b"],
      ["b", "c"],
      ["c", "c"],
      ["c", "a"],
    ];
    const near = given(
      cohenKappa(pairs, {
        weights: weightsByDistances([
          [0, 2, 4],
          [2, 0, 2],
          [4, 2, 0],
        ]),
      }),
    );
    expectWithin(near.kappa, given(cohenKappa(pairs, { weights: "linear" })).kappa, 1e-12);
  });

  test("a subject that one rater left out does not count, nor its category", () => {
    const pairs: RatingTable = [
      [1, 1],
      [2, 3],
      [3, 3],
      [9, null],
    ];
    const found = given(cohenKappa(pairs, { weights: "linear" }));
    expect(found.subjects).toBe(3);
    expect(found.categories).toEqual([1, 2, 3]);
  });

  test.each([
    ["one rater", [[1], [2]], "one-rater"],
    ["three raters", [[1, 1, 2]], "not-two-raters"],
    [
      "no subject rated by both",
      [
        [1, null],
        [null, 2],
      ],
      "no-pair",
    ],
    [
      "one category only",
      [
        [1, 1],
        [1, 1],
      ],
      "one-category",
    ],
    [
      "an endless number",
      [
        [1, Number.NaN],
        [2, 2],
      ],
      "not-finite",
    ],
    ["nothing at all", [[null, null]], "no-rating"],
    ["a short row", [[1, 2], [1]], "ragged-rows"],
  ] satisfies [string, RatingTable, string][])("%s is refused by name", (_, rows, code) => {
    expect(codes(cohenKappa(rows))).toContain(code);
  });

  test("a category outside the stated ones and weights of another size are refused", () => {
    const pairs: RatingTable = [
      [1, 2],
      [2, 2],
    ];
    expect(codes(cohenKappa(pairs, { categories: [1] }))).toContain("unknown-category");
    expect(codes(cohenKappa(pairs, { weights: { matrix: [[1]] } }))).toEqual(["bad-weights"]);
    expect(codes(cohenKappaOfTable([[1, 2]]))).toEqual(["not-square"]);
  });
});

describe("more than two raters", () => {
  test("Fleiss' kappa of two subjects and three raters", () => {
    // (a,a,b), (b,b,b): seen (1/3 + 1) / 2 = 2/3; shares 1/3 and 2/3, chance 5/9; (2/3 − 5/9) / (4/9) = 1/4.
    const found = given(
      fleissKappa([
        ["a", "a", "b"],
        ["b", "b", "b"],
      ]),
    );
    expectWithin(found.kappa, 0.25, 1e-12);
    // Two categories lean alike to both sides, so the variance against zero is 2 / (2 × 3 × 2).
    expectWithin(found.standardError, Math.sqrt(1 / 6), 1e-12);
    expectWithin(found.z, 0.25 / Math.sqrt(1 / 6), 1e-12);
    expect(found.perCategory.map(({ category }) => category)).toEqual(["a", "b"]);
    // With two categories each against the rest is the same question.
    for (const { kappa } of found.perCategory) expectWithin(kappa, 0.25, 1e-12);
  });

  test("without a gap the two ways to Fleiss' kappa meet, and Conger is the exact form", () => {
    const exact = given(chanceCorrected(judged, "conger")).value;
    expectWithin(given(fleissKappa(judged)).kappa, given(chanceCorrected(judged, "fleiss")).value, 1e-12);
    expect(exact).not.toBe(given(fleissKappa(judged)).kappa);
    const pairs = judged.map((row) => row.slice(0, 2));
    expectWithin(
      given(chanceCorrected(pairs, "conger")).value,
      given(cohenKappa(pairs, { categories: [1, 2, 4, 5, 6, 7, 8, 9, 10] })).kappa,
      1e-12,
    );
  });

  test("Light's kappa is the mean over the pairs", () => {
    const rows: RatingTable = [
      [1, 1, 2],
      [2, 2, 2],
      [1, 2, 1],
      [2, 2, 1],
    ];
    const found = given(lightKappa(rows));
    const pair = (one: number, other: number): number =>
      given(cohenKappa(rows.map((row) => [row[one] ?? null, row[other] ?? null]))).kappa;
    expectWithin(found.kappa, (pair(0, 1) + pair(0, 2) + pair(1, 2)) / 3, 1e-12);
  });

  test("Gwet's AC1 stands where kappa falls: 90 of 100 agree, nearly all on one side", () => {
    // 90 (a,a), 5 (a,b), 5 (b,a): share of a 0.95; AC1 chance 2 × 0.95 × 0.05 = 0.095, (0.9 − 0.095) / 0.905.
    const rows: RatingTable = [
      ...Array.from({ length: 90 }, () => ["a", "a"]),
      ...Array.from({ length: 5 }, () => ["a", "b"]),
      ...Array.from({ length: 5 }, () => ["b", "a"]),
    ];
    expectWithin(given(chanceCorrected(rows, "gwet")).value, 0.805 / 0.905, 1e-12);
    expectWithin(given(chanceCorrected(rows, "percent")).value, 0.9, 1e-12);
    expectWithin(given(chanceCorrected(rows, "brennan-prediger")).value, 0.8, 1e-12);
    expect(given(cohenKappa(rows)).kappa).toBeLessThan(0);
  });

  test("a row may stand for many subjects", () => {
    const rows: RatingTable = [
      [1, 1],
      [1, 2],
      [2, 2],
    ];
    const times = [3, 1, 2];
    const spread = rows.flatMap((row, i) => Array.from({ length: times[i] ?? 0 }, () => row));
    for (const correction of ["gwet", "fleiss", "conger", "krippendorff"] as const) {
      const short = given(chanceCorrected(rows, correction, { times }));
      const long = given(chanceCorrected(spread, correction));
      expect(short.subjects).toBe(6);
      expectWithin(short.value, long.value, 1e-12);
      expectWithin(short.precision?.standardError ?? 0, long.precision?.standardError ?? 9, 1e-12);
    }
    expectWithin(
      given(krippendorffAlpha(rows, { level: "nominal", times })).alpha,
      given(krippendorffAlpha(spread, { level: "nominal" })).alpha,
      1e-12,
    );
    expect(codes(chanceCorrected(rows, "gwet", { times: [1, 0, 2] }))).toEqual(["bad-times"]);
    expect(codes(krippendorffAlpha(rows, { level: "nominal", times: [1] }))).toEqual(["bad-times"]);
  });

  test("a sample from few is surer than one from endlessly many", () => {
    const free = given(chanceCorrected(units, "gwet")).precision?.standardError ?? 0;
    const half = given(chanceCorrected(units, "gwet", { population: 24 })).precision?.standardError ?? 0;
    expectWithin(half, free * Math.sqrt(0.5), 1e-12);
    expect(given(chanceCorrected([[1, 2]], "gwet")).precision).toBeNull();
  });

  test("one rater, no pair and one category are refused by name", () => {
    expect(codes(chanceCorrected([[1], [2]], "gwet"))).toEqual(["one-rater"]);
    expect(
      codes(
        chanceCorrected(
          [
            [1, null],
            [null, 2],
          ],
          "gwet",
        ),
      ),
    ).toEqual(["no-pair"]);
    expect(
      codes(
        chanceCorrected(
          [
            [1, 1],
            [1, 1],
          ],
          "fleiss",
        ),
      ),
    ).toEqual(["one-category"]);
    expect(
      codes(
        fleissKappa([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toEqual(["one-category"]);
    expect(codes(fleissKappa([[1, null]]))).toEqual(["no-pair"]);
    expect(codes(lightKappa([[1, null]]))).toEqual(["no-pair"]);
  });
});

describe("Krippendorff's alpha", () => {
  test.each([
    ["nominal", 0.743],
    ["ordinal", 0.815],
    ["interval", 0.849],
    ["ratio", 0.797],
  ] as const)("at the %s level is the published %s", (level, published) => {
    expectWithin(given(krippendorffAlpha(units, { level })).alpha, published, 5e-4);
  });

  test("two raters without a gap: both ways of counting are one", () => {
    const pairs = judged.map((row) => row.slice(0, 2));
    expectWithin(
      given(krippendorffAlpha(pairs, { level: "interval" })).alpha,
      given(krippendorffAlpha(pairs, { level: "interval", count: "pairs" })).alpha,
      1e-12,
    );
  });

  test("words on a scale, numbers below zero on a ratio, one value, no pair are refused", () => {
    expect(codes(krippendorffAlpha([["a", "b"]], { level: "interval" }))).toEqual(["not-numeric"]);
    expect(codes(krippendorffAlpha([[-1, 1]], { level: "ratio" }))).toEqual(["negative-ratio"]);
    expect(
      codes(
        krippendorffAlpha(
          [
            [1, 1],
            [1, 1],
          ],
          { level: "nominal" },
        ),
      ),
    ).toEqual(["one-category"]);
    expect(
      codes(
        krippendorffAlpha(
          [
            [1, null],
            [null, 2],
          ],
          { level: "nominal" },
        ),
      ),
    ).toEqual(["no-pair"]);
  });
});

describe("scores as numbers", () => {
  test("the six intraclass correlations of Shrout and Fleiss (1979), table 4", () => {
    const { rows } = given(shroutFleiss(judged));
    expect(rows.map(({ value }) => value.toFixed(2))).toEqual([
      "0.17",
      "0.29",
      "0.71",
      "0.44",
      "0.62",
      "0.91",
    ]);
  });

  test("full agreement is 1 and has no test", () => {
    const rows: RatingTable = [
      [1, 1],
      [2, 2],
      [4, 4],
    ];
    for (const type of ["consistency", "agreement"] as const) {
      const found = given(intraclass(rows, { model: "twoway", type, unit: "single" }));
      expect(found.value).toBe(1);
      expect(found.test).toBeNull();
    }
  });

  test("a rater who is always one point higher is consistent but does not agree", () => {
    const rows: RatingTable = [
      [1, 2],
      [2, 3],
      [4, 5],
    ];
    const value = (type: "consistency" | "agreement") =>
      given(intraclass(rows, { model: "twoway", type, unit: "single" })).value;
    expectWithin(value("consistency"), 1, 1e-12);
    expect(value("agreement")).toBeLessThan(1);
    expectWithin(given(robinsonA(rows)).a, 1, 1e-12);
  });

  test("a test against another value than 0 follows McGraw and Wong", () => {
    // Table 7: F0 of ICC(C,1) is MSR/MSE × (1 − ρ0) / (1 + (k − 1)ρ0).
    const at = (against: number): number =>
      given(intraclass(judged, { model: "twoway", type: "consistency", unit: "single", against })).test?.f ??
      0;
    expectWithin(at(0.5), (at(0) * 0.5) / 2.5, 1e-12);
  });

  test("Kendall's W of three raters who rank alike is 1, of two who rank opposite 0", () => {
    expectWithin(
      given(
        kendallW([
          [1, 2, 5],
          [2, 3, 6],
          [3, 4, 7],
        ]),
      ).w,
      1,
      1e-12,
    );
    expectWithin(
      given(
        kendallW([
          [1, 3],
          [2, 2],
          [3, 1],
        ]),
      ).w,
      0,
      1e-12,
    );
  });

  test("perfect correlations have no Fisher transform and are told", () => {
    const found = given(
      meanCorrelation([
        [1, 1, 3],
        [2, 2, 1],
        [3, 3, 2],
        [4, 4, 5],
      ]),
    );
    expect(found.dropped).toBe(1);
    expect(
      given(
        meanCorrelation([
          [1, 1],
          [2, 2],
        ]),
      ),
    ).toMatchObject({ value: 1, dropped: 1, test: null });
  });

  test("agreement within one point", () => {
    const rows: RatingTable = [
      [1, 2],
      [1, 3],
      [2, 2],
      [2, null],
    ];
    expect(given(percentAgreement(rows))).toMatchObject({ agreed: 1, subjects: 3 });
    expect(given(percentAgreement(rows, 1))).toMatchObject({ agreed: 2, subjects: 3 });
  });

  test("words, too few subjects and no variation are refused by name", () => {
    const options = { model: "oneway", type: "consistency", unit: "single" } as const;
    expect(
      codes(
        intraclass(
          [
            ["a", 1],
            [1, 2],
          ],
          options,
        ),
      ),
    ).toEqual(["not-numeric"]);
    expect(codes(intraclass([[1, 2]], options))).toEqual(["too-few-subjects"]);
    expect(
      codes(
        intraclass(
          [
            [1, 2],
            [2, 1],
          ],
          options,
        ),
      ),
    ).toEqual(["no-variation"]);
    expect(
      codes(
        shroutFleiss([
          [1, 2],
          [2, 1],
        ]),
      ),
    ).toEqual(["no-variation"]);
    expect(
      codes(
        kendallW([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toEqual(["no-variation"]);
    expect(
      codes(
        meanCorrelation([
          [1, 1],
          [1, 2],
        ]),
      ),
    ).toEqual(["no-variation"]);
    expect(
      codes(
        robinsonA([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toEqual(["no-variation"]);
    expect(codes(percentAgreement([["a", "b"]], 1))).toEqual(["not-numeric"]);
    expect(codes(percentAgreement([[1, null]]))).toEqual(["no-pair"]);
  });
});

describe("mean difference of two readings", () => {
  test("has Student's interval: 1, 2, 3 give 2 ± 4.302653 / √3", () => {
    // t(0.975; 2) = 4.302653 (Fisher and Yates, table III); standard deviation 1.
    const found = given(meanDifference([1, 2, 3]));
    expectWithin(found.mean, 2, 1e-12);
    expectWithin(found.upper, 2 + 4.302653 / Math.sqrt(3), 1e-6);
  });

  test("one case alone is refused; equal differences leave no doubt", () => {
    expect(codes(meanDifference([1]))).toEqual(["too-few-subjects"]);
    expect(codes(meanDifference([1, Number.NaN]))).toEqual(["not-finite"]);
    expect(given(meanDifference([0, 0])).p).toBe(1);
    expect(given(meanDifference([1, 1])).p).toBe(0);
  });
});

describe("do two raters lean to one side?", () => {
  test("with two categories Stuart and Maxwell's test is McNemar's", () => {
    // 10 and 20 differ: (10 − 20)² / 30.
    const found = given(
      stuartMaxwellOfTable([
        [30, 10],
        [20, 40],
      ]),
    );
    expectWithin(found.chiSquare, 100 / 30, 1e-12);
    expect(found.df).toBe(1);
  });

  test("a category without disagreement takes no degree of freedom", () => {
    const found = given(
      stuartMaxwellOfTable([
        [30, 10, 0],
        [20, 40, 0],
        [0, 0, 5],
      ]),
    );
    expectWithin(found.chiSquare, 100 / 30, 1e-12);
    expect(found.df).toBe(1);
  });

  test("two separate pairs of categories add up", () => {
    const found = given(
      stuartMaxwellOfTable([
        [1, 10, 0, 0],
        [20, 1, 0, 0],
        [0, 0, 1, 4],
        [0, 0, 6, 1],
      ]),
    );
    expectWithin(found.chiSquare, 100 / 30 + 4 / 10, 1e-12);
    expect(found.df).toBe(2);
  });

  test("of 30 that differ the second put 20 higher", () => {
    const rows: RatingTable = [
      ...Array.from({ length: 20 }, () => [1, 2]),
      ...Array.from({ length: 10 }, () => [2, 1]),
    ];
    const found = given(raterBias(rows));
    expectWithin(found.ratio, 2 / 3, 1e-12);
    expectWithin(found.chiSquare, 100 / 30, 1e-12);
  });

  test("no disagreement, and a shift of all, are refused by name", () => {
    expect(
      codes(
        raterBias([
          [1, 1],
          [2, 2],
        ]),
      ),
    ).toEqual(["no-disagreement"]);
    expect(
      codes(
        stuartMaxwell([
          [1, 1],
          [2, 2],
        ]),
      ),
    ).toEqual(["no-disagreement"]);
    expect(
      codes(
        bhapkar([
          [1, 2],
          [1, 2],
        ]),
      ),
    ).toEqual(["no-variation"]);
  });
});

test("ratings as many as subjects are refused where pairs of them would be counted, and correlated where not", () => {
  const rows: RatingTable = Array.from({ length: 4000 }, (_, at) => [at / 7, at / 7 + 0.01]);
  for (const found of [
    cohenKappa(rows),
    chanceCorrected(rows, "gwet", { weights: "linear" }),
    krippendorffAlpha(rows, { level: "interval" }),
  ])
    expect(codes(found)).toEqual(["too-many-categories"]);
  expect(
    given(intraclass(rows, { model: "twoway", type: "agreement", unit: "single" })).value,
  ).toBeGreaterThan(0.99);
});

describe("Finn's coefficient, iota and Maxwell's RE", () => {
  // Two raters, four subjects: variances within subjects 0.5, 0, 0, 0.5; mean 0.25. Five levels: chance (25 − 1) / 12 = 2.
  const rows: RatingTable = [
    [1, 2],
    [3, 3],
    [4, 4],
    [5, 4],
  ];

  test("Finn's is 1 less the scatter seen over the scatter of chance", () => {
    const found = given(finnCoefficient(rows, 5));
    expectWithin(found.value, 1 - 0.25 / 2, 1e-12);
    expectWithin(found.test?.f ?? 0, 8, 1e-12);
    // F(∞, 4) above 8 is chi-square with 4 degrees below 4 / 8: 1 − e^(−1/4) (1 + 1/4).
    expectWithin(found.test?.p ?? 0, 1 - Math.exp(-0.25) * 1.25, 1e-12);
    // Rater means are alike, so that nothing is taken out: 1 / 3 = (0.5 + 0.5) / (4 − 1).
    expectWithin(given(finnCoefficient(rows, 5, "twoway")).value, 1 - 1 / 3 / 2, 1e-12);
    expect(
      given(
        finnCoefficient(
          [
            [1, 1],
            [2, 2],
          ],
          5,
        ),
      ).test,
    ).toBeNull();
    expect(codes(finnCoefficient(rows, 1))).toEqual(["bad-levels"]);
  });

  // Weight and height of five people by three raters: the example of R irr's `iota`, whose manual gives 0.755 and 0.745.
  const weight: RatingTable = [
    [71, 74, 76],
    [73, 80, 80],
    [86, 101, 93],
    [59, 62, 66],
    [71, 83, 77],
  ];
  const height: RatingTable = [
    [166, 171, 171],
    [160, 170, 165],
    [187, 174, 185],
    [161, 163, 162],
    [172, 182, 181],
  ];

  test("iota of two measured things", () => {
    expectWithin(given(iota([weight, height])).value, 0.755, 5e-4);
    expectWithin(given(iota([weight, height], { standardise: true })).value, 0.745, 5e-4);
    expect(codes(iota([weight, height.slice(1)]))).toEqual(["ragged-rows"]);
    expect(codes(iota([]))).toEqual(["no-rating"]);
    expect(
      codes(
        iota([
          [
            [1, 1],
            [1, 1],
          ],
        ]),
      ),
    ).toEqual(["no-variation"]);
  });

  test("iota of one nominal thing is Conger's kappa", () => {
    expectWithin(
      given(iota([judged], { scale: "nominal" })).value,
      given(chanceCorrected(judged, "conger")).value,
      1e-12,
    );
  });

  test("Maxwell's RE is twice the share of agreement less 1", () => {
    expectWithin(
      given(
        maxwellRe([
          ["yes", "yes"],
          ["no", "yes"],
          ["no", "no"],
          ["no", "no"],
        ]),
      ).value,
      0.5,
      1e-12,
    );
    expect(codes(maxwellRe(rows))).toEqual(["not-binary"]);
  });

  test("Light's test for two raters stands on the chance of agreement", () => {
    // Both agree on 3 of 4; shares of 1: 3/4 and 1/2, so chance is 3/8 + 1/8 = 1/2 and its variance 0.5 / (4 × 0.5).
    const found = given(
      lightKappa([
        [1, 1],
        [1, 1],
        [1, 2],
        [2, 2],
      ]),
    );
    expectWithin(found.kappa, 0.5, 1e-12);
    expectWithin(found.test?.z ?? 0, 1, 1e-12);
    expect(
      given(
        lightKappa(
          [
            [1, 1],
            [1, 1],
            [1, 2],
            [2, 2],
          ],
          { weights: "linear" },
        ),
      ).test,
    ).toBeNull();
  });
});
