import { describe, expect, test } from "vitest";
import { z } from "zod";
import { asemMethod, asemTable } from "../../../test/support/asemMethod.ts";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { referenceCase, referenceData } from "../../../test/support/reference.ts";
import type { Changes } from "../composite/changes.ts";
import { uncertaintyPlanSchema } from "./plan.ts";
import { rankSpreads } from "./rankStatistics.ts";
import { rankShifts } from "./sensitivity.ts";
import { type Simulation, type SimulationJob, scoreIn, simulate } from "./simulation.ts";
import { sobolShares } from "./sobol.ts";

const drawn = referenceCase("A16_uncertainty_recorded_draws");
const designed = referenceCase("A17_sensitivity_recorded_design");
const large = referenceCase("A19_uncertainty_weights_large");
const numbers = z.array(z.number());
const printed = z.record(z.string(), z.array(z.union([z.number(), z.string(), z.null()])));

/** The recipe of COINr's example (A07). */
const RECIPE = [
  { step: "denominate" },
  { step: "impute", how: { kind: "group-mean", group: "EurAsia_group" } },
  { step: "screen", minAvailable: 0.9 },
  { step: "treat", how: { kind: "winsorise", most: 5 } },
  { step: "normalise", how: { kind: "min-max", to: [0, 100] } },
  { step: "aggregate", how: "arithmetic" },
] as const;

/** One row of a file of recorded draws as the changes of a replay. */
function changesOf(row: Readonly<Record<string, string>>): Changes {
  const plan = uncertaintyPlanSchema.parse({
    seed: 1,
    factors: [
      {
        kind: "options",
        id: "row",
        options: [
          {
            id: "row",
            changes: {
              steps: [
                {
                  step: "treat",
                  to: { step: "treat", how: { kind: "winsorise", most: Number(row["winmax"]) } },
                },
                {
                  step: "normalise",
                  to: {
                    step: "normalise",
                    how:
                      row["normalisation"] === "n_minmax"
                        ? { kind: "min-max", to: [1, 100] }
                        : { kind: "z-score", mean: 10, sd: 2 },
                  },
                },
                {
                  step: "aggregate",
                  to: {
                    step: "aggregate",
                    how: row["aggregation"] === "a_gmean" ? "geometric" : "arithmetic",
                  },
                },
              ],
              weights: Object.fromEntries(
                Object.entries(row)
                  .filter(([name]) => name.startsWith("w_"))
                  .map(([name, value]) => [name.slice(2), Number(value)]),
              ),
            },
          },
        ],
      },
    ],
  });
  const [factor] = plan.factors;
  if (factor?.kind !== "options") throw new Error("no option");
  return JSON.parse(JSON.stringify(factor.options[0]?.changes));
}

function replayed(file: string): Simulation {
  const job: SimulationJob = {
    method: asemMethod(RECIPE),
    table: asemTable("asem_data", false),
    runs: { kind: "each", changes: (referenceData(file) ?? []).map(changesOf) },
  };
  const answer = simulate(job);
  if (!answer.ok) throw new Error(answer.faults.map(({ words }) => words.en).join("\n"));
  expect(answer.value.failed).toEqual([]);
  return answer.value;
}

function expectSpreads(simulation: Simulation, stats: z.infer<typeof printed>): void {
  const spreads = rankSpreads(simulation.draws);
  stats["uCode"]?.forEach((unit, place) => {
    const own = spreads.find((each) => each.unit === unit);
    const nominal = simulation.nominal.find((each) => each.unit === unit);
    expect(nominal?.rank, `${unit} nominal`).toBe(stats["Nominal"]?.[place]);
    const found = { Mean: own?.mean, Median: own?.median, Q5: own?.quantiles[0], Q95: own?.quantiles[1] };
    for (const [name, value] of Object.entries(found)) {
      const wanted = Number(stats[name]?.[place]);
      expectWithin(value ?? Number.NaN, wanted, 1e-9 * Math.abs(wanted));
    }
  });
}

describe.skipIf(drawn === null)("COINr's 100 recorded draws over four assumptions (A16)", () => {
  const given = () =>
    z
      .object({ expected: z.object({ scores_first_10: printed, ranks: printed, rank_stats: printed }) })
      .parse(drawn).expected;

  test("give its scores, all its ranks and their spread", () => {
    const { scores_first_10: scores, ranks, rank_stats: stats } = given();
    const simulation = replayed("asem_ua_draws_100");
    const place = (unit: unknown) => simulation.units.indexOf(String(unit));
    for (let run = 0; run < 10; run += 1)
      scores["uCode"]?.forEach((unit, at) => {
        const wanted = Number(scores[`r_${run + 1}`]?.[at]);
        expectWithin(scoreIn(simulation, run, place(unit)) ?? Number.NaN, wanted, 1e-9 * Math.abs(wanted));
      });
    for (let run = 0; run < 100; run += 1)
      ranks["uCode"]?.forEach((unit, at) => {
        const found = simulation.draws.ranks[run * simulation.units.length + place(unit)];
        expect(found, `run ${run + 1}, ${unit}`).toBe(ranks[`r_${run + 1}`]?.[at]);
      });
    expectSpreads(simulation, stats);
  });
});

describe.skipIf(designed === null)("COINr's recorded design of 384 runs (A17)", () => {
  test("gives its results, variance and shares of first and total order", () => {
    const { expected } = z
      .object({
        expected: z.object({
          y: numbers,
          variance: z.number(),
          sensitivity: z.object({ Si: numbers, STi: numbers }),
          rank_stats_on_A_and_B: printed,
        }),
      })
      .parse(designed);
    const simulation = replayed("asem_sa_design_384");
    const y = rankShifts(simulation);
    expected.y.forEach((wanted, run) => expectWithin(y[run] ?? Number.NaN, wanted, 1e-9 * Math.abs(wanted)));
    const answer = sobolShares(y, { rows: 64, factors: 4 });
    if (!answer.ok) throw new Error("refused");
    expectWithin(answer.value.variance, expected.variance, 1e-9 * expected.variance);
    answer.value.shares.forEach(({ first, total }, factor) => {
      expectWithin(first, expected.sensitivity.Si[factor] ?? 0, 1e-9);
      expectWithin(total, expected.sensitivity.STi[factor] ?? 0, 1e-9);
    });
    const { draws } = simulation;
    const half = { ...draws, replications: 128, ranks: draws.ranks.subarray(0, 128 * draws.units.length) };
    expectSpreads({ ...simulation, draws: half }, expected.rank_stats_on_A_and_B);
  });
});

describe.skipIf(large === null)(
  "ranks under random weights against COINr's 20,000 replications (A19)",
  () => {
    const REPLICATIONS = 4000;

    test.each([
      ["a", [{ share: 0.25, levels: [2, 3] }]],
      [
        "b",
        [
          { share: 0.5, levels: [1] },
          { share: 0.25, levels: [2] },
          { share: 0.1, levels: [3] },
        ],
      ],
    ])("case %s: the same distribution of ranks", (name, noise) => {
      const spread = z.object({
        uCode: z.array(z.string()),
        nominal: numbers,
        mean: numbers,
        sd: numbers,
        median: numbers,
        q5: numbers,
        q95: numbers,
      });
      const expected = z.object({ expected: z.record(z.string(), spread) }).parse(large).expected[name];
      const plan = uncertaintyPlanSchema.parse({
        seed: 19,
        replications: REPLICATIONS,
        factors: [{ kind: "weights", id: "weights", noise }],
      });
      const answer = simulate({
        method: asemMethod(RECIPE),
        table: asemTable("asem_data", false),
        runs: { kind: "monte-carlo", plan },
      });
      if (!answer.ok) throw new Error(answer.faults.map(({ words }) => words.en).join("\n"));
      const spreads = rankSpreads(answer.value.draws);
      expect(expected?.uCode).toHaveLength(51);
      expected?.uCode.forEach((unit, at) => {
        const own = spreads.find((each) => each.unit === unit);
        expect(answer.value.nominal.find((each) => each.unit === unit)?.rank).toBe(expected.nominal[at]);
        // As the case states its tolerance: 5·√(1/N + 1/20000)·sd.
        const error = 5 * Math.sqrt(1 / REPLICATIONS + 1 / 20_000) * (expected.sd[at] ?? 0);
        expectWithin(own?.mean ?? Number.NaN, expected.mean[at] ?? 0, error + 1e-12);
        expectWithin(own?.median ?? Number.NaN, expected.median[at] ?? 0, 1);
        expectWithin(own?.quantiles[0] ?? Number.NaN, expected.q5[at] ?? 0, 1);
        expectWithin(own?.quantiles[1] ?? Number.NaN, expected.q95[at] ?? 0, 1);
      });
    });
  },
);
