import type { App } from "../app.ts";
import { registerDecideAppraisal } from "./decide-appraisal.ts";
import { registerReadAppraisal } from "./read-appraisal.ts";

export function registerAppraisal(app: App): void {
  registerReadAppraisal(app);
  registerDecideAppraisal(app);
}
