import { tQuantile } from "../../statistics/distributions.ts";
import { estimateUnder } from "../estimateUnder.ts";
import type { Interval } from "../interval.ts";
import type { SurveyRefusal } from "../statistic.ts";
import { meanOf } from "../statistics/means.ts";
import { brentRoot } from "./brentRoot.ts";
import { quantileBy } from "./rules.ts";
import type { QuantileTask } from "./task.ts";

/**
 * The values at which the mean of 1{x > θ} − (1 − p), over its standard error, is t and −t; read back through the quantile rule
 * at the share of rows up to them. Searched between the ends of the sample, moved inwards by a hundredth of its quartile range.
 * Source: Francisco and Fuller (1991); R survey 4.5.
 */
export function scoreInterval(task: QuantileTask, level: number): Interval | SurveyRefusal {
  const { design, column, sample, degrees } = task;
  const { values } = sample;
  const count = values.length;
  const checked = estimateUnder(design, meanOf([column]));
  if (!checked.ok) return checked;
  if (!(degrees > 0)) return { low: Number.NaN, high: Number.NaN };
  const t = tQuantile(1 - (1 - level) / 2, degrees);
  const inwards = (quartile(values, 0.75) - quartile(values, 0.25)) / 100;
  const from = (values[0] ?? 0) + inwards;
  const to = (values[count - 1] ?? 0) - inwards;
  const tolerance = 1 / (100 * Math.sqrt(count));
  const end = (target: number): number => {
    const root = brentRoot((at) => score(task, at) - target, from, to, tolerance);
    return Number.isNaN(root)
      ? root
      : quantileBy(task.request.rule ?? "math", sample, shareUpTo(values, root));
  };
  return { low: end(t), high: end(-t) };
}

function score({ design, column, share }: QuantileTask, at: number): number {
  const { values } = column;
  const scores = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    scores[row] = ((values[row] ?? Number.NaN) > at ? 1 : 0) - (1 - share);
  }
  const outcome = estimateUnder(design, meanOf([{ name: column.name, values: scores }]));
  if (!outcome.ok) return Number.NaN;
  return (outcome.estimates[0] ?? 0) / (outcome.se[0] ?? 0);
}

/** Unweighted, as R's IQR takes it (type 7). */
function quartile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const lower = Math.floor(place);
  const value = sorted[lower] ?? 0;
  return value + (place - lower) * ((sorted[lower + 1] ?? value) - value);
}

function shareUpTo(sorted: Float64Array, limit: number): number {
  let count = 0;
  while (count < sorted.length && (sorted[count] ?? 0) <= limit) count += 1;
  return count / sorted.length;
}
