import type { App } from "../app.ts";
import { registerAgreeTogether } from "./agree-together.ts";
import { registerConflicts } from "./conflicts.ts";
import { registerDecideAppraisal } from "./decide-appraisal.ts";
import { registerLookAlikes } from "./look-alikes.ts";
import { registerQuestions } from "./questions.ts";
import { registerReadAppraisal } from "./read-appraisal.ts";
import { registerReasons } from "./reasons.ts";
import { registerReplies } from "./replies.ts";
import { registerSecondReadings } from "./second-readings.ts";

export function registerAppraisal(app: App): void {
  registerReadAppraisal(app);
  registerDecideAppraisal(app);
  registerLookAlikes(app);
  registerAgreeTogether(app);
  registerReasons(app);
  registerConflicts(app);
  registerSecondReadings(app);
  registerQuestions(app);
  registerReplies(app);
}
