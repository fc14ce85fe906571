import type { App } from "../app.ts";
import { registerEntry } from "./entry.ts";
import { registerMeetings } from "./meetings.ts";
import { registerPortal } from "./portal.ts";
import { registerRequests } from "./requests.ts";
import { registerRisks } from "./risks.ts";

/** What happens before a province that is measured hands in. */
export function registerWorkingGroup(app: App): void {
  registerRisks(app);
  registerRequests(app);
  registerMeetings(app);
  registerPortal(app);
  registerEntry(app);
}
