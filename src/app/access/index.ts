export { allowedActions, decide, requireAllowed } from "./decide.ts";
export type {
  AccessReader,
  AccessWriter,
  AccountChange,
  AccountRecord,
  Credentials,
  SessionRecord,
} from "./ports.ts";
export { seesAppraisal, seesPartly } from "./sheetRules.ts";
export type {
  AppraiserFacts,
  LeafSubject,
  PlatformSubject,
  RoundFacts,
  RoundSubject,
  SheetSubject,
  Subject,
} from "./subjects.ts";
