import type { App } from "../app.ts";
import { registerRiskBoard } from "./risk-board.ts";
import { registerRiskRules } from "./risk-rules.ts";
import { registerUnitRisk } from "./unit-risk.ts";

/** Which points are sure, at risk, lost or still to be won, all year. */
export function registerRisk(app: App): void {
  registerUnitRisk(app);
  registerRiskBoard(app);
  registerRiskRules(app);
}
