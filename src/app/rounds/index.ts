export { type BoardData, collectBoardData, type LeafWork } from "./boardData.ts";
export { checkOpening } from "./checkOpening.ts";
export { cloneRound } from "./cloneRound.ts";
export { closeRound } from "./closeRound.ts";
export { coverageGaps } from "./coverage.ts";
export { createRound } from "./createRound.ts";
export { deleteDraft } from "./deleteDraft.ts";
export { editRound } from "./editRound.ts";
export { type LeafMoments, standingOf } from "./judgementStanding.ts";
export { judgementChecks, someCodes } from "./judging.ts";
export { listRounds } from "./listRounds.ts";
export { loadRound, roundFacts, type WholeRound } from "./loadRound.ts";
export { lockRound } from "./lockRound.ts";
export { openRound } from "./openRound.ts";
export { ownUnitsOf } from "./ownUnits.ts";
export type {
  AssessingOffice,
  ClockChange,
  Exemption,
  LeafAssignment,
  NewRoundParts,
  Round,
  RoundAppraiser,
  RoundCounts,
  RoundReader,
  RoundUnit,
  RoundWriter,
} from "./ports.ts";
export { readBoard, readProgress } from "./readBoard.ts";
export { readLog } from "./readLog.ts";
export { readRound } from "./readRound.ts";
export { exemptLeaves, isAnswered, selfLeavesOf } from "./selfLeaves.ts";
export { deadlineOf, phasesOf, stageOf } from "./stage.ts";
export {
  leafFacts,
  leavesReopened,
  NO_WORK,
  partStateOf,
  type SheetWork,
  sheetReopened,
  type WorkFact,
  workByUnit,
} from "./workFacts.ts";
