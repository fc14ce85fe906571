import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { smallIndex, smallTable } from "../../../test/support/small-index.ts";
import type { IndexTable } from "../composite/table.ts";
import { carriedErrors } from "./carriedErrors.ts";
import { uncertaintyPlanSchema } from "./plan.ts";
import { randomStream } from "./randomStream.ts";
import { chanceAbove, rankSpreads } from "./rankStatistics.ts";
import { type Simulation, scoreIn, simulate } from "./simulation.ts";

function drawn(table: IndexTable, sampling: object = {}, replications = 4000): Simulation {
  const plan = uncertaintyPlanSchema.parse({
    seed: 31,
    replications,
    factors: [{ kind: "sampling", id: "sampling", ...sampling }],
  });
  const answer = simulate({ method: smallIndex(), table, runs: { kind: "monte-carlo", plan } });
  if (!answer.ok) throw new Error(answer.faults.map(({ words }) => words.en).join("\n"));
  return answer.value;
}

function sdOfScore(simulation: Simulation, unit: number): number {
  const scores = Array.from(
    { length: simulation.draws.replications },
    (_, run) => scoreIn(simulation, run, unit) ?? 0,
  );
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length - 1));
}

describe("sampling error by standard errors", () => {
  test("passes through the tree as weights say", () => {
    // Bounds 0–100 to 1–10: factor 0.09. A weighs 3/4, each leaf half of it: se 4 and 3 give 0.09·0.375·√(16 + 9) = 0.16875.
    const errors = new Map([
      ["a1", Float64Array.of(4, 0)],
      ["a2", Float64Array.of(3, 0)],
    ]);
    const simulation = drawn(smallTable({ x: [50, 50, 50, 50], y: [50, 52, 50, 50] }, { errors }));
    expectWithin(sdOfScore(simulation, 0), 0.16875, 0.16875 * 5 * Math.sqrt(1 / 8000));
    expectWithin(sdOfScore(simulation, 1), 0, 1e-12);
    // y leads by 0.09·0.375·2 = 0.0675, 0.4 standard deviations: above x with chance Φ(0.4) = 0.655.
    const chance = chanceAbove(simulation.draws, "y", "x");
    expectWithin(chance?.above ?? 0, 0.655_422, 5 * Math.sqrt((0.655 * 0.345) / 4000));
  });

  test("keeps values within the bounds that a leaf declares", () => {
    const errors = new Map([["a1", Float64Array.of(30)]]);
    const simulation = drawn(smallTable({ x: [99, 100, 100, 100] }, { errors }), {}, 500);
    const scores = Array.from({ length: 500 }, (_, run) => scoreIn(simulation, run, 0) ?? 0);
    expect(Math.max(...scores)).toBeLessThanOrEqual(10);
  });

  test("widens rank intervals when the sample is halved", () => {
    const stream = randomStream([77]);
    const units = Array.from({ length: 20 }, (_, unit) => ({ unit: `u${unit}`, truth: 40 + unit }));
    const answers = units.map(({ truth }) => Array.from({ length: 400 }, () => truth + 40 * stream.normal()));
    const tableOf = (size: number): IndexTable => {
      const samples = answers.map((all) => all.slice(0, size));
      const means = samples.map((sample) => sample.reduce((sum, value) => sum + value, 0) / size);
      const errors = samples.map((sample, unit) => {
        const squares = sample.reduce((sum, value) => sum + (value - (means[unit] ?? 0)) ** 2, 0);
        return Math.sqrt(squares / (size - 1) / size);
      });
      const rows = Object.fromEntries(
        units.map(({ unit }, at) => [unit, [means[at] ?? 0, 50, 50, 50] as const]),
      );
      return smallTable(rows, { errors: new Map([["a1", Float64Array.from(errors)]]) });
    };
    const width = (size: number): number =>
      rankSpreads(drawn(tableOf(size), {}, 1000).draws).reduce(
        (sum, { quantiles }) => sum + (quantiles[1] ?? 0) - (quantiles[0] ?? 0),
        0,
      );
    const [whole, half, quarter] = [width(400), width(200), width(100)];
    expect(half).toBeGreaterThan(whole * 1.1);
    expect(quarter).toBeGreaterThan(half * 1.1);
  });
});

describe("sampling error by replicates", () => {
  const ROWS = { x: [50, 40, 30, 60], y: [45, 55, 50, 50] } as const;
  /** Replicates about the values, the same pushes for a1 and b1, so that the two move together. */
  const replicated = (): IndexTable => {
    const stream = randomStream([3]);
    const pushes = Array.from({ length: 30 }, () => [stream.normal() * 4, stream.normal() * 2] as const);
    const around = (at: 0 | 2): readonly Float64Array[] =>
      pushes.map(([x, y]) => Float64Array.of(ROWS.x[at] + x, ROWS.y[at] + y));
    return smallTable(ROWS, {
      replicates: new Map([
        ["a1", around(0)],
        ["b1", around(2)],
      ]),
    });
  };

  test("gives scores the standard error of the replicates carried through the index", () => {
    const table = replicated();
    const scale = 1 / 30;
    const carried = carriedErrors(smallIndex(), table, { scale });
    if (!carried.ok) throw new Error("refused");
    // a1 counts 0.375, b1 0.125, both move by the same push p: 0.09·0.5·√(Σp²/30).
    const [replicates] = [...(table.replicates?.values() ?? [])];
    const square = (replicates ?? []).reduce((sum, column) => sum + ((column[0] ?? 0) - 50) ** 2, 0);
    expectWithin(carried.value[0]?.se ?? 0, 0.045 * Math.sqrt(square / 30), 1e-12);
    const simulation = drawn(table, { replicates: { scale } });
    for (const unit of [0, 1]) {
      const se = carried.value[unit]?.se ?? 0;
      expectWithin(sdOfScore(simulation, unit), se, se * 5 * Math.sqrt(1 / 8000));
    }
  });

  test("takes squares about their mean where the design says so, and counts each replicate by its factor", () => {
    const columns = [Float64Array.of(52), Float64Array.of(54)];
    const table = smallTable({ x: [50, 50, 50, 50] }, { replicates: new Map([["a1", columns]]) });
    const seOf = (scales: Parameters<typeof carriedErrors>[2]) => {
      const answer = carriedErrors(smallIndex(), table, scales);
      return answer.ok ? (answer.value[0]?.se ?? 0) / (0.09 * 0.375) : Number.NaN;
    };
    expectWithin(seOf({ scale: 1, mse: false }), Math.sqrt(1 + 1), 1e-9);
    expectWithin(seOf({ scale: 0.5, rscales: [1, 3] }), Math.sqrt((4 + 3 * 16) / 2), 1e-9);
  });

  test("is refused where leaves have unequal numbers of replicates, or none", () => {
    const uneven = smallTable(
      { x: [50, 50, 50, 50] },
      {
        replicates: new Map([
          ["a1", [Float64Array.of(1)]],
          ["b1", [Float64Array.of(1), Float64Array.of(2)]],
        ]),
      },
    );
    for (const table of [uneven, smallTable({ x: [1, 1, 1, 1] })]) {
      const answer = carriedErrors(smallIndex(), table, { scale: 1 });
      expect(answer.ok ? [] : answer.faults.map(({ code }) => code)).toEqual(["errors-unusable"]);
    }
  });
});
