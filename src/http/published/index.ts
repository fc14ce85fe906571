import type { App } from "../app.ts";
import { registerCommitImport } from "./commit-import.ts";
import { registerEnterResult } from "./enter-result.ts";
import { registerPreviewImport } from "./preview-import.ts";
import { registerReadPublished } from "./read-published.ts";
import { registerReadRanking } from "./read-ranking.ts";

/** Routes of the API for figures published by others; the public pages register apart. */
export function registerPublished(app: App): void {
  registerReadPublished(app);
  registerReadRanking(app);
  registerPreviewImport(app);
  registerCommitImport(app);
  registerEnterResult(app);
}
