export { answerComment } from "./answerComment.ts";
export { agreeToDraft, editComment, withdrawComment, writeComment } from "./comment.ts";
export { downloadComments } from "./downloadComments.ts";
export type { ConsultedDraft, DraftOwner } from "./draftOwner.ts";
export { endConsultations } from "./endConsultations.ts";
export type {
  AskedUnit,
  Consultation,
  ConsultationReader,
  ConsultationWriter,
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
