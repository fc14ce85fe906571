import { planDrafts } from "../../app/plans/index.ts";
import type { App } from "../app.ts";
import { registerConsultation } from "../consultation/index.ts";
import { registerPlanActs } from "./acts.ts";
import { registerPlanEditing } from "./editing.ts";
import { registerPlanPages } from "./plans.ts";

/** Plans to raise the indices, and the comments on them. */
export function registerPlans(app: App): void {
  registerPlanPages(app);
  registerPlanEditing(app);
  registerPlanActs(app);
  registerConsultation(app, "/api/plans", planDrafts);
}
