import { z } from "zod";
import { Instant, UnitKey, Version } from "./ids.ts";
import { UnitName } from "./riskMarks.ts";

/** What was made of a comment: taken over, taken over in part, or not. */
export const COMMENT_VERDICTS = ["taken", "partly", "declined"] as const;
export const CommentVerdict = z.enum(COMMENT_VERDICTS);
export type CommentVerdict = z.infer<typeof CommentVerdict>;

const Words = z.string().trim().max(8000);
const Needed = Words.min(1);
const Reason = z.string().trim().min(3).max(2000);

/** Sends a draft to units for comment until a moment. */
export const OpenConsultation = z.object({
  text: z.string().trim().max(4000).default(""),
  until: Instant,
  units: z.array(UnitKey).min(1).max(400),
});
export type OpenConsultation = z.output<typeof OpenConsultation>;

export const ExtendConsultation = z.object({ until: Instant, reason: Reason });
export type ExtendConsultation = z.output<typeof ExtendConsultation>;

/** Goes to the units that have not answered; without `units` to all of these. */
export const RemindConsulted = z.object({
  text: z.string().trim().max(2000).default(""),
  units: z.array(UnitKey).max(400).default([]),
});
export type RemindConsulted = z.output<typeof RemindConsulted>;

/** `unit`: for whom the person speaks, where they belong to several; `place`: null for the whole draft. */
export const WriteComment = z.object({
  unit: UnitKey.optional(),
  place: z.uuid().nullable().default(null),
  text: Needed,
});
export type WriteComment = z.output<typeof WriteComment>;

export const EditComment = z.object({ text: Needed, version: Version });
export type EditComment = z.output<typeof EditComment>;

/** Taken back: with an empty answer and no verdict. Partly taken and declined want words. */
export const AnswerComment = z.object({
  verdict: CommentVerdict.nullable(),
  answer: Words.default(""),
  version: Version,
});
export type AnswerComment = z.output<typeof AnswerComment>;

/** «Nhất trí»: nothing to add; false takes it back. */
export const AgreeToDraft = z.object({ unit: UnitKey.optional(), agrees: z.boolean() });
export type AgreeToDraft = z.output<typeof AgreeToDraft>;

/** A paragraph or item of the draft to which comments can point. */
export const CommentPlace = z.object({ id: z.uuid(), label: z.string(), text: z.string() });
export type CommentPlace = z.infer<typeof CommentPlace>;

export const CommentView = z.object({
  id: z.uuid(),
  unit: UnitKey,
  unitName: z.string(),
  place: z.uuid().nullable(),
  /** Where it points; the place as it was called when it is no longer in the draft. */
  placeLabel: z.string(),
  /** The words it is about, as they stood when it was written. */
  quoted: z.string(),
  text: z.string(),
  createdAt: Instant,
  byName: z.string(),
  verdict: CommentVerdict.nullable(),
  answer: z.string(),
  answeredAt: Instant.nullable(),
  answeredByName: z.string().nullable(),
  version: z.int(),
  /** The reader may still change or take it back. */
  mayEdit: z.boolean(),
});
export type CommentView = z.infer<typeof CommentView>;

export const ConsultedUnit = UnitName.extend({
  state: z.enum(["waiting", "agreed", "commented"]),
  comments: z.int(),
  agreedAt: Instant.nullable(),
  remindedAt: Instant.nullable(),
});
export type ConsultedUnit = z.infer<typeof ConsultedUnit>;

export const ConsultationView = z.object({
  id: z.uuid(),
  text: z.string(),
  until: Instant,
  openedAt: Instant,
  openedByName: z.string(),
  closedAt: Instant.nullable(),
  /** Comments are taken now. */
  open: z.boolean(),
  /** For a consulted unit: itself alone. */
  units: z.array(ConsultedUnit),
  comments: z.array(CommentView),
});
export type ConsultationView = z.infer<typeof ConsultationView>;

/** Everything about the comments on one draft, newest consultation first. */
export const ConsultationBook = z.object({
  subject: z.enum(["plan", "report"]),
  id: z.uuid(),
  title: z.string(),
  places: z.array(CommentPlace),
  consultations: z.array(ConsultationView),
  /** Who can be asked; empty for whoever may not ask. */
  candidates: z.array(UnitName),
  /** For whom the reader can speak now. */
  speaksFor: z.array(UnitName),
  mayConsult: z.boolean(),
  mayAnswer: z.boolean(),
});
export type ConsultationBook = z.infer<typeof ConsultationBook>;
