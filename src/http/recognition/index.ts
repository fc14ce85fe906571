import type { App } from "../app.ts";
import { registerRecognitionChanges } from "./changes.ts";
import { registerRecognitionLists } from "./lists.ts";
import { registerRecognitionRules } from "./rules.ts";

/** Lists proposed for commendation, and the rules they rest on. */
export function registerRecognition(app: App): void {
  registerRecognitionRules(app);
  registerRecognitionLists(app);
  registerRecognitionChanges(app);
}
