/** Risk: which points of a leaf are sure, open, at risk or lost, by rules that are data. */

export { assessLeaf } from "./assessLeaf.ts";
export { byWorth } from "./byWorth.ts";
export { bucketOf } from "./dates.ts";
export { headlineOf } from "./headline.ts";
export * from "./leafFacts.ts";
export * from "./leafRisk.ts";
export { paceOf } from "./pace.ts";
export { readRiskRules } from "./readRiskRules.ts";
export type { RiskFault } from "./riskFault.ts";
export { type RiskRules, rulesName } from "./rulesSchema.ts";
export { lossByMark } from "./split.ts";
export { mergeSummaries, summarise } from "./summarise.ts";
