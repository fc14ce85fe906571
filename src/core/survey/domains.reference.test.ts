import { describe, expect, test } from "vitest";
import { z } from "zod";
import { referenceCase, referenceData } from "../../../test/support/reference.ts";
import {
  allClose,
  designOf,
  expectPrinted,
  PrintedEstimate,
  told,
} from "../../../test/support/surveyCase.ts";
import { surveyColumn, surveyFactor } from "../../../test/support/surveyTable.ts";
import { linearContrasts } from "./contrast.ts";
import { designEffects } from "./designEffect.ts";
import { domainRows, domainsBy } from "./domains.ts";
import { estimateInDomains } from "./estimateInDomains.ts";
import { estimateUnder } from "./estimateUnder.ts";
import { inDomain } from "./inDomain.ts";
import { intervalAbout } from "./interval.ts";
import { quantilesUnder } from "./quantiles/quantiles.ts";
import type { DesignSpec } from "./reading/designSpec.ts";
import { meanOf, ratioOf, sharesOf, totalOf } from "./statistics/means.ts";

// R survey 4.5: svyby, subset and svycontrast.

const Numbers = z.array(z.number());
const Case = z.object({
  expected: z.object({
    mean_by_stype: z.record(z.string(), z.array(z.unknown())),
    total_by_stype_schwide: z.record(z.string(), z.array(z.unknown())),
    awards_by_stype: z.record(z.string(), z.array(z.unknown())),
    subset_compimp_yes: z.object({
      n: z.number(),
      degf: z.number(),
      mean: PrintedEstimate,
      total: PrintedEstimate,
      ratio: z.object({ ratio: z.number(), se: z.number() }),
    }),
    ratio_by_stype: z.record(z.string(), z.array(z.unknown())),
    median_api99_by_stype: z.object({ api99: Numbers, ci_l: Numbers, ci_u: Numbers }),
    vcov_of_domain_means: z.array(Numbers),
    contrasts: z.object({ estimate: Numbers, se: Numbers, vcov: z.array(Numbers) }),
  }),
});

const cases: readonly (readonly [string, string, DesignSpec])[] = [
  ["B03a_domains_strat", "apistrat", { strata: ["stype"], weights: "pw", fpc: ["fpc"] }],
  ["B03b_domains_clus1", "apiclus1", { ids: ["dnum"], weights: "pw", fpc: ["fpc"] }],
];

describe.each(cases)("%s", (id, data, spec) => {
  const found = referenceCase(id);
  const rows = referenceData(data) ?? [];
  const column = (name: string) => surveyColumn(rows, name);
  const by = (...names: string[]) => domainsBy(names.map((name) => surveyFactor(rows, name)));
  const printed = (table: Readonly<Record<string, unknown[]>>, ...names: string[]): number[] => {
    const columns = names.map((name) => Numbers.parse(table[name]));
    return (columns[0] ?? []).flatMap((_, at) => columns.map((own) => own[at] ?? Number.NaN));
  };

  describe.skipIf(found === null || rows.length === 0)("in every domain", () => {
    const expected = () => Case.parse(found).expected;
    const design = () => designOf(rows, spec);

    test("means with intervals and design effects", () => {
      const table = expected().mean_by_stype;
      const statistic = meanOf([column("api00"), column("enroll")], by("stype"));
      const outcome = told(estimateUnder(design(), statistic));
      allClose(outcome.estimates, printed(table, "api00", "enroll"));
      allClose(outcome.se, printed(table, "se.api00", "se.enroll"));
      const ends = Array.from(outcome.estimates, (value, at) =>
        intervalAbout(value, outcome.se[at] ?? Number.NaN, 0.95, Number.POSITIVE_INFINITY),
      );
      allClose(
        ends.map(({ low }) => low),
        printed(table, "ci_l.api00", "ci_l.enroll"),
      );
      allClose(
        ends.map(({ high }) => high),
        printed(table, "ci_u.api00", "ci_u.enroll"),
      );
      const effects = designEffects(design(), statistic, outcome.se, "without");
      allClose(effects, printed(table, "DEff.api00", "DEff.enroll"));
    });

    test("totals in crossed domains", () => {
      const table = expected().total_by_stype_schwide;
      const domains = by("stype", "sch.wide");
      const statistic = totalOf([column("enroll")], domains);
      const outcome = told(estimateUnder(design(), statistic));
      expect(domains.cells.map(([stype]) => stype)).toEqual(table["stype"]);
      expect(domains.cells.map(([, wide]) => wide)).toEqual(table["sch.wide"]);
      allClose(outcome.estimates, printed(table, "enroll"));
      allClose(outcome.se, printed(table, "se"));
    });

    test("shares and ratios", () => {
      const { awards_by_stype: awards, ratio_by_stype: ratios } = expected();
      const shares = told(estimateUnder(design(), sharesOf([surveyFactor(rows, "awards")], by("stype"))));
      allClose(shares.estimates, printed(awards, "awardsNo", "awardsYes"));
      allClose(shares.se, printed(awards, "se.awardsNo", "se.awardsYes"));
      const ratio = told(
        estimateUnder(design(), ratioOf([column("api.stu")], [column("enroll")], by("stype"))),
      );
      allClose(ratio.estimates, printed(ratios, "api.stu/enroll"));
      allClose(ratio.se, printed(ratios, "se.api.stu/enroll"));
    });

    test("medians", () => {
      const table = expected().median_api99_by_stype;
      const domains = by("stype");
      const medians = domains.names.map((_, code) => {
        const outcome = quantilesUnder(inDomain(design(), domainRows(domains, code)), [column("api99")], {
          shares: [0.5],
        });
        if (!outcome.ok) throw new Error("the median was refused");
        const [median] = outcome.quantiles;
        return [median?.estimate, median?.low, median?.high].map((figure) =>
          figure?.kind === "number" ? figure.value : Number.NaN,
        );
      });
      allClose(
        medians.map(([estimate]) => estimate ?? 0),
        table.api99,
      );
      allClose(
        medians.map(([, low]) => low ?? 0),
        table.ci_l,
      );
      allClose(
        medians.map(([, , high]) => high ?? 0),
        table.ci_u,
      );
    });

    test("covariances between domains and contrasts", () => {
      const outcome = told(
        estimateInDomains(design(), by("stype"), (domains) => meanOf([column("api00")], domains)),
      );
      allClose(outcome.covariance, expected().vcov_of_domain_means.flat());
      const contrasts = linearContrasts(outcome, [
        { name: "E-H", coefficients: { "E:api00": 1, "H:api00": -1 } },
        { name: "E-M", coefficients: { "E:api00": 1, "M:api00": -1 } },
      ]);
      allClose(contrasts.estimates, expected().contrasts.estimate);
      allClose(contrasts.se, expected().contrasts.se);
      allClose(contrasts.covariance, expected().contrasts.vcov.flat());
    });

    test("a subset keeps the whole design", () => {
      const { subset_compimp_yes: subset } = expected();
      const inside = Uint8Array.from(rows, (row) => (row["comp.imp"] === "Yes" ? 1 : 0));
      const looked = inDomain(design(), inside);
      expectPrinted(looked, meanOf([column("api00"), column("meals")]), subset.mean);
      expectPrinted(looked, totalOf([column("enroll")]), subset.total);
      const ratio = told(estimateUnder(looked, ratioOf([column("api.stu")], [column("enroll")])));
      allClose(ratio.estimates, [subset.ratio.ratio]);
      allClose(ratio.se, [subset.ratio.se]);
      expect(ratio.degf).toBe(subset.degf);
    });
  });
});
