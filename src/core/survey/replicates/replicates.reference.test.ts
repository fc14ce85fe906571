import { expect, test } from "vitest";
import { z } from "zod";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { referenceCase, referenceColumn, referenceData } from "../../../../test/support/reference.ts";
import { designOf, estimated, type PrintedRows, sound } from "../../../../test/support/schools.ts";
import { surveyColumn, surveyFactor } from "../../../../test/support/surveyTable.ts";
import type { ReplicateDesign } from "../design.ts";
import { quantilesUnder } from "../quantiles/quantiles.ts";
import type { DesignSpec } from "../reading/designSpec.ts";
import type { Figure } from "../statistic.ts";
import { indicatorsOf } from "../statistics/column.ts";
import { meanOf, ratioOf, totalOf } from "../statistics/means.ts";
import { bootstrap } from "./bootstrap.ts";
import { type GivenKind, givenReplicates } from "./givenReplicates.ts";
import { jackknife } from "./jackknife.ts";

// R survey 4.5: as.svrepdesign and estimates under replicates, on the school data of its own package.

const Numbers = z.array(z.number());
const Estimate = z.object({ names: z.array(z.string()), estimate: Numbers, se: Numbers });
const Expected = z.object({
  scale: z.number(),
  rscales: Numbers,
  degf: z.number(),
  mean: Estimate,
  total: Estimate,
  ratio: z.object({ ratio: z.number(), se: z.number() }),
  by_stype: z.object({ api00: Numbers, se: Numbers }),
  median_probability_interval: z.object({
    estimate: z.number(),
    low: z.number(),
    high: z.number(),
    se: z.number(),
  }),
  quantile_method: z.object({ estimate: Numbers, low: Numbers, high: Numbers, se: Numbers }),
});
const Case = z.object({ expected: z.record(z.string(), z.unknown()) });

function allClose(actual: ArrayLike<number>, expected: readonly number[], scales?: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, at) => {
    const scale = Math.max(Math.abs(value), 1e-3 * Math.abs(scales?.[at] ?? 0));
    expectWithin(actual[at] ?? Number.NaN, value, 1e-9 * scale + 1e-12);
  });
}

function numberOf(figure: Figure | undefined): number {
  return figure?.kind === "number" ? figure.value : Number.NaN;
}

function agrees(rows: PrintedRows, design: ReplicateDesign, given: unknown): void {
  const expected = Expected.parse(given);
  const column = (name: string) => surveyColumn(rows, name);
  expectWithin(design.scale, expected.scale, 1e-12);
  allClose(
    Float64Array.from(design.rscales).sort(),
    expected.rscales.toSorted((a, b) => a - b),
  );
  expect(design.degf).toBe(expected.degf);
  const means = estimated(design, meanOf(["api00", "api99"].map(column)));
  allClose(means.estimates, expected.mean.estimate);
  allClose(means.se, expected.mean.se);
  const counted = indicatorsOf(surveyFactor(rows, "stype"));
  const totals = estimated(design, totalOf([column("enroll"), ...counted]));
  allClose(totals.estimates, expected.total.estimate);
  allClose(totals.se, expected.total.se, expected.total.estimate);
  const ratio = estimated(design, ratioOf([column("api.stu")], [column("enroll")]));
  allClose(ratio.estimates, [expected.ratio.ratio]);
  allClose(ratio.se, [expected.ratio.se]);
  const { codes, levels } = surveyFactor(rows, "stype");
  const byType = estimated(design, meanOf([column("api00")], { codes, names: levels }));
  allClose(byType.estimates, expected.by_stype.api00);
  allClose(byType.se, expected.by_stype.se);
  const quantiles = (interval: "mean" | "replicates", shares: readonly number[]) =>
    sound(quantilesUnder(design, [column("api00")], { shares, interval })).quantiles;
  const spread = quantiles("replicates", [0.25, 0.5, 0.75]);
  for (const part of ["estimate", "se", "low", "high"] as const)
    allClose(
      spread.map((one) => numberOf(one[part])),
      expected.quantile_method[part],
    );
  const [median] = quantiles("mean", [0.5]);
  for (const part of ["estimate", "se", "low", "high"] as const)
    allClose([numberOf(median?.[part])], [expected.median_probability_interval[part]]);
}

const jackknives: readonly (readonly [string, string, DesignSpec, boolean])[] = [
  ["jk1", "apiclus1", { ids: ["dnum"], weights: "pw", fpc: ["fpc"] }, false],
  ["jk1_no_fpc", "apiclus1", { ids: ["dnum"], weights: "pw" }, false],
  ["jk1_mse", "apiclus1", { ids: ["dnum"], weights: "pw", fpc: ["fpc"] }, true],
  ["jkn", "apistrat", { strata: ["stype"], weights: "pw", fpc: ["fpc"] }, false],
  ["jk1_clus2", "apiclus2", { ids: ["dnum", "snum"], weights: "pw" }, false],
];

const jackknifeCase = referenceCase("B06a_jackknife");

test.skipIf(jackknifeCase === null).each(jackknives)(
  "the jackknife %s of %s agrees with R",
  (part, data, spec, mse) => {
    const rows = referenceData(data);
    if (rows === null) throw new Error(`no data ${data}`);
    const { design } = sound(jackknife(designOf(rows, spec), mse));
    agrees(rows, design, Case.parse(jackknifeCase).expected[part]);
  },
);

const recorded: readonly (readonly [string, string, string, (count: number) => GivenKind])[] = [
  // Canty and Davison's scale: n / (n − 1) / (R − 1), n the harmonic mean of the strata's clusters (15 here).
  [
    "canty_davison",
    "apiclus1",
    "repw_boot_apiclus1",
    (count) => ({ kind: "bootstrap", scale: 15 / 14 / (count - 1) }),
  ],
  ["rao_wu", "apistrat", "repw_subboot_apistrat", () => ({ kind: "bootstrap" })],
  [
    "preston",
    "apiclus2",
    "repw_mrbboot_apiclus2",
    (count) => ({ kind: "other", scale: 1, rscales: new Float64Array(count).fill(1 / (count - 1)) }),
  ],
];

const recordedCase = referenceCase("B06b_bootstrap_recorded");

test.skipIf(recordedCase === null).each(recorded)(
  "recorded replicate weights %s of %s give R's errors",
  (part, data, weightsFile, made) => {
    const rows = referenceData(data);
    const weightRows = referenceData(weightsFile);
    if (rows === null || weightRows === null) throw new Error(`no data ${data}`);
    const names = Object.keys(weightRows[0] ?? {}).filter((name) => name !== "base");
    const { design } = sound(
      givenReplicates({
        weights: referenceColumn(weightRows, "base"),
        columns: names.map((name) => referenceColumn(weightRows, name)),
        combined: true,
        made: made(names.length),
      }),
    );
    agrees(rows, design, Case.parse(recordedCase).expected[part]);
  },
);

const expectedErrors = referenceCase("B06c_bootstrap_expected_se");

test.skipIf(expectedErrors === null)(
  "2,000 Rao–Wu replicates of our own give the error that R's ten runs gave on average",
  () => {
    const rows = referenceData("apistrat");
    if (rows === null) throw new Error("no data apistrat");
    const { expected } = z
      .object({ expected: z.object({ mean_se: z.number(), sd_of_se: z.number() }) })
      .parse(expectedErrors);
    const plain = designOf(rows, { strata: ["stype"], weights: "pw" });
    const { design } = sound(bootstrap(plain, { kind: "rao-wu", replicates: 2000, seed: 11 }));
    const { se } = estimated(design, meanOf([surveyColumn(rows, "api00")]));
    expectWithin(se[0] ?? Number.NaN, expected.mean_se, 5 * expected.sd_of_se);
  },
);
