export { checkInput, type NamedInput } from "./checkInput.ts";
export { covers } from "./covers.ts";
export { exportSheet } from "./exportSheet.ts";
export {
  answersText,
  evidenceText,
  measuredText,
  vietnamDate,
} from "./exportWords.ts";
export { type Beside, findingsOf } from "./findings/index.ts";
export { cellFor } from "./inputCell.ts";
export { leafHistory } from "./leafHistory.ts";
export { leafSaved } from "./leafSaved.ts";
export { listReceipts } from "./listReceipts.ts";
export { openSheet } from "./openSheet.ts";
export { periodDays } from "./periodDays.ts";
export type {
  Answer,
  AnswerChange,
  DocumentFacts,
  Explanation,
  NewAnswer,
  NewExplanation,
  NewReceipt,
  NewSheetReview,
  SavedAnswer,
  SheetReview,
  SheetValue,
  StoredReceipt,
  Submission,
  SubmissionReader,
  SubmissionWriter,
} from "./ports.ts";
export { preSubmitFindings } from "./preSubmitFindings.ts";
export { previousYear } from "./previousYear.ts";
export { approveSheet, presentSheet, returnSheet } from "./reviewSheet.ts";
export { keepExplanations, type LeafKey, saveExplanation } from "./saveExplanation.ts";
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
  partSubject,
  type RoundFrame,
  readFrame,
  readRoundFrame,
  type SheetFrame,
  sheetSubject,
} from "./sheetFrame.ts";
export { type SheetLine, type SheetPlan, sheetPlan } from "./sheetLines.ts";
export { renewSheet, submitSheet } from "./submitSheet.ts";
export { viewReopening, viewRequest } from "./surroundings.ts";
export { dayInText, type FileForm, readTypedCell } from "./typedCell.ts";
export { vietnamDay } from "./vietnamDay.ts";
export { questionView, replySeen, replyView } from "./viewJudgement.ts";
export { explained, isSupplement, viewLeaf, viewLeafWork } from "./viewLeaf.ts";
export { viewSigning } from "./viewSigning.ts";
export { withdrawSheet } from "./withdrawSheet.ts";
