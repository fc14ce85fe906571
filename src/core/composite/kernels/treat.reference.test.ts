import { describe, expect, test } from "vitest";
import { z } from "zod";
import { asem, expectPrinted, PrintedColumn } from "../../../../test/support/asem.ts";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { referenceCase } from "../../../../test/support/reference.ts";
import { kurtosis, skewness } from "../../statistics/moments.ts";
import { impute } from "./impute.ts";
import { type Transform, transform } from "./transform.ts";
import { type Treatment, treat } from "./treat.ts";
import { winsorise } from "./winsorise.ts";

const data = asem();
const columns =
  data === null
    ? []
    : impute(data.denominated, { kind: "group-mean" }, { groups: data.group("EurAsia_group") });
const pass = { skew: 2, kurt: 3.5 };

const Details = z.object({
  expected: z.object({
    details: z.record(z.string(), z.array(z.union([z.number(), z.boolean(), z.string(), z.null()]))),
    treated_points: z.record(z.string(), z.object({ rows: z.array(z.string()) })).optional(),
    treated_values: z.record(z.string(), PrintedColumn),
  }),
});

// COINr 1.1.14 Treat() of the ASEM indicators, denominated, imputed by group mean and screened (all units stay)
describe.skipIf(data === null)("treatments agree with COINr", () => {
  test.each<readonly [string, Treatment]>([
    ["A06a_treat_default", { kind: "winsorise", most: 5, otherwise: "log-ct", combine: false, ...pass }],
    [
      "A06b_treat_winmax2_combined",
      { kind: "winsorise", most: 2, otherwise: "log-ct", combine: true, ...pass },
    ],
  ])("%s", (id, how) => {
    if (data === null) return;
    const { details, treated_points, treated_values } = Details.parse(referenceCase(id)).expected;
    data.codes.forEach((code, place) => {
      const at = details["iCode"]?.indexOf(code) ?? -1;
      const { column, what } = treat(columns[place] ?? new Float64Array(), how);
      what.tests.forEach((tested, step) => {
        const passes = details[`check_SkewKurt${step}.Pass`]?.[at] ?? null;
        expect(tested?.passes ?? null, `${code} test ${step}`).toBe(passes);
        const skew = details[`check_SkewKurt${step}.Skew`]?.[at];
        if (typeof skew === "number")
          expectWithin(tested?.skewness ?? 0, skew, 1e-9 * Math.abs(skew) + 1e-12);
        const kurt = details[`check_SkewKurt${step}.Kurt`]?.[at];
        if (typeof kurt === "number")
          expectWithin(tested?.kurtosis ?? 0, kurt, 1e-9 * Math.abs(kurt) + 1e-12);
      });
      expect(what.points === 0 ? null : what.points, code).toBe(details["winsorise.nwin"]?.[at] ?? null);
      if (treated_points !== undefined) {
        const rows = [...what.high, ...what.low].map((row) => data.units[row] ?? "").sort();
        expect(rows, code).toEqual(treated_points[code]?.rows.toSorted() ?? []);
      }
      const printed = treated_values[code];
      if (printed === undefined) expect(column).toEqual(columns[place]);
      else expectPrinted(column, data.units, treated_values["uCode"] ?? [], printed, code);
    });
  });

  test("A06c_treat_log_plus", () => {
    if (data === null) return;
    const Case = z.object({
      expected: z.object({
        iCode: z.array(z.string()),
        pass_before: z.array(z.boolean()),
        skew_after: z.array(z.number().nullable()),
        treated_values: z.record(z.string(), PrintedColumn),
      }),
    });
    const { expected } = Case.parse(referenceCase("A06c_treat_log_plus"));
    const how: Treatment = { kind: "transform", by: "log-ct-plus", always: false, skew: 1.5, kurt: 3 };
    data.codes.forEach((code, place) => {
      const { column, what } = treat(columns[place] ?? new Float64Array(), how);
      const at = expected.iCode.indexOf(code);
      expect(what.tests[0]?.passes, code).toBe(expected.pass_before[at]);
      const after = expected.skew_after[at] ?? null;
      if (after !== null) expectWithin(what.tests[2]?.skewness ?? 0, after, 1e-9 * Math.abs(after) + 1e-12);
      const printed = expected.treated_values[code];
      if (printed !== undefined)
        expectPrinted(column, data.units, expected.treated_values["uCode"] ?? [], printed, code);
    });
  });
});

const Vector = z.array(z.number());
const Won = z.object({ x: Vector, nwin: z.number() });
const Functions = z.object({
  input: z.object({ vector: Vector }),
  expected: z.object({
    skew: z.number(),
    kurt: z.number(),
    winsorise: z.record(z.string(), Won),
    winsorise_unlimited_skew1_kurt1: Won,
    log_CT: Vector,
    log_CT_plus: Vector,
    log_CT_plus_on_minus_x: Vector,
    log_CT_orig: Vector,
    "boxcox_0.5": Vector,
    boxcox_0: Vector,
  }),
});
const found = referenceCase("A06d_treat_functions");

describe.skipIf(found === null)("treatment functions agree with COINr", () => {
  test("A06d_treat_functions", () => {
    const { input, expected } = Functions.parse(found);
    const x = Float64Array.from(input.vector);
    expectWithin(skewness(x), expected.skew, 1e-9);
    expectWithin(kurtosis(x), expected.kurt, 1e-9);
    for (const [name, wanted] of Object.entries(expected.winsorise)) {
      const won = winsorise(x, Number(name.replace("winmax_", "")), pass);
      expect([...won.column]).toEqual(wanted.x);
      expect(won.points).toBe(wanted.nwin);
    }
    const free = winsorise(x, null, { skew: 1, kurt: 1 });
    expect([...free.column]).toEqual(expected.winsorise_unlimited_skew1_kurt1.x);
    expect(free.points).toBe(expected.winsorise_unlimited_skew1_kurt1.nwin);
    const minus = x.map((value) => -value);
    const ways: readonly (readonly [Float64Array, Transform, readonly number[], number?])[] = [
      [x, "log-ct", expected.log_CT],
      [x, "log-ct-plus", expected.log_CT_plus],
      [minus, "log-ct-plus", expected.log_CT_plus_on_minus_x],
      [x, "log-ct-orig", expected.log_CT_orig],
      [x, "box-cox", expected["boxcox_0.5"], 0.5],
      [x, "box-cox", expected.boxcox_0, 0],
    ];
    for (const [column, by, wanted, lambda] of ways) {
      const done = transform(column, by, lambda);
      wanted.forEach((value, row) => {
        expectWithin(done?.[row] ?? Number.NaN, value, 1e-9 * Math.abs(value) + 1e-12);
      });
    }
  });
});
