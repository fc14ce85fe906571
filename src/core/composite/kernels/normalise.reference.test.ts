import { describe, expect, test } from "vitest";
import { z } from "zod";
import { asem, expectPrinted, PrintedColumn } from "../../../../test/support/asem.ts";
import { referenceCase, referenceColumn, referenceData } from "../../../../test/support/reference.ts";
import { isKernelFault } from "./fault.ts";
import { type Normalisation, normalise } from "./normalise.ts";

const Case = z.object({
  parameters: z
    .object({
      goalposts: z.object({
        iCode: z.array(z.string()),
        lower: z.array(z.number()),
        upper: z.array(z.number()),
      }),
    })
    .nullish(),
  expected: z.object({ normalised: z.record(z.string(), PrintedColumn) }),
});

const data = asem();

// COINr 1.1.14 Normalise() of the raw ASEM indicators
const kinds: readonly (readonly [string, Normalisation])[] = [
  ["A01a_normalise_minmax_0_100", { kind: "min-max", to: [0, 100] }],
  ["A01b_normalise_minmax_1_10", { kind: "min-max", to: [1, 10] }],
  ["A01c_normalise_zscore_0_1", { kind: "z-score", mean: 0, sd: 1 }],
  ["A01d_normalise_zscore_10_2", { kind: "z-score", mean: 10, sd: 2 }],
  ["A01e_normalise_rank_min", { kind: "rank", ties: "competition" }],
  ["A01f_normalise_rank_average", { kind: "rank", ties: "average" }],
  ["A01g_normalise_percentile_rank", { kind: "percentile-rank", ties: "competition" }],
  ["A01h_normalise_borda", { kind: "borda", ties: "competition" }],
  ["A01i_normalise_dist2max", { kind: "distance-to-max" }],
  ["A01j_normalise_dist2ref_unit1_cap", { kind: "distance-to-reference", cap: true }],
  ["A01k_normalise_dist2targ_cap", { kind: "distance-to-target", cap: true }],
  ["A01l_normalise_dist2targ_nocap", { kind: "distance-to-target", cap: false }],
  ["A01m_normalise_goalposts_trunc", { kind: "goalposts", scale: 100, truncate: true }],
  ["A01n_normalise_goalposts_notrunc", { kind: "goalposts", scale: 100, truncate: false }],
  ["A01o_normalise_fracmax", { kind: "share-of-max" }],
];

describe.skipIf(data === null)("normalisations agree with COINr", () => {
  test.each(kinds)("%s", (id, how) => {
    if (data === null) return;
    const { parameters, expected } = Case.parse(referenceCase(id));
    const posts = parameters?.goalposts;
    const keys = expected.normalised["uCode"] ?? [];
    let compared = 0;
    data.codes.forEach((code, place) => {
      const at = posts?.iCode.indexOf(code) ?? 0;
      const found = normalise(
        data.raw[place] ?? new Float64Array(),
        how,
        data.directions[place] ?? 1,
        undefined,
        {
          referenceUnit: data.units.indexOf("AUS"), // the first when sorted by code, as COINr does
          target: data.targets.get(code),
          goalposts: posts === undefined ? undefined : [posts.lower[at] ?? 0, posts.upper[at] ?? 0],
        },
      );
      const printed = expected.normalised[code] ?? [];
      if (isKernelFault(found)) {
        expect(
          printed.some((value) => value === "NaN" || value === "-Infinity"),
          code,
        ).toBe(true);
        return;
      }
      expectPrinted(found, data.units, keys, printed, code);
      compared++;
    });
    // columns in which AUS is the worst, or whose best is 0, are refused by name where the tool divides by zero
    const refused = { A01j: 4, A01o: 3 }[id.slice(0, 4)] ?? 0;
    expect(compared).toBe(49 - refused);
  });
});

const better = referenceData("bli_2017");
const Compind = z.object({
  parameters: z.object({ indicators: z.array(z.string()), polarity: z.array(z.string()) }),
  expected: z.record(z.string(), z.record(z.string(), PrintedColumn)),
});

// Compind 3.4 normalise_ci() of the OECD Better Life Index 2017
describe.skipIf(better === null)("normalisations agree with Compind", () => {
  test("A20a_compind_normalise", () => {
    if (better === null) return;
    const { parameters, expected } = Compind.parse(referenceCase("A20a_compind_normalise"));
    const how: Readonly<Record<string, Normalisation>> = {
      zscore: { kind: "z-score", mean: 0, sd: 1 },
      zscore_100_10: { kind: "z-score", mean: 100, sd: 10 },
      minmax: { kind: "min-max", to: [0, 1] },
      rank: { kind: "rank", ties: "average" },
    };
    const units = better.map((row) => row["country"] ?? "");
    for (const [name, columns] of Object.entries(expected)) {
      const way =
        Object.entries(how).find(([key]) => name === key || name.startsWith(`${key}_avg`))?.[1] ??
        how["rank"];
      if (way === undefined) throw new Error(name);
      parameters.indicators.forEach((code, place) => {
        const found = normalise(
          referenceColumn(better, code),
          way,
          parameters.polarity[place] === "NEG" ? -1 : 1,
        );
        if (isKernelFault(found)) throw new Error(found.fault);
        expectPrinted(found, units, columns["country"] ?? [], columns[code] ?? [], `${name} ${code}`);
      });
    }
  });
});
