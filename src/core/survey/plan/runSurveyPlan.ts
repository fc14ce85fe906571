import type { DataTable } from "../../table/dataTable.ts";
import type { AnyDesign } from "../design.ts";
import { type CrossedDomains, domainRows, domainsBy } from "../domains.ts";
import { estimateInDomains } from "../estimateInDomains.ts";
import { estimateUnder } from "../estimateUnder.ts";
import { inDomain } from "../inDomain.ts";
import { shareIntervals } from "../proportions/shareIntervals.ts";
import { quantilesUnder } from "../quantiles/quantiles.ts";
import type { Figure } from "../statistic.ts";
import { type EstimateFigures, surveyFigures } from "../surveyFigures.ts";
import {
  type EstimatePart,
  estimatedColumns,
  estimateParts,
  type QuantilePart,
  type SmoothPart,
} from "./estimateParts.ts";
import { hideSmallGroups } from "./hideSmallGroups.ts";
import type { EstimateRow, Planned, SurveyResult } from "./outcomes.ts";
import { planDesign } from "./planDesign.ts";
import { Variables } from "./readVariables.ts";
import type { SurveyPlan } from "./surveyPlan.ts";

/**
 * Everything that a plan asks of a table: estimates with errors, intervals and design effects by group, small groups hidden, and
 * how many did not answer. Faults of the table, the sample and the request come all at once, with row, column or stratum.
 */
export function runSurveyPlan(table: DataTable, plan: SurveyPlan): Planned<SurveyResult> {
  const variables = new Variables(table, plan.codes);
  const parts = estimateParts(plan, variables);
  const groups = plan.by.map((name) => variables.factor(name, true));
  const planned = planDesign(table, plan, variables);
  if (!planned.ok) return planned;
  const { design, inside, sample } = planned.value;
  const domains = groups.length === 0 ? undefined : domainsBy(groups, inside);
  const rows: EstimateRow[] = [];
  for (const part of parts) {
    const found = rowsOfPart(part, { plan, design, domains });
    if (!found.ok) return found;
    rows.push(...hideSmallGroups(found.value, plan.suppress));
  }
  const answers = estimatedColumns(plan).map((name) => variables.answers(name, design.weights));
  return { ok: true, value: { sample, by: plan.by, rows, answers } };
}

interface Task {
  readonly plan: SurveyPlan;
  readonly design: AnyDesign;
  readonly domains: CrossedDomains | undefined;
}

/** The groups one after the other, all together last. */
function rowsOfPart(part: EstimatePart, task: Task): Planned<readonly EstimateRow[]> {
  const { domains, plan } = task;
  const rows: EstimateRow[] = [];
  const looks = [
    ...(domains === undefined ? [] : [domains]),
    ...(domains === undefined || plan.withAll ? [undefined] : []),
  ];
  for (const look of looks) {
    const found = part.kind === "quantile" ? quantileRows(part, task, look) : smoothRows(part, task, look);
    if (!found.ok) return found;
    rows.push(...found.value);
  }
  return { ok: true, value: rows };
}

function smoothRows(
  part: SmoothPart,
  { plan, design }: Task,
  domains: CrossedDomains | undefined,
): Planned<readonly EstimateRow[]> {
  if (part.names.length === 0) return { ok: true, value: [] };
  const statistic = part.statisticIn(domains);
  const estimated =
    domains === undefined
      ? estimateUnder(design, statistic, { covariance: "none" })
      : estimateInDomains(design, domains, part.statisticIn, { covariance: "none" });
  if (!estimated.ok) return estimated;
  const figures = surveyFigures(design, statistic, estimated, {
    level: plan.level,
    ...(plan.interval === "normal" ? { degrees: "normal" as const } : {}),
    ...(plan.designEffect === "none" ? {} : { designEffect: plan.designEffect }),
  });
  const counts = statistic.spread?.(design.weights).rows;
  const ends = part.kind === "share" ? shareEnds(part, { plan, design, domains }) : undefined;
  if (ends?.ok === false) return ends;
  const width = part.names.length;
  return {
    ok: true,
    value: figures.map((figure, at) => ({
      kind: part.kind,
      variable: part.names[at % width]?.variable ?? "",
      item: part.names[at % width]?.item ?? null,
      group: domains?.cells[Math.floor(at / width)] ?? null,
      n: counts?.[at] ?? 0,
      ...told(figure),
      ...ends?.value[at],
    })),
  };
}

interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

/** Intervals of shares made otherwise than estimate ± t × error, in each group as if it were alone (R's svyby of svyciprop). */
function shareEnds(part: SmoothPart, { plan, design, domains }: Task): Planned<readonly Ends[]> | undefined {
  const method = plan.shareInterval;
  if (method === "mean") return undefined;
  const looked = domains?.cells.map((_, code) => inDomain(design, domainRows(domains, code))) ?? [design];
  const ends: Ends[] = [];
  for (const own of looked) {
    const found = shareIntervals(own, part.statisticIn(), {
      method,
      level: plan.level,
      ...(plan.interval === "normal" ? { degrees: Number.POSITIVE_INFINITY } : {}),
    });
    if (!found.ok) return found;
    ends.push(...found.shares.map(({ low, high }) => ({ low: numberIn(low), high: numberIn(high) })));
  }
  return { ok: true, value: ends };
}

function quantileRows(
  part: QuantilePart,
  { plan, design }: Task,
  domains: CrossedDomains | undefined,
): Planned<readonly EstimateRow[]> {
  const rows: EstimateRow[] = [];
  const codes = domains === undefined ? [undefined] : domains.cells.map((_, code) => code);
  for (const code of codes) {
    const own =
      domains === undefined || code === undefined ? design : inDomain(design, domainRows(domains, code));
    const found = quantilesUnder(own, [part.column], {
      shares: part.shares,
      rule: plan.quantileRule,
      interval: plan.quantileInterval,
      level: plan.level,
      ...(plan.interval === "normal" ? { degrees: Number.POSITIVE_INFINITY } : {}),
    });
    if (!found.ok) return found;
    const n = answered(part.column.values, own.weights);
    for (const { at, estimate, se, low, high } of found.quantiles) {
      rows.push({
        kind: "quantile",
        variable: part.column.name,
        item: String(at),
        group: code === undefined ? null : (domains?.cells[code] ?? null),
        n,
        ...told({ name: "", estimate, se, low, high, cv: { kind: "missing", reason: "not-estimable" } }),
      });
    }
  }
  return { ok: true, value: rows };
}

function answered(values: Float64Array, weights: Float64Array): number {
  let count = 0;
  values.forEach((value, row) => {
    if (Number.isFinite(value) && (weights[row] ?? 0) > 0) count += 1;
  });
  return count;
}

type Told = Omit<EstimateRow, "kind" | "variable" | "item" | "group" | "n">;

function told({ estimate, se, cv, low, high, designEffect }: EstimateFigures): Told {
  const absent = [estimate, se].flatMap((figure) => (figure.kind === "missing" ? [figure.reason] : []));
  return {
    suppression: "shown",
    estimate: numberIn(estimate),
    se: numberIn(se),
    cv: numberIn(cv),
    low: numberIn(low),
    high: numberIn(high),
    designEffect: designEffect === undefined ? null : numberIn(designEffect),
    reason: absent[0] ?? null,
  };
}

function numberIn(figure: Figure): number | null {
  return figure.kind === "number" ? figure.value : null;
}
