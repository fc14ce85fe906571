export { followingRisk } from "./keeping/following.ts";
export { freshen } from "./keeping/freshen.ts";
export { freshenDay } from "./keeping/freshenDay.ts";
export { runningRounds } from "./keeping/running.ts";
export type {
  LeafSpread,
  OfficeRules,
  RiskDay,
  RiskReader,
  RiskWriter,
  RuleHits,
  SheetRisk,
} from "./ports.ts";
export { readRules, rulesSource } from "./rules/readRules.ts";
export { dropRules, saveRules } from "./rules/writeRules.ts";
export { exportRiskBoard, exportUnitRisk } from "./view/exportRisk.ts";
export { riskBoard } from "./view/riskBoard.ts";
export { riskHeadlines, unitRisk } from "./view/unitRisk.ts";
