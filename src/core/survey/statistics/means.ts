import type { Statistic } from "../statistic.ts";
import { type Domains, indicatorsOf, type SurveyColumn, type SurveyFactor } from "./column.ts";
import { ratioStatistic } from "./ratioKernel.ts";
import type { RatioTerm } from "./ratioTable.ts";

/** Means, in every domain if domains are given. Rows with a missing value in any of the columns are left out as a domain. */
export function meanOf(columns: readonly SurveyColumn[], domains?: Domains): Statistic {
  const terms = columns.map(({ name, values }) => ({ name, above: values }));
  return ratioStatistic(rowsOf(columns), terms, domains);
}

/** Totals over the population, in every domain if domains are given. */
export function totalOf(columns: readonly SurveyColumn[], domains?: Domains): Statistic {
  const terms = columns.map(({ name, values }): RatioTerm => ({ name, above: values, below: "none" }));
  return ratioStatistic(rowsOf(columns), terms, domains);
}

/** Ratios of totals: every column above over every column below, named "above/below". */
export function ratioOf(
  above: readonly SurveyColumn[],
  below: readonly SurveyColumn[],
  domains?: Domains,
): Statistic {
  const terms = below.flatMap((lower) =>
    above.map((upper) => ({
      name: `${upper.name}/${lower.name}`,
      above: upper.values,
      below: lower.values,
    })),
  );
  return ratioStatistic(rowsOf([...above, ...below]), terms, domains);
}

/** The share (0–1) of each level of each factor. */
export function sharesOf(factors: readonly SurveyFactor[], domains?: Domains): Statistic {
  return meanOf(factors.flatMap(indicatorsOf), domains);
}

/** How many of the population have each level of each factor. */
export function countsOf(factors: readonly SurveyFactor[], domains?: Domains): Statistic {
  return totalOf(factors.flatMap(indicatorsOf), domains);
}

function rowsOf(columns: readonly SurveyColumn[]): number {
  return columns[0]?.values.length ?? 0;
}
