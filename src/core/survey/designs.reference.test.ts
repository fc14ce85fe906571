import { describe, expect, test } from "vitest";
import { z } from "zod";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { referenceCase, referenceData } from "../../../test/support/reference.ts";
import {
  allClose,
  designOf,
  expectPrinted,
  PrintedEstimate,
  told,
} from "../../../test/support/surveyCase.ts";
import { surveyColumn, surveyFactor, surveyTable } from "../../../test/support/surveyTable.ts";
import type { LonelyPsu, SurveyDesign } from "./design.ts";
import { designEffects } from "./designEffect.ts";
import { domainsBy } from "./domains.ts";
import { estimateUnder } from "./estimateUnder.ts";
import { inDomain } from "./inDomain.ts";
import { intervalAbout } from "./interval.ts";
import type { DesignSpec } from "./reading/designSpec.ts";
import { readDesign } from "./reading/readDesign.ts";
import type { Statistic } from "./statistic.ts";
import { meanOf, ratioOf, sharesOf, totalOf } from "./statistics/means.ts";

type PrintedRows = readonly Readonly<Record<string, string>>[];

const lonely = referenceCase("B07_lonely_psu");
const Lonely = z.object({
  input: z.object({ rows: z.record(z.string(), z.array(z.number())) }),
  expected: z
    .object({ domain_y_lt_8_adjust: z.record(z.string(), PrintedEstimate) })
    .and(z.record(z.string(), z.unknown())),
});
const LonelyRule = z.object({
  mean: PrintedEstimate,
  total: PrintedEstimate,
  mean_fpc: PrintedEstimate,
  total_fpc: PrintedEstimate,
});

function lonelyRows(): PrintedRows {
  const { rows } = Lonely.parse(lonely).input;
  return (rows["st"] ?? []).map((_, at) =>
    Object.fromEntries(Object.entries(rows).map(([name, values]) => [name, String(values[at])])),
  );
}

describe.skipIf(lonely === null)("strata of one cluster (B07, R survey 4.5)", () => {
  const spec: DesignSpec = { ids: ["id"], strata: ["st"], weights: "w" };

  test.each<LonelyPsu>(["certainty", "remove", "adjust", "average"])("%s", (lonelyPsu) => {
    const rows = lonelyRows();
    const expected = LonelyRule.parse(Lonely.parse(lonely).expected[lonelyPsu]);
    const y = [surveyColumn(rows, "y")];
    const plain = designOf(rows, { ...spec, lonelyPsu });
    const finite = designOf(rows, { ...spec, fpc: ["N"], lonelyPsu });
    expectPrinted(plain, meanOf(y), expected.mean);
    expectPrinted(plain, totalOf(y), expected.total);
    expectPrinted(finite, meanOf(y), expected.mean_fpc);
    expectPrinted(finite, totalOf(y), expected.total_fpc);
  });

  test("refusing names the stratum", () => {
    const read = readDesign(surveyTable(lonelyRows()), spec);
    expect(read.ok ? [] : read.faults).toMatchObject([{ code: "lonely-psu", stratum: "3" }]);
  });

  test.each([true, false])("a domain, lonely strata in it adjusted: %s", (lonelyInDomain) => {
    const rows = lonelyRows();
    const expected = Lonely.parse(lonely).expected.domain_y_lt_8_adjust;
    const y = surveyColumn(rows, "y");
    const design = designOf(rows, { ...spec, lonelyPsu: "adjust", lonelyInDomain });
    const looked = inDomain(
      design,
      Uint8Array.from(y.values, (value) => (value < 8 ? 1 : 0)),
    );
    const key = `survey.adjust.domain.lonely_${lonelyInDomain ? "TRUE" : "FALSE"}`;
    const printed = PrintedEstimate.parse(expected[key]);
    expectPrinted(looked, totalOf([y]), printed);
  });
});

const finite = referenceCase("B08_fpc_and_multistage");
const Estimates = z.object({ mean: PrintedEstimate, total: PrintedEstimate });
const Finite = z.object({
  expected: z.object({
    withfpc: Estimates,
    nofpc: Estimates,
    fraction: Estimates,
    mu284: Estimates.extend({ weights: z.array(z.number()) }),
  }),
});

describe.skipIf(finite === null)("finite populations (B08, R survey 4.5)", () => {
  const expected = () => Finite.parse(finite).expected;
  const spec: DesignSpec = { ids: ["psuid"], strata: ["stratid"], weights: "weight", nest: true };

  test("as sizes, as shares and unknown", () => {
    const rows = (referenceData("svy_fpc") ?? []).map((row) => ({
      ...row,
      share: String(Number(row["nh"]) / Number(row["Nh"])),
    }));
    const x = [surveyColumn(rows, "x")];
    for (const [name, fpc] of [
      ["withfpc", ["Nh"]],
      ["fraction", ["share"]],
      ["nofpc", []],
    ] as const) {
      const design = designOf(rows, { ...spec, fpc });
      expectPrinted(design, meanOf(x), expected()[name].mean);
      expectPrinted(design, totalOf(x), expected()[name].total);
    }
  });

  test("two stages with weights from the populations", () => {
    const rows = referenceData("svy_mu284") ?? [];
    const design = designOf(rows, { ids: ["id1", "id2"], fpc: ["n1", "n2"] });
    const { mu284 } = expected();
    allClose(design.weights, mu284.weights);
    expectPrinted(design, meanOf([surveyColumn(rows, "y1")]), mu284.mean);
    expectPrinted(design, totalOf([surveyColumn(rows, "y1")]), mu284.total);
  });
});

const health = referenceCase("B09a_nhanes_hospital");
const Health = z.object({
  expected: z.object({
    degf: z.number(),
    hi_chol: PrintedEstimate.extend({ deff: z.number() }),
    agecat: PrintedEstimate,
    by_race_sex: z.record(z.string(), z.array(z.number())),
    hospital_births: PrintedEstimate,
  }),
});

describe.skipIf(health === null)("missing outcomes and nested labels (B09a, R survey 4.5)", () => {
  const expected = () => Health.parse(health).expected;
  const nhanes = referenceData("svy_nhanes") ?? [];
  const spec: DesignSpec = {
    ids: ["SDMVPSU"],
    strata: ["SDMVSTRA"],
    weights: "WTMEC2YR",
    nest: true,
  };

  test("means, shares and domains of a health survey", () => {
    const design = designOf(nhanes, spec);
    const cholesterol = surveyColumn(nhanes, "HI_CHOL");
    const { hi_chol: mean, by_race_sex: table } = expected();
    expectPrinted(design, meanOf([cholesterol]), mean);
    const { se } = told(estimateUnder(design, meanOf([cholesterol])));
    allClose(designEffects(design, meanOf([cholesterol]), se, "without"), [mean.deff]);
    expectPrinted(design, sharesOf([surveyFactor(nhanes, "agecat")]), expected().agecat);
    const domains = domainsBy([surveyFactor(nhanes, "race"), surveyFactor(nhanes, "RIAGENDR")]);
    const outcome = told(estimateUnder(design, meanOf([cholesterol], domains)));
    allClose(outcome.estimates, table["HI_CHOL"] ?? []);
    allClose(outcome.se, table["se"] ?? []);
  });

  test("a total over hospitals drawn whole", () => {
    const rows = referenceData("svy_hospital") ?? [];
    const design = designOf(rows, {
      ids: ["hospno"],
      strata: ["oblevel"],
      weights: "weighta",
      fpc: ["tothosp"],
    });
    expectPrinted(design, totalOf([surveyColumn(rows, "births")]), expected().hospital_births);
  });
});

const pps = referenceCase("B09b_pps");
const Unequal = z.object({ expected: z.record(z.string(), PrintedEstimate) });

describe.skipIf(pps === null)("unequal chances without replacement (B09b, R survey 4.5)", () => {
  const specs: Readonly<Record<string, DesignSpec>> = {
    brewer: { fpc: ["p"], pps: { kind: "brewer" } },
    overton: { fpc: ["p"], pps: { kind: "overton" } },
    hartley_rao: { fpc: ["p"], pps: { kind: "hartley-rao" } },
    with_replacement: { weights: "wt" },
  };

  test.each(Object.entries(specs))("%s", (name, spec) => {
    const rows = referenceData("svy_election_pps") ?? [];
    const columns = ["Bush", "Kerry", "Nader"].map((candidate) => surveyColumn(rows, candidate));
    const printed = PrintedEstimate.parse(Unequal.parse(pps).expected[name]);
    expectPrinted(designOf(rows, spec), totalOf(columns), printed);
  });
});

const stata = referenceCase("B12_published_stata_total_mean_ratio");
const Stata = z.object({
  expected: z.array(
    z.object({
      param: z.enum(["total", "mean", "ratio"]),
      estimate_args: z.string(),
      expected: z.record(z.string(), z.number()),
    }),
  ),
});

describe.skipIf(stata === null)("published figures of Stata (B12)", () => {
  const rows = (referenceData("one_stage_fpc") ?? []).map((row) => ({
    ...row,
    psu: row["psuid"] ?? "",
    stratum: row["stratid"] ?? "",
    fpc_psu: String(5 / 44),
    fpc_no_psu: String(21 / 44),
    fpc_dict_psu: String(Number(row["nh"]) / Number(row["Nh"])),
    fpc_dict_no_psu: { "1": 5 / 15, "2": 6 / 9, "3": 10 / 20 }[row["stratid"] ?? ""]?.toString() ?? "",
  }));

  test("totals, means and ratios with Student's intervals", () => {
    for (const { param, estimate_args: args, expected } of Stata.parse(stata).expected) {
      const design = stataDesign(rows, args);
      const domains = args.includes("domain") ? domainsBy([surveyFactor(rows, "domain")]) : undefined;
      const y = [surveyColumn(rows, "y")];
      const statistic: Statistic =
        param === "total"
          ? totalOf(y, domains)
          : param === "mean"
            ? meanOf(y, domains)
            : ratioOf(y, [surveyColumn(rows, "x")], domains);
      const outcome = told(estimateUnder(design, statistic));
      Array.from(outcome.estimates, (value, at) => {
        const se = outcome.se[at] ?? Number.NaN;
        const { low, high } = intervalAbout(value, se, 0.95, outcome.degf);
        const suffix = domains === undefined ? "" : `[${domains.names[at]}]`;
        for (const [key, own] of [
          ["point_est", value],
          ["stderror", se],
          ["lower_ci", low],
          ["upper_ci", high],
        ] as const) {
          const printed = expected[`${key}${suffix}`] ?? Number.NaN;
          expectWithin(own, printed, 1e-5 * Math.abs(printed) + 1e-8);
        }
      });
    }
  });
});

function stataDesign(rows: PrintedRows, args: string): SurveyDesign {
  const fpc = /fpc=(\w+)/.exec(args)?.[1] ?? "";
  return designOf(rows, {
    weights: "weight",
    fpc: [fpc],
    nest: args.includes("stratum="),
    ...(args.includes("psu=") ? { ids: ["psu"] } : {}),
    ...(args.includes("stratum=") ? { strata: ["stratum"] } : {}),
  });
}
