import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { designOf, estimated, sound } from "../../../../test/support/schools.ts";
import { calibrateDesign } from "../calibration/calibrateDesign.ts";
import type { ReplicateDesign, ReplicateWeights } from "../design.ts";
import type { SurveyFault } from "../fault.ts";
import type { DesignSpec } from "../reading/designSpec.ts";
import { meanOf, ratioOf, totalOf } from "../statistics/means.ts";
import { balancedReplicates } from "./balanced.ts";
import { bootstrap } from "./bootstrap.ts";
import { type GivenReplicates, givenReplicates } from "./givenReplicates.ts";
import { hadamard } from "./hadamard.ts";
import { jackknife } from "./jackknife.ts";

const column = (name: string, ...values: number[]) => ({ name, values: Float64Array.from(values) });

function table(columns: Readonly<Record<string, readonly (number | string)[]>>) {
  const names = Object.keys(columns);
  const rows = columns[names[0] ?? ""] ?? [];
  return rows.map((_, at) =>
    Object.fromEntries(names.map((name) => [name, String(columns[name]?.[at] ?? "")])),
  );
}

function refusal(
  outcome: { readonly ok: true } | { readonly ok: false; readonly faults: readonly SurveyFault[] },
) {
  return outcome.ok ? [] : outcome.faults.map(({ code, stratum }) => `${code} ${stratum ?? ""}`.trim());
}

const listed = (weights: ReplicateWeights): number[][] => Array.from(weights, (one) => [...one]);
const Y = column("y", 1, 3, 4, 8);

/** Two strata of two units, each standing for ten. */
const PAIRS: DesignSpec = { strata: ["h"], weights: "w" };
const pairs = (spec: DesignSpec = PAIRS) =>
  designOf(table({ h: ["a", "a", "b", "b"], w: [10, 10, 10, 10], n: [4, 4, 8, 8] }), spec);

describe("the jackknife", () => {
  // Leaving one of two out doubles the other.
  test("leaves one cluster out at a time", () => {
    const { design } = sound(jackknife(pairs()));
    expect(listed(design.replicateWeights)).toEqual([
      [0, 20, 10, 10],
      [20, 0, 10, 10],
      [10, 10, 0, 20],
      [10, 10, 20, 0],
    ]);
    expect([...design.rscales, design.scale, design.degf]).toEqual([0.5, 0.5, 0.5, 0.5, 1, 2]);
  });

  // By hand: totals of strata 10(1+3), 10(4+8); variance Σ (difference × 10)² = 20² + 40² = 2000.
  test("gives the textbook variance of a total, about the estimate and about the mean", () => {
    for (const mse of [false, true]) {
      const { design } = sound(jackknife(pairs(), mse));
      expectWithin(estimated(design, totalOf([Y])).se[0] ?? 0, Math.sqrt(2000), 1e-9);
    }
  });

  // Corrections 1 − 2/4 and 1 − 2/8: 0.5·20² + 0.75·40² = 1400.
  test("takes the finite population correction into its scales", () => {
    const { design } = sound(jackknife(pairs({ ...PAIRS, fpc: ["n"] })));
    expectWithin(estimated(design, totalOf([Y])).se[0] ?? 0, Math.sqrt(1400), 1e-9);
  });

  test("refuses a stratum of one cluster unless the design has a rule for it", () => {
    const rows = table({ h: ["a", "a", "b"], w: [10, 10, 10] });
    const lonely = (lonelyPsu: "certainty" | "adjust" | "average" | "remove") =>
      sound(jackknife(designOf(rows, { ...PAIRS, lonelyPsu }))).design;
    expect(lonely("certainty").replicateWeights).toHaveLength(2);
    expect(lonely("remove").scale).toBe(1);
    expect(lonely("average").scale).toBe(1.5);
    expect(listed(lonely("adjust").replicateWeights)[2]).toEqual([20, 20, 0]);
    const design = { ...designOf(rows, { ...PAIRS, lonelyPsu: "certainty" }), lonelyPsu: "refuse" } as const;
    expect(refusal(jackknife(design))).toEqual(["lonely-psu b"]);
    expect(refusal(bootstrap(design, { kind: "rao-wu", replicates: 9, seed: 1 }))).toEqual(["lonely-psu b"]);
    expect(refusal(balancedReplicates(design))).toEqual(["strata-not-paired b"]);
  });

  test("needs two clusters", () => {
    const design = designOf(table({ w: [1, 1] }), { weights: "w" });
    const [stage] = design.stages;
    if (stage === undefined) throw new Error("no stage");
    const one = { ...design, stages: [{ ...stage, clusterCount: 1 }] };
    expect(refusal(jackknife(one))).toEqual(["replicates-few"]);
  });
});

describe("half samples", () => {
  test.each([1, 3, 7, 11, 12, 19, 25, 27, 35, 51, 63, 99])(
    "a Hadamard matrix above %i: any two rows agree in half of their places",
    (least) => {
      const rows = hadamard(least);
      expect(rows.length).toBeGreaterThan(least);
      expect(rows.every((row) => row.length === rows.length && row[0] === 0)).toBe(true);
      for (const [at, row] of rows.entries())
        for (const other of rows.slice(0, at))
          expect(row.reduce((count, value, place) => count + (value === other[place] ? 1 : 0), 0)).toBe(
            rows.length / 2,
          );
    },
  );

  // For a total with two units a stratum they give the textbook variance exactly: 2000 as above.
  test.each([0, 0.3, 0.5])("with Fay's factor %f give the textbook variance of a total", (rho) => {
    const { design } = sound(balancedReplicates(pairs(), { rho }));
    expectWithin(estimated(design, totalOf([Y])).se[0] ?? 0, Math.sqrt(2000), 1e-9);
    expect(design.degf).toBe(2);
  });

  // Levy and Lemeshow, Sampling of Populations, as the manual of R survey's `svrepdesign` prints their weights for three pairs.
  test("of three pairs are the four balanced ones", () => {
    const design = designOf(table({ h: [1, 1, 2, 2, 3, 3], w: [1, 1, 1, 1, 1, 1] }), PAIRS);
    const made = listed(sound(balancedReplicates(design)).design.replicateWeights).map(String);
    expect(new Set(made)).toEqual(new Set(["2,0,2,0,2,0", "2,0,0,2,0,2", "0,2,2,0,0,2", "0,2,0,2,2,0"]));
  });

  test("split a stratum of four into two pairs and refuse odd ones, a factor of 1 and a matrix too small", () => {
    const four = designOf(table({ h: [1, 1, 1, 1], w: [1, 1, 1, 1] }), PAIRS);
    expect(sound(balancedReplicates(four)).design.replicateWeights).toHaveLength(4);
    const three = designOf(table({ h: [1, 1, 1], w: [1, 1, 1] }), PAIRS);
    expect(refusal(balancedReplicates(three))).toEqual(["strata-not-paired 1"]);
    expect(refusal(balancedReplicates(four, { rho: 1 }))).toEqual(["replicates-unsupported"]);
    expect(refusal(balancedReplicates(four, { matrix: hadamard(1).slice(0, 2) }))).toEqual([
      "replicates-unsupported",
    ]);
  });
});

describe("the bootstraps", () => {
  const spec: DesignSpec = { ids: ["c"], strata: ["h"], weights: "w", fpc: ["n"] };
  const clusters = designOf(
    table({
      c: [1, 1, 2, 3, 4, 5, 6, 6, 7, 8],
      h: [1, 1, 1, 1, 1, 2, 2, 2, 2, 2],
      w: Array.from({ length: 10 }, () => 5),
      n: [20, 20, 20, 20, 20, 16, 16, 16, 16, 16],
    }),
    spec,
  );
  const y = column("y", 1, 5, 2, 9, 4, 7, 3, 8, 6, 2);

  test.each(["canty-davison", "rao-wu", "preston"] as const)(
    "%s: the same seed gives the same replicates, and the error comes near the linearised one",
    (kind) => {
      const make = (seed: number): ReplicateDesign =>
        sound(bootstrap(clusters, { kind, replicates: 4000, seed })).design;
      const one = make(1);
      expect(listed(one.replicateWeights).slice(0, 5)).toEqual(listed(make(1).replicateWeights).slice(0, 5));
      expect(listed(one.replicateWeights).slice(0, 5)).not.toEqual(
        listed(make(2).replicateWeights).slice(0, 5),
      );
      // Rao and Wu leave the finite population correction out.
      const linear = kind === "rao-wu" ? { ...clusters, stages: withoutLimit() } : clusters;
      const wanted = estimated(linear, totalOf([y])).se[0] ?? 0;
      expectWithin(estimated(one, totalOf([y])).se[0] ?? 0, wanted, 0.06 * wanted);
    },
  );

  function withoutLimit() {
    return clusters.stages.map((stage) => ({ ...stage, population: stage.population.map(() => Infinity) }));
  }

  test("Preston's counts the second stage: its error comes near the linearised one of both stages", () => {
    const rows = Array.from({ length: 48 }, (_, at) => ({
      c: Math.floor(at / 4),
      s: at,
      m: 12,
      k: 6,
      y: ((at * 37) % 11) + Math.floor(at / 4),
    }));
    const two = designOf(
      table({
        c: rows.map(({ c }) => c),
        s: rows.map(({ s }) => s),
        m: rows.map(() => 15),
        k: rows.map(() => 6),
      }),
      { ids: ["c", "s"], fpc: ["m", "k"] },
    );
    const own = column("y", ...rows.map((row) => row.y));
    const { design } = sound(bootstrap(two, { kind: "preston", replicates: 4000, seed: 3 }));
    const wanted = estimated(two, meanOf([own])).se[0] ?? 0;
    expectWithin(estimated(design, meanOf([own])).se[0] ?? 0, wanted, 0.06 * wanted);
  });

  test("need two replicates", () => {
    expect(refusal(bootstrap(clusters, { kind: "rao-wu", replicates: 1, seed: 1 }))).toEqual([
      "replicates-few",
    ]);
  });
});

describe("replicate weights that come with the data", () => {
  const given: GivenReplicates = {
    weights: Float64Array.of(10, 10),
    columns: [Float64Array.of(0, 20), Float64Array.of(20, 0)],
    combined: true,
    made: { kind: "brr" },
  };

  test("take the scale of how they were made", () => {
    const scale = (made: GivenReplicates["made"]): number =>
      sound(givenReplicates({ ...given, made })).design.scale;
    expect(scale({ kind: "jk1" })).toBe(0.5);
    expect(scale({ kind: "brr" })).toBe(0.5);
    expect(scale({ kind: "fay", rho: 0.5 })).toBe(2);
    expect(scale({ kind: "bootstrap" })).toBe(1);
    expect(scale({ kind: "jkn", rscales: Float64Array.of(0.5, 0.5) })).toBe(1);
    expect(scale({ kind: "other", scale: 0.3 })).toBe(0.3);
  });

  test("may be factors of the weights, with a correction for each replicate", () => {
    const { design } = sound(
      givenReplicates({
        ...given,
        columns: [Float64Array.of(0, 2), Float64Array.of(2, 0)],
        combined: false,
        corrections: Float64Array.of(0.5, 0.25),
      }),
    );
    expect(listed(design.replicateWeights)).toEqual(listed(given.columns));
    expect([...design.rscales]).toEqual([0.5, 0.25]);
  });

  test("are refused where they are too few, of another length, no numbers or with wrong factors", () => {
    const refused = (change: Partial<GivenReplicates>) => refusal(givenReplicates({ ...given, ...change }));
    expect(refused({ columns: given.columns.slice(0, 1) })).toEqual(["replicates-few"]);
    expect(refused({ columns: [Float64Array.of(1), Float64Array.of(1, Number.NaN)] })).toEqual([
      "replicate-weights",
      "replicate-weights",
    ]);
    expect(refused({ made: { kind: "jkn", rscales: Float64Array.of(1) } })).toEqual(["replicate-weights"]);
    expect(refused({ made: { kind: "fay", rho: 1 } })).toEqual(["replicate-weights"]);
  });
});

describe("calibrated replicates", () => {
  test("a group that a replicate lacks is left out of it and counted", () => {
    const { design } = sound(jackknife(pairs()));
    const cells = {
      name: "sex",
      categories: ["f", "m"],
      codes: Int32Array.of(0, 1, 1, 1),
      population: Float64Array.of(10, 30),
    };
    const done = sound(calibrateDesign(design, { kind: "post-stratify", cells }));
    expect(done.leftOutOfReplicates).toBe(1);
    expect(listed(done.design.replicateWeights)[1]).toEqual([10, 0, 15, 15]);
    const ratio = estimated(done.design, ratioOf([Y], [column("one", 1, 1, 1, 1)]));
    expect(Number.isFinite(ratio.se[0])).toBe(true);
  });
});
