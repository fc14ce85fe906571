export { answerComment } from "./answerComment.ts";
export { type At, agreeToDraft, editComment, withdrawComment, writeComment } from "./comment.ts";
export { type CommentsFormat, downloadComments } from "./downloadComments.ts";
export type { ConsultedDraft, DraftOwner } from "./draftOwner.ts";
export type {
  AskedUnit,
  Consultation,
  ConsultationReader,
  ConsultationWriter,
  DraftComment,
  SubjectKind,
} from "./ports.ts";
export { readConsultations } from "./readConsultations.ts";
export {
  closeConsultation,
  extendConsultation,
  openConsultation,
  remindConsulted,
} from "./sendForComment.ts";
export {
  type ConsultationStanding,
  consultationStanding,
  consultationStandings,
  NOT_CONSULTED,
} from "./standing.ts";
