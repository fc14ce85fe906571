import type { App } from "../app.ts";
import { registerComponentLeads } from "./component-leads.ts";
import { registerReadCockpit } from "./read-cockpit.ts";
import { registerReadOutlookUnits } from "./read-outlook-units.ts";

/** Where a unit stands in every index, why, and what comes next. */
export function registerCockpit(app: App): void {
  registerReadOutlookUnits(app);
  registerReadCockpit(app);
  registerComponentLeads(app);
}
