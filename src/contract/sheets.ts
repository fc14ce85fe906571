import { z } from "zod";
import { Action } from "./access.ts";
import { DividedLeaf } from "./divisions.ts";
import { ExemptionRequestView } from "./exemptions.ts";
import { Day, EvidenceId, FileId, Instant, LeafCode, RoundId, UnitKey, Version } from "./ids.ts";
import { QuestionView } from "./questions.ts";
import { ReopeningView } from "./reopenings.ts";
import { ReplyView } from "./replies.ts";
import { Review, SheetPartView } from "./reviews.ts";
import { ClockChange, Stage } from "./rounds.ts";
import { NodeScore, SaidOutcome, SheetTotal } from "./scores.ts";

export const AnswerValue = z.union([z.string().max(4000), z.number(), z.boolean(), z.null()]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** What a person types at a leaf; drawn as a form from this description. Shares are 0–1. */
export const InputView = z.object({
  name: z.string(),
  kind: z.enum(["choice", "number", "count", "share", "date", "yes-no", "text"]),
  label: z.string(),
  unit: z.string().nullable(),
  hint: z.string().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  options: z.array(z.object({ id: z.string(), label: z.string() })),
});
export type InputView = z.infer<typeof InputView>;

export const AnswerView = z.object({
  input: z.string(),
  value: AnswerValue,
  /** 0 when nothing was ever saved; send it back with the next save. */
  version: z.int(),
  updatedAt: Instant.nullable(),
  updatedByName: z.string().nullable(),
});
export type AnswerView = z.infer<typeof AnswerView>;

export const EvidenceView = z.object({
  id: EvidenceId,
  leaf: LeafCode,
  title: z.string(),
  documentNumber: z.string(),
  documentDate: z.string().nullable(),
  page: z.string(),
  note: z.string(),
  link: z.string().nullable(),
  file: z.object({ id: FileId, name: z.string(), mediaType: z.string(), size: z.int() }).nullable(),
  addedAt: Instant,
  addedByName: z.string(),
  /** Added after the sheet was handed in. */
  supplement: z.boolean().default(false),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const AppraisalView = z.object({
  decision: z.enum(["agree", "change"]),
  points: z.number(),
  reason: z.string(),
  version: z.int(),
  /** 1: first appraisal; 2: after the explanation. */
  phase: z.union([z.literal(1), z.literal(2)]).default(1),
  decidedAt: Instant,
  decidedByName: z.string(),
  /** The unit changed its sheet after this decision (a reopened leaf). */
  outdated: z.boolean(),
  /** The unit sent an explanation after this decision, which waits for the second appraisal. */
  explained: z.boolean().default(false),
});
export type AppraisalView = z.infer<typeof AppraisalView>;

export const LeafView = z.object({
  code: LeafCode,
  parentCode: z.string().nullable(),
  fieldCode: z.string(),
  label: z.string(),
  max: z.number(),
  scoredBy: z.enum(["self", "assessor", "survey", "statistics", "data", "index"]),
  unresolved: z.boolean(),
  block: z.enum(["tree", "bonus", "penalty"]),
  guidance: z.string().nullable(),
  ruleText: z.string(),
  citation: z.object({ text: z.string(), confidence: z.string() }).nullable(),
  evidenceWanted: z.array(z.object({ label: z.string(), required: z.boolean() })),
  exemption: z.string().nullable(),
  lead: z.object({ unit: UnitKey, name: z.string() }).nullable(),
  support: z.array(z.object({ unit: UnitKey, name: z.string() })),
  inputs: z.array(InputView),
  answers: z.array(AnswerView),
  explanation: z.object({ text: z.string(), version: z.int() }),
  evidence: z.array(EvidenceView),
  /** The unit states its points itself; nothing computes them. */
  claimed: z.boolean().default(false),
  self: SaidOutcome,
  /** The decision in force. */
  appraisal: AppraisalView.nullable(),
  /** The first decision, where a second stands above it. */
  firstAppraisal: AppraisalView.nullable().default(null),
  reply: ReplyView.nullable().default(null),
  questions: z.array(QuestionView).default([]),
  /** The owner asks the appraiser to look again, after a second reading. */
  sentBack: z.string().nullable().default(null),
  allowed: z.array(Action),
});
export type LeafView = z.infer<typeof LeafView>;

/** `presented`: laid before the leader; `approved`: signed by the leader, not yet handed in. */
export const SHEET_STATES = ["draft", "presented", "approved", "submitted"] as const;
export const SheetState = z.enum(SHEET_STATES);
export type SheetState = z.infer<typeof SheetState>;

/** Where a department's part of a province's sheet stands. */
export type PartState = "draft" | "presented" | "approved";

/** What happens around a sheet, as far as the reader may know of it. */
export const SheetAround = z.object({
  leaderApproval: z.boolean(),
  hasPrevious: z.boolean(),
  /** Newest first. */
  reviews: z.array(Review),
  /** Measured round: the parts of departments that the reader may see. */
  parts: z.array(SheetPartView),
  divided: z.array(DividedLeaf),
  /** Newest first, those that are over among them. */
  reopenings: z.array(ReopeningView),
  clockChanges: z.array(ClockChange),
  exemptionRequests: z.array(ExemptionRequestView),
});
export type SheetAround = z.infer<typeof SheetAround>;

/** A field or criterion of a sheet; without points for whoever judges it. */
export const SheetNode = NodeScore.extend({ points: z.number().nullable() });
export type SheetNode = z.infer<typeof SheetNode>;

export const SheetView = z.object({
  round: z.object({
    id: RoundId,
    title: z.string(),
    period: z.string(),
    kind: z.enum(["measured", "measures"]),
  }),
  unit: z.object({ key: UnitKey, name: z.string(), family: z.string() }),
  method: z.object({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    status: z.string(),
    note: z.string().nullable(),
  }),
  stage: Stage,
  deadline: Instant.nullable(),
  state: SheetState,
  receipt: z.object({ hash: z.string(), submittedAt: Instant, submittedByName: z.string() }).nullable(),
  nodes: z.array(SheetNode),
  leaves: z.array(LeafView),
  /** Null for whoever judges the sheet: no sums while judging. */
  total: SheetTotal.nullable(),
  /** True when the reader sees only the leaves of their department. */
  partial: z.boolean(),
  around: SheetAround,
  allowed: z.array(Action),
});
export type SheetView = z.infer<typeof SheetView>;

export const SaveInput = z.object({ value: AnswerValue, baseVersion: Version });
export type SaveInput = z.infer<typeof SaveInput>;
export const SaveExplanation = z.object({ text: z.string().max(8000), baseVersion: Version });
export type SaveExplanation = z.infer<typeof SaveExplanation>;
/** What a save answers, so that the screen shows the new points without another request. */
export const LeafSaved = z.object({
  savedAt: Instant,
  version: z.int(),
  leaf: LeafView,
  nodes: z.array(SheetNode),
  total: SheetTotal.nullable(),
});
export type LeafSaved = z.infer<typeof LeafSaved>;
/** `details` of `changed-by-other`. */
export const OtherValue = z.object({
  value: AnswerValue,
  version: z.int(),
  updatedAt: Instant,
  updatedByName: z.string(),
});
export type OtherValue = z.infer<typeof OtherValue>;

/** Every value a leaf ever had, oldest first. */
export const LeafHistory = z.array(
  z.object({
    input: z.string(),
    value: AnswerValue,
    version: z.int(),
    changedAt: Instant,
    changedByName: z.string(),
  }),
);
export type LeafHistory = z.infer<typeof LeafHistory>;

/** Fields beside the file in the multipart form; without a file a link is needed. */
export const AttachEvidence = z.object({
  title: z.string().min(1).max(300),
  documentNumber: z.string().max(100).default(""),
  documentDate: z.union([Day, z.literal("")]).default(""),
  page: z.string().max(50).default(""),
  note: z.string().max(2000).default(""),
  link: z.union([z.url({ protocol: /^https?$/ }).max(2000), z.literal("")]).default(""),
});
export type AttachEvidence = z.infer<typeof AttachEvidence>;

export const Receipt = z.object({
  round: z.string(),
  unit: z.string(),
  submittedAt: Instant,
  submittedByName: z.string(),
  hash: z.string(),
  points: z.number(),
  assignedMax: z.number(),
});
export type Receipt = z.infer<typeof Receipt>;

/** Every proof of handing in: in force, replaced by a newer one, or taken back. */
export const ReceiptView = Receipt.extend({
  /** Null for whoever judges the sheet or sees only a part of it. */
  points: z.number().nullable(),
  state: z.enum(["in-force", "replaced", "withdrawn"]),
  withdrawnAt: Instant.nullable(),
  /** Covered by this receipt and taken off the sheet afterwards; still readable. */
  detached: z.array(EvidenceView),
});
export type ReceiptView = z.infer<typeof ReceiptView>;

/** What may lose points, in a colleague's words. */
export const PreSubmitFinding = z.object({
  leaf: LeafCode,
  code: z.string(),
  /** Points that may be lost by it; 0 where it only wants a look. */
  atStake: z.number(),
  vi: z.string(),
  en: z.string(),
});
export type PreSubmitFinding = z.infer<typeof PreSubmitFinding>;
