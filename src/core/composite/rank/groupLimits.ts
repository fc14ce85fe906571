import type { LocalText } from "../../method/words.ts";
import { contains } from "../../numbers/interval.ts";
import { roundHalfUp } from "../../numbers/round.ts";
import { quantile } from "../../statistics/quantile.ts";
import type { GroupingRule } from "../schema/groups.ts";
import { jenksBreaks } from "./jenks.ts";

/** Groups with the lowest score of each but the last, best first; or bands as written. */
export interface Limits {
  readonly groups: readonly {
    readonly id: string;
    readonly label?: LocalText | undefined;
    readonly from?: number;
  }[];
  readonly groupOf: (value: number) => string | undefined;
}

/**
 * Limits of the groups of one block and period. `cuts` are limits set by hand for this run. Undefined where the rule has none
 * for the year, or where there are fewer different scores than groups and gaps are asked for.
 */
export function limitsOf(
  rule: GroupingRule,
  values: Float64Array,
  year: number | undefined,
  decimals: number,
  cuts?: readonly number[],
): Limits | undefined {
  if (rule.kind === "bands" && cuts === undefined) return bandLimits(rule, decimals);
  const names = rule.kind === "bands" ? rule.bands : rule.groups;
  const lowest = cuts ?? lowestOf(rule, values, year, names.length);
  if (lowest === undefined || lowest.length !== names.length - 1) return undefined;
  const limits = lowest.map((limit) => roundHalfUp(limit, decimals));
  return {
    groups: names.map(({ id, label }, place) => {
      const from = limits[place];
      return { id, ...(label === undefined ? {} : { label }), ...(from === undefined ? {} : { from }) };
    }),
    groupOf: (value) => {
      const clean = roundHalfUp(value, decimals);
      const place = limits.findIndex((limit) => clean >= limit);
      return names[place === -1 ? names.length - 1 : place]?.id;
    },
  };
}

function bandLimits(rule: Extract<GroupingRule, { kind: "bands" }>, decimals: number): Limits {
  return {
    groups: rule.bands.map(({ id, label, from, above }) => {
      const low = from ?? above;
      return { id, ...(label === undefined ? {} : { label }), ...(low === undefined ? {} : { from: low }) };
    }),
    groupOf: (value) => rule.bands.find((band) => contains(band, roundHalfUp(value, decimals)))?.id,
  };
}

function lowestOf(
  rule: GroupingRule,
  values: Float64Array,
  year: number | undefined,
  count: number,
): readonly number[] | undefined {
  switch (rule.kind) {
    case "bands":
      return undefined;
    case "quantiles": {
      const at = rule.at ?? Array.from({ length: count - 1 }, (_, place) => (place + 1) / count);
      return at.map((share) => quantile(values, share)).reverse();
    }
    case "cuts":
      return year === undefined ? undefined : rule.lowest[String(year)];
    case "gaps":
      return rule.by === "jenks" ? jenksBreaks(values, count) : widestGaps(values, count);
  }
}

/** Lowest value of each group but the worst, best first: cut where neighbours lie farthest apart. */
function widestGaps(values: Float64Array, count: number): readonly number[] | undefined {
  const sorted = [...new Set(values)]
    .filter((value) => !Number.isNaN(value))
    .sort((left, right) => right - left);
  if (sorted.length < count) return undefined;
  const gaps = sorted
    .slice(1)
    .map((value, place) => ({ gap: (sorted[place] ?? value) - value, above: sorted[place] ?? value }));
  return gaps
    .sort((left, right) => right.gap - left.gap || right.above - left.above)
    .slice(0, count - 1)
    .map(({ above }) => above)
    .sort((left, right) => right - left);
}
