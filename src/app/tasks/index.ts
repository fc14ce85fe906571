export { answerTime, askTime } from "./askTime.ts";
export { assignTask } from "./assignTask.ts";
export { moveTasks, remindTasks } from "./bulk.ts";
export { checkDeadline } from "./checkDeadline.ts";
export { escalate } from "./clock/escalate.ts";
export { readEscalations, setEscalation } from "./clock/escalationRules.ts";
export { conclusionDrafts } from "./conclusionDrafts.ts";
export { createTasks, type TaskDraft } from "./createTasks.ts";
export { readTiedFile, tieDocument, untieDocument } from "./documents.ts";
export { makeDutyTasks } from "./duties/makeTasks.ts";
export type { Duty, MadeOccurrence } from "./duties/ports.ts";
export { dutyYear, previewDuty, readDuties } from "./duties/readDuties.ts";
export { editDuty, setDuty, stopDuty } from "./duties/writeDuty.ts";
export { editTask } from "./editTask.ts";
export { cancelTask, reopenTask } from "./endTask.ts";
export { exportTasks } from "./exportTasks.ts";
export { leafChoices } from "./leafChoices.ts";
export { listTasks, taskBoard } from "./listTasks.ts";
export { moveTask } from "./moveTask.ts";
export { openTask, taskHistory } from "./openTask.ts";
export { outlookOf } from "./outlookOf.ts";
export { ownTasks } from "./ownTasks.ts";
export type {
  AgencyCount,
  Asked,
  EscalationStep,
  ListedTask,
  PersonCount,
  Proposal,
  Sight,
  StateCount,
  Task,
  TaskLink,
  TaskReader,
  TaskUpdate,
  TaskWriter,
} from "./ports.ts";
export { answerProposal } from "./proposals/answerProposal.ts";
export { previewValues } from "./proposals/previewValues.ts";
export { proposeValues } from "./proposals/propose.ts";
export { readTaskLeaf } from "./proposals/readLeaf.ts";
export { leafCodeIn } from "./proposals/taskSheet.ts";
export { reviewTask } from "./reviewTask.ts";
export { servedUnits } from "./servedUnits.ts";
export { setTasks, setTasksIn } from "./setTasks.ts";
export { sightOf } from "./sight.ts";
export { officesOf, taskChoices } from "./taskChoices.ts";
export { taskOverview } from "./taskOverview.ts";
export { timingOf } from "./timing.ts";
export { noteTask, submitTask, updateTask } from "./updateTask.ts";
