import type { App } from "../app.ts";
import { registerExportSheet } from "./export-sheet.ts";
import { registerHandIn } from "./hand-in.ts";
import { registerLeafHistory } from "./leaf-history.ts";
import { registerOpenSheet } from "./open-sheet.ts";
import { registerPreSubmitFindings } from "./pre-submit-findings.ts";
import { registerPreviousYear } from "./previous-year.ts";
import { registerReceipts } from "./receipts.ts";
import { registerReviewSheet } from "./review-sheet.ts";
import { registerSaveExplanation } from "./save-explanation.ts";
import { registerSaveInput } from "./save-input.ts";

export function registerSheets(app: App): void {
  registerOpenSheet(app);
  registerSaveInput(app);
  registerSaveExplanation(app);
  registerLeafHistory(app);
  registerPreSubmitFindings(app);
  registerHandIn(app);
  registerReceipts(app);
  registerReviewSheet(app);
  registerPreviousYear(app);
  registerExportSheet(app);
}
