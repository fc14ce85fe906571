import type { App } from "../app.ts";
import { registerActs } from "./acts.ts";
import { registerDuties } from "./duties.ts";
import { registerLists } from "./lists.ts";
import { registerProposals } from "./proposals.ts";
import { registerTask } from "./task.ts";

/** Tasks: set, done, reviewed, reminded of, and coming again. */
export function registerTasks(app: App): void {
  registerLists(app);
  registerTask(app);
  registerActs(app);
  registerProposals(app);
  registerDuties(app);
}
