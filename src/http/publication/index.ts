import type { App } from "../app.ts";
import { registerDownloadResults } from "./download-results.ts";
import { registerReadResults } from "./read-results.ts";
import { registerReadUnitResult } from "./read-unit-result.ts";

/** Routes of the API; the public pages register apart. */
export function registerPublication(app: App): void {
  registerReadResults(app);
  registerDownloadResults(app);
  registerReadUnitResult(app);
}
