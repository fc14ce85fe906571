import { tQuantile } from "../../statistics/distributions.ts";
import { degreesOf } from "../degreesOf.ts";
import type { AnyDesign } from "../design.ts";
import { estimateUnder } from "../estimateUnder.ts";
import { figureOf } from "../figure.ts";
import { inDomain } from "../inDomain.ts";
import type { Interval } from "../interval.ts";
import { shareInterval } from "../proportions/shareInterval.ts";
import { rowsInDesign } from "../rowsInDesign.ts";
import type { AbsenceCode, Figure, SurveyRefusal } from "../statistic.ts";
import { type SurveyColumn, usedRows } from "../statistics/column.ts";
import { meanOf } from "../statistics/means.ts";
import { quantileBy } from "./rules.ts";
import { scoreInterval } from "./scoreInterval.ts";
import { sortedSample } from "./sortedSample.ts";
import type { QuantileRequest, QuantileTask } from "./task.ts";

export interface QuantileEstimate {
  readonly name: string;
  readonly at: number;
  readonly estimate: Figure;
  readonly low: Figure;
  readonly high: Figure;
  /** Width of the interval over twice its t. */
  readonly se: Figure;
}

export type QuantileOutcome =
  | { readonly ok: true; readonly quantiles: readonly QuantileEstimate[] }
  | SurveyRefusal;

/**
 * Weighted quantiles of columns with intervals, column by column. Rows with a missing value in any of the columns are left out
 * as a domain. An end that falls outside the sample is missing ("outside-the-range").
 * Source: R survey 4.5, svyquantile.
 */
export function quantilesUnder(
  design: AnyDesign,
  columns: readonly SurveyColumn[],
  request: QuantileRequest,
): QuantileOutcome {
  const rows = design.weights.length;
  const used = usedRows(
    rows,
    columns.map(({ values }) => values),
    undefined,
  );
  const looked = used === undefined ? design : inDomain(design, used);
  const degrees = request.degrees ?? degreesOf(looked);
  const quantiles: QuantileEstimate[] = [];
  for (const column of columns) {
    const sample = sortedSample(column.values, looked.weights, used);
    for (const share of request.shares) {
      const found = oneQuantile({ design: looked, column, sample, share, degrees, request });
      if (!found.ok) return found;
      quantiles.push(found.quantile);
    }
  }
  return { ok: true, quantiles };
}

function oneQuantile(
  task: QuantileTask,
): { readonly ok: true; readonly quantile: QuantileEstimate } | SurveyRefusal {
  const { column, sample, share, degrees, request } = task;
  const level = request.level ?? 0.95;
  const estimate = quantileBy(request.rule ?? "math", sample, share);
  const ends = intervalOf(task, estimate, level);
  if ("ok" in ends) return ends;
  const t = degrees > 0 ? tQuantile(1 - (1 - level) / 2, degrees) : Number.NaN;
  const empty = sample.values.length === 0;
  const reason: AbsenceCode = empty
    ? "empty-domain"
    : degrees > 0
      ? "outside-the-range"
      : "no-degrees-of-freedom";
  return {
    ok: true,
    quantile: {
      name: column.name,
      at: share,
      estimate: figureOf(estimate, "empty-domain"),
      low: figureOf(ends.low, reason),
      high: figureOf(ends.high, reason),
      se: figureOf((ends.high - ends.low) / (2 * t), reason),
    },
  };
}

function intervalOf(task: QuantileTask, estimate: number, level: number): Interval | SurveyRefusal {
  const kind = task.request.interval ?? "mean";
  if (task.sample.values.length === 0) return { low: Number.NaN, high: Number.NaN };
  if (kind === "replicates") return byReplicates(task, estimate, level);
  return kind === "score" ? scoreInterval(task, level) : byWoodruff(task, estimate, level, kind);
}

function byWoodruff(
  task: QuantileTask,
  estimate: number,
  level: number,
  method: "mean" | "xlogit" | "beta" | "asin",
): Interval | SurveyRefusal {
  const { design, column, sample, degrees } = task;
  const outcome = estimateUnder(design, meanOf([atMost(column, estimate)]));
  if (!outcome.ok) return outcome;
  const share = outcome.estimates[0] ?? Number.NaN;
  const se = outcome.se[0] ?? Number.NaN;
  const rows = rowsInDesign(design);
  const ends = shareInterval(method, { share, se, rows, degf: outcome.degf, degrees, level });
  const rule = task.request.rule ?? "math";
  return {
    low: ends.low >= 0 ? quantileBy(rule, sample, ends.low) : Number.NaN,
    high: ends.high <= 1 ? quantileBy(rule, sample, ends.high) : Number.NaN,
  };
}

function atMost(column: SurveyColumn, limit: number): SurveyColumn {
  const { values } = column;
  const flags = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) flags[row] = (values[row] ?? Number.NaN) <= limit ? 1 : 0;
  return { name: column.name, values: flags };
}

function byReplicates(task: QuantileTask, estimate: number, level: number): Interval | SurveyRefusal {
  const { design, column, share, degrees, request } = task;
  const rule = request.rule ?? "math";
  const outcome = estimateUnder(design, {
    names: [column.name],
    rows: column.values.length,
    estimate: (weights) =>
      Float64Array.of(quantileBy(rule, sortedSample(column.values, weights, undefined), share)),
  });
  if (!outcome.ok) return outcome;
  const half = (degrees > 0 ? tQuantile(1 - (1 - level) / 2, degrees) : Number.NaN) * (outcome.se[0] ?? 0);
  return { low: estimate - half, high: estimate + half };
}
