import type { RuleOf } from "../method/schema.ts";
import { contains } from "../numbers/interval.ts";
import { missing, noCases, numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/** The band that holds the number, or the share `of` / `in`, gives the points. */
export function bands(leaf: ScoredLeaf, rule: RuleOf<"bands">): Scorer {
  return (inputs) => {
    const cases = rule.in === undefined ? undefined : numberOf(inputs, rule.in);
    if (cases === 0) return noCases(leaf, rule.kind, inputs, rule.whenNoCases, { cases });
    const met = numberOf(inputs, rule.of);
    const value = cases === undefined ? met : met / cases;
    const index = rule.bands.findIndex((band) => contains(band, value));
    const band = rule.bands[index];
    if (band === undefined) return missing(leaf, rule.kind, inputs, "out-of-range", { value });
    const points = band.points ?? leaf.max * (band.share ?? 0);
    const counted = cases === undefined ? { value } : { met, cases, value };
    const { from, above, below, upTo } = band;
    const limits = {
      ...(from === undefined ? {} : { from }),
      ...(above === undefined ? {} : { above }),
      ...(below === undefined ? {} : { below }),
      ...(upTo === undefined ? {} : { upTo }),
    };
    return scored(leaf, rule.kind, inputs, points, "band", { ...counted, ...limits, points });
  };
}
