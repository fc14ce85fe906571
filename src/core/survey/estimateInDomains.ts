import type { AnyDesign, SurveyDesign } from "./design.ts";
import { domainRows } from "./domains.ts";
import { estimateUnder } from "./estimateUnder.ts";
import { inDomain } from "./inDomain.ts";
import type { EstimateOptions, EstimateOutcome, Statistic } from "./statistic.ts";
import type { Domains } from "./statistics/column.ts";
import { lonelyPlan } from "./taylor/lonely.ts";

/**
 * A statistic in every domain, with the covariances between domains. Where the variance of a domain depends on which strata
 * it reaches (strata of one cluster under "adjust" and "average"), each standard error is that of its domain alone, as in
 * R's svyby; elsewhere both are the same and all domains are done in one pass.
 */
export function estimateInDomains(
  design: AnyDesign,
  domains: Domains,
  statisticIn: (domains?: Domains) => Statistic,
  options: EstimateOptions = {},
): EstimateOutcome {
  const joint = estimateUnder(design, statisticIn(domains), options);
  if (!joint.ok || design.kind === "replicate" || !dependsOnStrata(design)) return joint;
  const se = joint.se.slice();
  const single = statisticIn();
  const width = single.names.length;
  for (let code = 0; code < domains.names.length; code++) {
    const alone = estimateUnder(inDomain(design, domainRows(domains, code)), single, options);
    if (!alone.ok) return alone;
    se.set(alone.se, code * width);
  }
  return { ...joint, se };
}

function dependsOnStrata(design: SurveyDesign): boolean {
  if (design.lonelyPsu !== "adjust" && design.lonelyPsu !== "average") return false;
  return design.stages.some((stage) => lonelyPlan(design, stage, undefined) !== undefined);
}
