import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { designOf, sound } from "../../../../test/support/schools.ts";
import type { SurveyFault } from "../fault.ts";
import { jackknife } from "../replicates/jackknife.ts";
import type { SurveyFactor } from "../statistics/column.ts";
import { testAssociation } from "./association.ts";
import { crossTable } from "./crossTable.ts";
import { testDifference, testMean } from "./meanTest.ts";

const factor = (name: string, levels: readonly string[], ...codes: number[]): SurveyFactor => ({
  name,
  levels,
  codes: Int32Array.from(codes),
});
const people = (count: number) =>
  designOf(
    Array.from({ length: count }, () => ({ w: "2" })),
    { weights: "w" },
  );

function refusal(
  outcome: { readonly ok: true } | { readonly ok: false; readonly faults: readonly SurveyFault[] },
) {
  return outcome.ok ? [] : outcome.faults.map(({ code, column }) => `${code} ${column ?? ""}`.trim());
}

const sex = factor("sex", ["f", "m", "nobody"], 0, 0, 0, 1, 1, 1, 0, 1);
const view = factor("view", ["yes", "no"], 0, 0, 1, 1, 1, 0, -1, 1);

describe("a crossed table", () => {
  test("counts people of the population, without levels nobody has and without missing answers", () => {
    const table = crossTable(people(8), sex, view);
    expect(table.rows).toEqual(["f", "m"]);
    expect([...table.counts]).toEqual([4, 2, 2, 6]);
    expect(table.sampleSize).toBe(8);
  });
});

describe("association", () => {
  test("all four tests agree that a clear association is one, under replicates too", () => {
    const rows = Array.from({ length: 80 }, (_, at) => at);
    const first = factor("a", ["x", "y"], ...rows.map((at) => at % 2));
    const second = factor("b", ["x", "y"], ...rows.map((at) => (at % 7 === 0 ? 1 - (at % 2) : at % 2)));
    const design = people(80);
    for (const kind of ["rao-scott-f", "rao-scott-chisq", "wald", "adjusted-wald"] as const) {
      const { p } = sound(testAssociation(design, first, second, kind));
      expect(p).toBeLessThan(1e-6);
      const replicated = sound(testAssociation(sound(jackknife(design)).design, first, second, kind));
      expect(replicated.p).toBeLessThan(1e-5);
    }
  });

  // With weights alike and people drawn one by one the design effect is n/(n − 1): X² is Pearson's, F nearly X².
  test("of a simple sample is Pearson's", () => {
    const { statistic } = sound(
      testAssociation(
        people(8),
        sex,
        { ...view, codes: Int32Array.of(0, 0, 1, 1, 1, 0, 0, 1) },
        "rao-scott-chisq",
      ),
    );
    // Cells 3, 1 | 1, 3 with all expected counts 2: X² = 4 · 1/2.
    expectWithin(statistic, 2, 1e-12);
  });

  test("is refused for variables of one group and without degrees of freedom", () => {
    const one = factor("one", ["x"], 0, 0, 0, 0, 0, 0, 0, 0);
    expect(refusal(testAssociation(people(8), one, one))).toEqual([
      "request-unsupported one",
      "request-unsupported one",
    ]);
    const three = factor("three", ["x", "y", "z"], 0, 1, 2, 0, 1, 2);
    const clusters = designOf(
      Array.from({ length: 6 }, (_, at) => ({ c: String(at % 2) })),
      { ids: ["c"] },
    );
    expect(refusal(testAssociation(clusters, three, three, "adjusted-wald"))).toEqual([
      "request-unsupported",
    ]);
  });
});

describe("answers that do not vary among the sampled units", () => {
  test("cannot be tested: no number that is none leaves", () => {
    // Each of four clusters holds the four cells once: shares have no variance.
    const clusters = designOf(
      Array.from({ length: 16 }, (_, at) => ({ c: String(at % 4) })),
      { ids: ["c"] },
    );
    const first = factor("a", ["x", "y"], ...Array.from({ length: 16 }, (_, at) => Math.floor(at / 4) % 2));
    const second = factor("b", ["x", "y"], ...Array.from({ length: 16 }, (_, at) => Math.floor(at / 8)));
    for (const kind of ["rao-scott-f", "rao-scott-chisq", "wald"] as const) {
      const outcome = testAssociation(clusters, first, second, kind);
      if (outcome.ok) expect([outcome.statistic, outcome.p].every(Number.isFinite)).toBe(true);
      else expect(refusal(outcome)).toEqual(["request-unsupported"]);
    }
  });
});

describe("means", () => {
  // Two groups of four with means 2 and 4: design-based variances Σ(y − ȳ)²/n² each times n_all/(n_all − 1).
  const y = { name: "y", values: Float64Array.of(1, 2, 3, 2, 3, 4, 5, 4) };
  const group = factor("group", ["a", "b"], 0, 0, 0, 0, 1, 1, 1, 1);

  test("of two groups are compared with t on the degrees of the design less one", () => {
    const { difference, se, degrees, t } = sound(testDifference(people(8), y, group));
    expectWithin(difference, 2, 1e-12);
    expectWithin(se, Math.sqrt((8 / 7) * (2 / 16 + 2 / 16)), 1e-12);
    expectWithin(t, difference / se, 1e-12);
    expect(degrees).toBe(6);
  });

  test("are compared with a value", () => {
    const { difference, p } = sound(testMean(people(8), y, 3));
    expectWithin(difference, 0, 1e-12);
    expectWithin(p, 1, 1e-12);
  });

  test("are refused for one group or three, and where there is no spread", () => {
    const one = factor("one", ["a"], 0, 0, 0, 0, 0, 0, 0, 0);
    expect(refusal(testDifference(people(8), y, one))).toEqual(["request-unsupported one"]);
    const flat = { name: "y", values: new Float64Array(8).fill(1) };
    expect(refusal(testMean(people(8), flat))).toEqual(["request-unsupported"]);
    const nothing = { name: "y", values: new Float64Array(8).fill(Number.NaN) };
    expect(refusal(testMean(people(8), nothing))).toEqual(["request-unsupported y"]);
  });
});
