import { absencesOf } from "../absences.ts";
import type { Stage, SurveyDesign } from "../design.ts";
import type { SurveyFault } from "../fault.ts";
import type { AbsenceCode, Estimated, EstimateOptions, EstimateOutcome, Statistic } from "../statistic.ts";
import { sumByCluster, weighted } from "./clusterSums.ts";
import { stageCovariance, stagePlans } from "./linearisedCovariance.ts";
import { lonelyFaults } from "./lonelyFaults.ts";
import { pairCovariance } from "./pairCovariance.ts";
import { degreesOfFreedom, firstStage } from "./presence.ts";

/** Totals of this many clusters × components are held at once when only standard errors are wanted: 64 MB. */
const HELD = 8_000_000;

/** The estimate and its covariance by linearisation: the variance of the weighted sum of influences (see `estimateUnder`). */
export function linearisedEstimate(
  design: SurveyDesign,
  statistic: Statistic,
  options: EstimateOptions,
): EstimateOutcome {
  const faults = faultsOf(design, statistic);
  if (faults.length > 0) return { ok: false, faults };
  const estimates = statistic.estimate(design.weights);
  const absences = [...absencesOf(statistic, design.weights, estimates)];
  const covariance = covarianceOf(design, statistic, options.covariance === "none");
  return finished(design, statistic, { estimates, absences, covariance });
}

function faultsOf(design: SurveyDesign, statistic: Statistic): readonly SurveyFault[] {
  if (statistic.rows !== design.weights.length) return [rowsDiffer(statistic.rows, design.weights.length)];
  if (statistic.influence === undefined) return [NOT_SMOOTH];
  return lonelyFaults(design, statistic.used);
}

interface Parts {
  readonly estimates: Float64Array;
  readonly absences: (AbsenceCode | undefined)[];
  /** A full matrix, a diagonal, or undefined where no variance can be told. */
  readonly covariance: Float64Array | undefined;
}

function finished(design: SurveyDesign, statistic: Statistic, parts: Parts): Estimated {
  const { estimates, absences, covariance } = parts;
  const size = estimates.length;
  const full = covariance !== undefined && covariance.length === size * size;
  const se = new Float64Array(size).fill(Number.NaN);
  for (let i = 0; i < size; i++) {
    if (covariance === undefined) {
      absences[i] ??= "lonely-psu";
      continue;
    }
    const place = full ? i * size + i : i;
    const variance = covariance[place] ?? 0;
    const noise = 1e-24 * (estimates[i] ?? 0) ** 2;
    if (Math.abs(variance) <= noise) silence(covariance, i, full ? size : 0);
    else if (variance < 0) absences[i] ??= "negative-variance";
    se[i] = absences[i] === undefined ? Math.sqrt(covariance[place] ?? 0) : Number.NaN;
  }
  return {
    ok: true,
    names: statistic.names,
    estimates,
    covariance: full ? covariance : size === 1 && covariance !== undefined ? covariance : new Float64Array(0),
    se,
    degf: degreesOfFreedom(design),
    absences,
  };
}

/** A variance so far below the square of the estimate is what rounding leaves of none (R survey zeroes those below 1e-16). */
function silence(covariance: Float64Array, component: number, size: number): void {
  if (size === 0) covariance[component] = 0;
  for (let j = 0; j < size; j++) {
    covariance[component * size + j] = 0;
    covariance[j * size + component] = 0;
  }
}

function covarianceOf(
  design: SurveyDesign,
  statistic: Statistic,
  diagonalOnly: boolean,
): Float64Array | undefined {
  const { pps } = design;
  if (pps !== undefined && pps.kind !== "brewer") {
    const stage = firstStage(design);
    return pairCovariance(design, stage, pps, totalsOf(design, statistic, stage, 0, statistic.names.length));
  }
  const plans = stagePlans(design, statistic.used);
  const last = plans?.at(-1);
  if (plans === undefined || last === undefined) return undefined;
  const size = statistic.names.length;
  const step = diagonalOnly ? Math.max(1, Math.floor(HELD / last.stage.clusterCount)) : size;
  if (step >= size) {
    return stageCovariance(plans, totalsOf(design, statistic, last.stage, 0, size), diagonalOnly);
  }
  const diagonal = new Float64Array(size);
  for (let from = 0; from < size; from += step) {
    const to = Math.min(size, from + step);
    diagonal.set(stageCovariance(plans, totalsOf(design, statistic, last.stage, from, to), true), from);
  }
  return diagonal;
}

/** Totals by cluster of weight × influence, after what calibration fixed is taken out. */
function totalsOf(
  design: SurveyDesign,
  statistic: Statistic,
  stage: Stage,
  from: number,
  to: number,
): Float64Array[] {
  const { weights } = design;
  if (design.residuals.length === 0 && statistic.clusterTotals !== undefined) {
    return statistic.clusterTotals(weights, stage.clusters, stage.clusterCount, from, to);
  }
  let linearised = weighted((statistic.influence?.(weights) ?? []).slice(from, to), weights);
  for (const residuals of design.residuals) linearised = residuals(linearised);
  return sumByCluster(linearised, stage);
}

const NOT_SMOOTH: SurveyFault = {
  code: "request-unsupported",
  words: {
    vi: "Phân vị không có sai số chuẩn theo khai triển Taylor. Hãy yêu cầu phân vị kèm khoảng tin cậy, hoặc dùng thiết kế có quyền số lặp.",
    en: "A quantile has no standard error by Taylor linearisation. Ask for quantiles with an interval, or use a design with replicate weights.",
  },
};

function rowsDiffer(rows: number, expected: number): SurveyFault {
  return {
    code: "rows-differ",
    words: {
      vi: `Số liệu có ${rows} dòng nhưng thiết kế mẫu có ${expected} dòng. Hãy dùng cùng một bảng cho cả hai.`,
      en: `The data have ${rows} rows but the design has ${expected}. Use one table for both.`,
    },
  };
}
