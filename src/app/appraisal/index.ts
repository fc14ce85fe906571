export { alikeAt } from "./alike/alikeAt.ts";
export { consistency } from "./alike/consistency.ts";
export { appraisalOverview } from "./appraisalOverview.ts";
export { agreeable } from "./bulk/agreeable.ts";
export { agreeTogether } from "./bulk/agreeTogether.ts";
export { declareConflict } from "./conflicts/declareConflict.ts";
export { liftConflict } from "./conflicts/liftConflict.ts";
export { listConflicts } from "./conflicts/listConflicts.ts";
export type { ConflictReader, ConflictWriter } from "./conflicts/ports.ts";
export { criterionAcrossUnits } from "./criterionAcrossUnits.ts";
export { decideAppraisal } from "./decideAppraisal.ts";
export { decideAppraisals, type LeafDecision } from "./decideAppraisals.ts";
export { decisionHistory } from "./decisionHistory.ts";
export type {
  AppendedAppraisal,
  Appraisal,
  AppraisalReader,
  AppraisalWriter,
  NewAppraisal,
} from "./ports.ts";
export { askQuestion } from "./questions/askQuestion.ts";
export { closeQuestion } from "./questions/closeQuestion.ts";
export { listQuestions, waitingQuestions } from "./questions/listQuestions.ts";
export { markQuestionRead } from "./questions/markQuestionRead.ts";
export type { Question, QuestionReader, QuestionWriter } from "./questions/ports.ts";
export { writeMessage } from "./questions/writeMessage.ts";
export { addReason } from "./reasons/addReason.ts";
export { editReason } from "./reasons/editReason.ts";
export { listReasons } from "./reasons/listReasons.ts";
export type { ReasonReader, ReasonWriter, StoredReason } from "./reasons/ports.ts";
export { putAwayReason } from "./reasons/putAwayReason.ts";
export { losses } from "./replies/losses.ts";
export type { NewReply, Reply, ReplyReader, ReplyWriter } from "./replies/ports.ts";
export { saveReply } from "./replies/saveReply.ts";
export { sendReplies } from "./replies/sendReplies.ts";
export { compareReadings } from "./second/compareReadings.ts";
export { drawSample } from "./second/drawSample.ts";
export type { SecondReading, SecondReadingReader, SecondReadingWriter } from "./second/ports.ts";
export { openReading, readingList } from "./second/readingList.ts";
export { recordReading } from "./second/recordReading.ts";
export { sendBack } from "./second/sendBack.ts";
