import { z } from "zod";
import { Action } from "./access.ts";
import { Day, Instant, LeafCode, RoundId, UnitKey, Version } from "./ids.ts";
import { RequestState, RiskMark, UnitName } from "./riskMarks.ts";

/** What is asked of a department at one leaf. */
const Wanted = z.string().trim().min(1).max(2000);

/** Leaves that are to be asked about: each goes to its lead department, worded from its mark, and can be reworded. */
export const DraftRequests = z.object({ leaves: z.array(LeafCode).min(1).max(500) });
export const DraftRequest = z.object({ wanted: Wanted, until: Day.nullable().default(null) });
export type DraftRequest = z.output<typeof DraftRequest>;

/** Sends what is drafted for one department. */
export const SendRequest = z.object({
  department: UnitKey,
  text: z.string().trim().max(4000).default(""),
  until: Instant,
});
export type SendRequest = z.output<typeof SendRequest>;

export const ExtendRequest = z.object({ until: Instant, reason: z.string().trim().min(1).max(2000) });
export type ExtendRequest = z.infer<typeof ExtendRequest>;

export const RemindRequest = z.object({ text: z.string().trim().max(1000).default("") });

/** Tells what was explained or added at the leaf; an empty text takes the answer back. */
export const AnswerRequest = z.object({ answer: z.string().trim().max(4000), baseVersion: Version });
export type AnswerRequest = z.infer<typeof AnswerRequest>;

export const RequestLeaf = z.object({
  leaf: LeafCode,
  label: z.string(),
  max: z.number(),
  selfPoints: z.number().nullable(),
  mark: RiskMark.nullable(),
  wanted: z.string(),
  state: RequestState,
  answer: z.string(),
  version: z.int(),
  answeredAt: Instant.nullable(),
  answeredByName: z.string().nullable(),
  /** Documents and explanation that stand at the leaf now, and how many documents came after the request. */
  evidence: z.int(),
  newEvidence: z.int(),
  explained: z.boolean(),
  /** The reader may answer, explain and attach here now. */
  open: z.boolean(),
});
export type RequestLeaf = z.infer<typeof RequestLeaf>;

export const RequestView = z.object({
  id: z.uuid(),
  department: UnitName,
  text: z.string(),
  until: Instant,
  sentAt: Instant,
  sentByName: z.string(),
  remindedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  meeting: z.uuid().nullable(),
  extensions: z.array(
    z.object({ at: Instant, byName: z.string(), before: Instant, after: Instant, reason: z.string() }),
  ),
  leaves: z.array(RequestLeaf),
});
export type RequestView = z.infer<typeof RequestView>;

export const RequestDraft = z.object({
  leaf: LeafCode,
  label: z.string(),
  wanted: z.string(),
  until: Day.nullable(),
  meeting: z.uuid().nullable(),
});

/** Everything asked in a round; a department is shown its own requests alone. */
export const RequestBook = z.object({
  round: z.object({ id: RoundId, title: z.string() }),
  sheet: UnitKey,
  /** The last moment that a request may name. */
  latest: Instant,
  drafts: z.array(z.object({ department: UnitName, leaves: z.array(RequestDraft) })),
  /** Open ones first, newest first. */
  requests: z.array(RequestView),
  allowed: z.array(Action),
});
export type RequestBook = z.infer<typeof RequestBook>;
