import { reportOwner } from "../../app/reports/index.ts";
import type { App } from "../app.ts";
import { registerConsultation } from "../consultation/index.ts";
import { registerCalls } from "./calls.ts";
import { registerPack } from "./pack.ts";
import { registerReport } from "./report.ts";

/** Periodic reports, calls for them, comments on their drafts, and conference packs. */
export function registerReports(app: App): void {
  registerReport(app);
  registerCalls(app);
  registerConsultation(app, "/api/reports", reportOwner);
  registerPack(app);
}
