export { actorOf, requireSignedIn } from "./actorOf.ts";
export { changePassword } from "./changePassword.ts";
export { createAccount } from "./createAccount.ts";
export { createFirstAdministrator } from "./createFirstAdministrator.ts";
export { allowedActions, decide, requireAllowed } from "./decide.ts";
export { editAccount } from "./editAccount.ts";
export { listAccounts } from "./listAccounts.ts";
export { listOwnSessions } from "./listOwnSessions.ts";
export { newAccount } from "./newAccount.ts";
export { type OpenSession, openSession } from "./openSession.ts";
export { hashPassword, makeOneTimePassword } from "./passwords.ts";
export type {
  AccessReader,
  AccessWriter,
  AccountRecord,
  Credentials,
  SessionRecord,
} from "./ports.ts";
export { appraisesLeaf, belongsTo, owns, readsSecond, runsDraft } from "./relations.ts";
export { resetPassword } from "./resetPassword.ts";
export { revokeSession } from "./revokeSession.ts";
export { rightsDocument } from "./rightsDocument.ts";
export { seesAppraisal, seesSecondAppraisal, seesSums } from "./seesAppraisal.ts";
export { sessionView } from "./sessionView.ts";
export { signIn } from "./signIn.ts";
export { signOut } from "./signOut.ts";
export type {
  LeafSubject,
  ObjectionSubject,
  PartSubject,
  PlanSubject,
  ReportSubject,
  RoundFacts,
  SheetSubject,
  UnitSubject,
} from "./subjects.ts";
export { hasReached } from "./verdict.ts";
