export { exportRisks } from "./marks/exportRisks.ts";
export { markHistory, markLeaf } from "./marks/markLeaf.ts";
export { readRisks } from "./marks/readRisks.ts";
export { riskSummary } from "./marks/riskSummary.ts";
export { requestLetter } from "./papers/requestLetter.ts";
export type {
  AskedLeaf,
  Decision,
  Draft,
  EntryTick,
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
