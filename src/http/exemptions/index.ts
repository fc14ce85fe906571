import type { App } from "../app.ts";
import { registerAskExemption } from "./ask-exemption.ts";
import { registerDecideExemption } from "./decide-exemption.ts";
import { registerExemptionReport } from "./exemption-report.ts";

export function registerExemptions(app: App): void {
  registerAskExemption(app);
  registerDecideExemption(app);
  registerExemptionReport(app);
}
