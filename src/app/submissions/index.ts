export type { NamedInput } from "./checkInput.ts";
export { exportSheet } from "./exportSheet.ts";
export { evidenceText, valueText } from "./exportWords.ts";
export { cellFor } from "./inputCell.ts";
export { findingsOf } from "./findings.ts";
export { leafHistory } from "./leafHistory.ts";
export { leafSaved } from "./leafSaved.ts";
export { openSheet } from "./openSheet.ts";
export { periodDays } from "./periodDays.ts";
export type {
  Answer,
  AnswerChange,
  Explanation,
  NewAnswer,
  NewExplanation,
  NewReceipt,
  SheetValue,
  StoredReceipt,
  Submission,
  SubmissionReader,
  SubmissionWriter,
} from "./ports.ts";
export { preSubmitFindings } from "./preSubmitFindings.ts";
export { type LeafKey, saveExplanation } from "./saveExplanation.ts";
export { saveInput } from "./saveInput.ts";
export { keepInputs, saveInputs, type TypedInput } from "./saveInputs.ts";
export { portionOf, type SheetScore, scoreSheet, wholeNodes, wholeTotal } from "./scoreSheet.ts";
export { contentOf, readContent, type SheetContent } from "./sheetContent.ts";
export {
  exemptionOf,
  frameOf,
  leafSubject,
  lineAt,
  lockFrame,
  type RoundFrame,
  readFrame,
  readRoundFrame,
  type SheetFrame,
} from "./sheetFrame.ts";
export type { SheetLine } from "./sheetLines.ts";
export { submitSheet } from "./submitSheet.ts";
export { dayInText, type FileForm, readTypedCell } from "./typedCell.ts";
export { vietnamDay } from "./vietnamDay.ts";
export { viewLeaf } from "./viewLeaf.ts";
export { withdrawSheet } from "./withdrawSheet.ts";
