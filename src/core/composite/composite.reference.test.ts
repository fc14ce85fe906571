import { describe, expect, test } from "vitest";
import { z } from "zod";
import { asemGivenWeights, asemMethod, asemTable } from "../../../test/support/asemMethod.ts";
import { referenceCase, referenceData } from "../../../test/support/reference.ts";
import { availability } from "./availability.ts";
import { compareResults } from "./compareResults.ts";
import { rankScores } from "./rank/rankScores.ts";
import type { CompositeResult, NodeOutcome } from "./result.ts";
import { prepareComposite } from "./run/prepare.ts";
import { replayRanks, replayScores } from "./run/replay.ts";
import { runComposite, runPrepared } from "./run/run.ts";
import { trendOf } from "./trend.ts";

const Columns = z.record(z.string(), z.array(z.union([z.number(), z.string(), z.boolean(), z.null()])));
const here = referenceData("asem_data") !== null;

const DENOMINATE = { step: "denominate" };
const IMPUTE = { step: "impute", how: { kind: "group-mean", group: "EurAsia_group" } };
const SCREEN = { step: "screen", minAvailable: 0.9 };
const TREAT = { step: "treat", how: { kind: "winsorise", most: 5 } };
const minMax = (low: number, high: number) => ({
  step: "normalise",
  how: { kind: "min-max", to: [low, high] },
});
const EXAMPLE = [DENOMINATE, IMPUTE, SCREEN, TREAT, minMax(0, 100), { step: "aggregate" }];

function run(
  recipe: readonly unknown[],
  weights?: Readonly<Record<string, number>>,
  table = asemTable("asem_data", false),
): CompositeResult {
  const result = runComposite(asemMethod(recipe, weights), table);
  if (!result.ok) throw new Error(JSON.stringify(result.faults.slice(0, 5)));
  return result.value;
}

function parsed<T extends z.ZodType>(name: string, schema: T): z.infer<T> {
  return schema.parse(z.object({ expected: z.unknown() }).parse(referenceCase(name)).expected);
}

function close(actual: number | undefined, expected: number, what: string): void {
  const off = Math.abs((actual ?? Number.NaN) - expected);
  if (!(off <= 1e-9 * Math.abs(expected) + 1e-12)) throw new Error(`${what}: ${actual} is not ${expected}`);
}

/** Compares columns named by node (and `Index_rank`) with a result, units by key. Gives the number of cells compared. */
function expectColumns(
  result: CompositeResult,
  columns: z.infer<typeof Columns>,
  periods?: readonly unknown[],
): number {
  let compared = 0;
  const keys = columns["uCode"] ?? [];
  for (const [name, cells] of Object.entries(columns)) {
    if (name === "uCode" || name === "Time") continue;
    const isRank = name.endsWith("_rank");
    const code = isRank ? name.slice(0, -5) : name;
    cells.forEach((cell, at) => {
      const unit = result.units.find(
        ({ row }) => row.unit === keys[at] && (periods === undefined || row.period === String(periods[at])),
      );
      const outcome: NodeOutcome | undefined = unit?.nodes[code];
      const found = outcome?.kind === "scored" ? (isRank ? outcome.rank : outcome.value) : undefined;
      const what = `${name} of ${String(keys[at])}`;
      if (cell === null) expect(found, what).toBeUndefined();
      else close(found, Number(cell), what);
      compared++;
    });
  }
  return compared;
}

describe.skipIf(!here)("composite runs agree with COINr", () => {
  test("A03 denomination", () => {
    const prepared = prepareComposite(
      asemMethod([DENOMINATE, { step: "aggregate" }]),
      asemTable("asem_data", false),
    );
    if (!prepared.ok) throw new Error("refused");
    const { denominated } = parsed("A03_denominate", z.object({ denominated: Columns }));
    const { plan, table, standings } = prepared.value;
    for (const [code, cells] of Object.entries(denominated)) {
      if (code === "uCode") continue;
      const column = standings[1]?.stage.columns[plan.idOf.get(code) ?? -1];
      cells.forEach((cell, at) => {
        const row = table.rows.findIndex(({ unit }) => unit === denominated["uCode"]?.[at]);
        if (cell === null) expect(column?.[row]).toBeNaN();
        else close(column?.[row], Number(cell), code);
      });
    }
  });

  test("A05 screening by data, by zeros and by both, and availability under each node", () => {
    const expected = parsed(
      "A05_screen_units",
      z.object({
        byNA: z.object({ removed: z.array(z.string()), summary: Columns }),
        byNAandzeros: z.object({ removed: z.array(z.string()) }),
        byzeros: z.object({ removed: z.array(z.string()) }),
        availability_by_group: Columns,
      }),
    );
    const removed = (screen: object) =>
      run([DENOMINATE, { step: "screen", ...screen }, { step: "aggregate" }])
        .screenedOut.map(({ unit }) => unit)
        .sort();
    expect(removed({ minAvailable: 0.9 })).toEqual(expected.byNA.removed);
    expect(removed({ minAvailable: 0.85, minNonZero: 0.95 })).toEqual(expected.byNAandzeros.removed);
    expect(removed({ minNonZero: 0.95 })).toEqual(expected.byzeros.removed);
    const prepared = prepareComposite(
      asemMethod([DENOMINATE, SCREEN, { step: "aggregate" }]),
      asemTable("asem_data", false),
    );
    if (!prepared.ok) throw new Error("refused");
    const found = availability(prepared.value, 1);
    for (const [name, cells] of Object.entries(expected.availability_by_group))
      cells.forEach((cell, at) => {
        const own = found.find(({ row }) => row.unit === expected.availability_by_group["uCode"]?.[at]);
        if (name !== "uCode") close(own?.nodes[name], Number(cell), name);
      });
    expected.byNA.summary["uCode"]?.forEach((unit, at) => {
      const own = found.find(({ row }) => row.unit === unit);
      expect(own).toMatchObject({
        missing: expected.byNA.summary["N_missing"]?.[at],
        zero: expected.byNA.summary["N_zero"]?.[at],
        available: expected.byNA.summary["Dat_Avail"]?.[at],
        nonZero: expected.byNA.summary["Non_Zero"]?.[at],
      });
    });
  });

  test("A07 the whole pipeline, leaves, nodes and ranks", () => {
    const { normalised, aggregates } = parsed(
      "A07_pipeline_example_coin",
      z.object({ normalised: Columns, aggregates: Columns }),
    );
    const result = run(EXAMPLE);
    expect(result.screenedOut).toEqual([]);
    expect(expectColumns(result, normalised)).toBe(49 * 51);
    expect(expectColumns(result, aggregates)).toBe(12 * 51);
  });

  const upTo100 = [DENOMINATE, IMPUTE, SCREEN, TREAT, minMax(1, 100)];
  test.each([
    ["A09a_aggregate_amean_equal", { step: "aggregate" }, false],
    ["A09b_aggregate_amean_given", { step: "aggregate" }, true],
    ["A09c_aggregate_gmean_given", { step: "aggregate", how: "geometric" }, true],
    ["A09e_aggregate_hmean_given", { step: "aggregate", how: "harmonic" }, true],
    ["A09f_aggregate_genmean_p2_given", { step: "aggregate", how: { kind: "power", p: 2 } }, true],
    ["A09g_aggregate_median_unweighted", { step: "aggregate", how: "median" }, false],
    ["A09i_aggregate_copeland_all_levels", { step: "aggregate", how: "copeland" }, false],
    [
      "A09j_aggregate_copeland_top_given",
      { step: "aggregate", levels: ["arithmetic", "arithmetic", "copeland"] },
      true,
    ],
  ])("%s", (name, step, given) => {
    const { aggregates } = parsed(name, z.object({ aggregates: Columns }));
    const result = run([...upTo100, step], given ? asemGivenWeights() : {});
    expect(expectColumns(result, aggregates)).toBe(12 * 51);
  });

  test.each([
    ["no_threshold", { step: "aggregate" }],
    ["thresh_0.8", { step: "aggregate", minAvailable: 0.8 }],
    ["gmean_thresh_by_level", { step: "aggregate", how: "geometric", minAvailable: [0.7, 0.99, 0.5] }],
    ["hmean", { step: "aggregate", how: "harmonic" }],
  ])("A09k with missing cells: %s", (key, step) => {
    const expected = parsed("A09k_aggregate_missing", z.record(z.string(), Columns))[key] ?? {};
    expect(expectColumns(run([minMax(1, 100), step]), expected)).toBe(12 * 51);
  });

  test("A08d weights of the second level by principal components, from the scores as they are", () => {
    const expected = z
      .object({ parameters: z.object({ pca_weights: Columns }), expected: z.object({ aggregates: Columns }) })
      .transform(({ parameters, expected: { aggregates } }) => ({ ...parameters, aggregates }))
      .parse(referenceCase("A08d_pca_weighted_index"));
    const weigh = { step: "weigh", how: { kind: "pca", levels: [2] } };
    const result = run([...EXAMPLE.slice(0, -1), weigh, { step: "aggregate" }]);
    expect(expectColumns(result, expected.aggregates)).toBeGreaterThan(11 * 51);
    // shares of the printed weights inside their parent, whatever the common sign
    const printed = new Map(
      expected.pca_weights["iCode"]?.map((code, at) => [code, Number(expected.pca_weights["Weight"]?.[at])]),
    );
    for (const [parent, children] of Object.entries(result.weights[""] ?? {})) {
      if (!["Conn", "Sust"].includes(parent)) continue;
      const total = Object.keys(children).reduce((sum, code) => sum + (printed.get(code) ?? 0), 0);
      for (const [code, share] of Object.entries(children))
        close(share, (printed.get(code) ?? 0) / total, code);
    }
  });

  test("A04e cells filled from the unit's own pillar, as a step of the recipe", () => {
    const { imputed_cells: cells } = parsed(
      "A04e_impute_row_pillar_mean_minmax",
      z.object({ imputed_cells: Columns }),
    );
    const result = run([
      DENOMINATE,
      { step: "impute", how: { kind: "within-parent" } },
      { step: "aggregate" },
    ]);
    const filled = result.log[1]?.entries.filter(({ what }) => what === "imputed") ?? [];
    expect(filled).toHaveLength(cells["uCode"]?.length ?? 0);
    cells["uCode"]?.forEach((unit, at) => {
      const own = filled.find((entry) => entry.unit === unit && entry.leaf === cells["iCode"]?.[at]);
      close(own?.value, Number(cells["value"]?.[at]), `${String(unit)} ${own?.leaf}`);
    });
  });

  test("A10 ranks with ties by every rule, alone and within groups", () => {
    const rows = Columns.parse(
      z.object({ input: z.object({ rows: z.unknown() }) }).parse(referenceCase("A10_ranks_with_ties")).input
        .rows,
    );
    const expected = parsed("A10_ranks_with_ties", z.record(z.string(), Columns));
    const rules = {
      min: "competition",
      average: "average",
      max: "max",
      first: "first",
      dense: "dense",
    } as const;
    for (const [rule, ties] of Object.entries(rules))
      for (const name of ["s1", "s2"]) {
        const values = Float64Array.from(rows[name] ?? [], (cell) =>
          cell === null ? Number.NaN : Number(cell),
        );
        const found = [...rankScores(values, ties, 9)].map((rank) => (Number.isNaN(rank) ? null : rank));
        expect(found, `${rule} ${name}`).toEqual(expected[rule]?.[name]);
      }
  });

  test("A11 a leaf, a pillar or a half of the index taken out", () => {
    for (const name of ["A11a_remove_level1", "A11b_remove_level2", "A11c_remove_level3"]) {
      const expected = parsed(name, z.object({ ranks: Columns }));
      const prepared = prepareComposite(asemMethod(EXAMPLE), asemTable("asem_data", false));
      if (!prepared.ok) throw new Error("refused");
      const { plan, table } = prepared.value;
      for (const [code, cells] of Object.entries(expected.ranks)) {
        if (code === "uCode") continue;
        const scores = replayScores(prepared.value, code === "Nominal" ? {} : { drop: [code] });
        if (!scores.ok) throw new Error("refused");
        const ranks = replayRanks(prepared.value, scores.value, plan.total);
        cells.forEach((cell, at) => {
          const row = table.rows.findIndex(({ unit }) => unit === expected.ranks["uCode"]?.[at]);
          expect(ranks[row], `${code} ${table.rows[row]?.unit}`).toBe(cell);
        });
      }
    }
  });

  test("A14b a panel: screening and treatment year by year, one normalisation over all years, and trends", () => {
    const expected = parsed("A14b_panel_index_trends", z.object({ scores: Columns, trends: Columns }));
    const panel = asemTable("asem_panel", true);
    const global = { ...minMax(0, 100), window: { years: "all" } };
    const result = run(
      [SCREEN, { step: "treat", how: { kind: "winsorise" } }, global, { step: "aggregate" }],
      {},
      panel,
    );
    expect(expectColumns(result, expected.scores, expected.scores["Time"])).toBe(3 * 230);
    const years = [2018, 2019, 2020, 2021, 2022];
    expected.trends["uCode"]?.forEach((unit, at) => {
      const code = String(expected.trends["iCode"]?.[at]);
      const values = years.map((year) => {
        const outcome = result.units.find(({ row }) => row.unit === unit && row.period === String(year))
          ?.nodes[code];
        return outcome?.kind === "scored" ? outcome.value : Number.NaN;
      });
      const trend = trendOf(years, values);
      if ("none" in trend) throw new Error(trend.none);
      close(trend.cagr, Number(expected.trends["CAGR"]?.[at]), `${String(unit)} ${code}`);
    });
  });

  test("A15 variants compared: z-scores, two indicators dropped, other weights", () => {
    const expected = parsed(
      "A15_compare_methods",
      z.object({
        ranks_nominal_vs_zscore: Columns,
        scores_nominal_vs_drop: Columns,
        corr_nominal_vs_zscore: z.object({ df_corr: Columns }),
        index_given_weights: Columns,
      }),
    );
    const prepared = prepareComposite(asemMethod(EXAMPLE), asemTable("asem_data", false));
    if (!prepared.ok) throw new Error("refused");
    const value = (changes: Parameters<typeof runPrepared>[1]) => {
      const result = runPrepared(prepared.value, changes);
      if (!result.ok) throw new Error(JSON.stringify(result.faults[0]));
      return result.value;
    };
    const nominal = value({});
    const zScores = value({
      steps: [
        {
          step: "normalise",
          to: {
            step: "normalise",
            how: { kind: "z-score", mean: 10, sd: 2, whenNoRange: "refuse" },
            window: { years: 1, blocks: "own" },
          },
        },
      ],
    });
    const agree = (columns: z.infer<typeof Columns>, comparison: ReturnType<typeof compareResults>) => {
      columns["uCode"]?.forEach((unit, at) => {
        const own = comparison.units.find((each) => each.unit === unit);
        close(own?.left, Number(columns["coin.1"]?.[at]), "left");
        close(own?.right, Number(columns["coin.2"]?.[at]), "right");
        close(own?.difference, Number(columns["Diff"]?.[at]), "difference");
      });
    };
    agree(expected.ranks_nominal_vs_zscore, compareResults(nominal, zScores, { node: "Index" }));
    const dropped = value({ drop: ["Elec", "PrivDebt"] });
    agree(expected.scores_nominal_vs_drop, compareResults(nominal, dropped, { node: "Index", by: "value" }));
    const { df_corr } = expected.corr_nominal_vs_zscore;
    df_corr["iCode"]?.forEach((code, at) => {
      close(
        compareResults(nominal, zScores, { node: String(code) }).correlation,
        Number(df_corr["Correlation"]?.[at]),
        String(code),
      );
    });
    const withoutTop = Object.fromEntries(
      Object.entries(asemGivenWeights()).filter(([code]) => code !== "Index"),
    );
    expectColumns(value({ weights: withoutTop }), expected.index_given_weights);
  });
});
