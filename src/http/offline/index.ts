import type { App } from "../app.ts";
import { registerAcceptChanges } from "./accept-changes.ts";
import { registerCompareFile } from "./compare-file.ts";
import { registerTakeOut } from "./take-out.ts";

/** The sheet out to a spreadsheet, filled without network, and back as a list of differences. */
export function registerOffline(app: App): void {
  registerTakeOut(app);
  registerCompareFile(app);
  registerAcceptChanges(app);
}
