import type { RuleOf, StepBand } from "../method/schema.ts";
import { contains } from "../numbers/interval.ts";
import type { Step } from "../outcome.ts";
import { missing, noCases, numberOf, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

/** The band that holds the number, or the share `of` / `in`, gives the points. */
export function bands(leaf: ScoredLeaf, rule: RuleOf<"bands">): Scorer {
  const table = rule.bands.map((band) => ({
    band,
    points: band.points ?? leaf.max * (band.share ?? 0),
    limits: { ...limitsOf(band), max: leaf.max },
  }));
  return (inputs) => {
    const cases = rule.in === undefined ? undefined : numberOf(inputs, rule.in);
    if (cases === 0) return noCases(leaf, rule.kind, inputs, rule.whenNoCases, { cases });
    const met = numberOf(inputs, rule.of);
    const value = cases === undefined ? met : met / cases;
    const held = table.find(({ band }) => contains(band, value));
    if (held === undefined) return missing(leaf, rule.kind, inputs, "out-of-range", [{ value }]);
    const counted = cases === undefined ? { value } : { met, cases, value };
    return scored(leaf, rule.kind, inputs, held.points, "band", [counted, held.limits]);
  };
}

function limitsOf({ from, above, below, upTo }: StepBand): Step {
  return {
    ...(from === undefined ? {} : { from }),
    ...(above === undefined ? {} : { above }),
    ...(below === undefined ? {} : { below }),
    ...(upTo === undefined ? {} : { upTo }),
  };
}
