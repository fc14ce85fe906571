export { entryPack } from "./entry/entryPack.ts";
export { readEntry, tickEntry } from "./entry/readEntry.ts";
export { exportRisks } from "./marks/exportRisks.ts";
export { markHistory, markLeaf } from "./marks/markLeaf.ts";
export { readRisks } from "./marks/readRisks.ts";
export { stateOfLeaf } from "./marks/riskLines.ts";
export { riskSummary } from "./marks/riskSummary.ts";
export { decideInMeeting } from "./meetings/decideInMeeting.ts";
export { readMeeting, readMeetings } from "./meetings/readMeetings.ts";
export { createMeeting, editMeeting } from "./meetings/writeMeeting.ts";
export { conclusionNotice } from "./papers/conclusionNotice.ts";
export { requestLetter } from "./papers/requestLetter.ts";
export { askCheck, askTemplate } from "./portal/askChecks.ts";
export { attachCapture, keepCapture, readCapture } from "./portal/captures.ts";
export { editCheck, removeCheck } from "./portal/editCheck.ts";
export { readPortal } from "./portal/readPortal.ts";
export type {
  Decision,
  Mark,
  Meeting,
  NewDecision,
  NewMark,
  NewRequest,
  PortalCheck,
  PortalWriting,
  SupplementRequest,
  WorkingGroupReader,
  WorkingGroupWriter,
} from "./ports.ts";
export { answerRequest } from "./requests/answerRequest.ts";
export { deleteDraft, draftRequests, saveDraft } from "./requests/draftRequests.ts";
export { closeRequest, extendRequest, remindRequest } from "./requests/followRequest.ts";
export { readRequests } from "./requests/readRequests.ts";
export { sendRequest } from "./requests/sendRequest.ts";
