import type { RiskGroupView } from "../../../contract/risk.ts";
import type { Lang } from "../../../core/index.ts";
import { type Method, type RiskSummary, wordsIn } from "../../../core/index.ts";

interface Groups {
  readonly fields: RiskGroupView[];
  readonly leads: RiskGroupView[];
  readonly dates: RiskGroupView[];
}

/** Sums by field in printed order, by who is in the lead with most points at risk first, and by date. */
export function groupsOf(
  { byField, byLead, byDate }: RiskSummary,
  method: Method,
  names: ReadonlyMap<string, string>,
  lang: Lang,
): Groups {
  return {
    fields: method.tree.flatMap(({ code, label }) => {
      const points = byField.get(code);
      return points === undefined ? [] : [{ key: code, name: wordsIn(label, lang), points }];
    }),
    leads: [...byLead]
      .map(([key, points]) => ({ key, name: names.get(key) ?? key, points }))
      .sort((one, other) => other.points.atRisk - one.points.atRisk || other.points.lost - one.points.lost),
    dates: [...byDate].map(([key, points]) => ({ key, name: key, points })),
  };
}
