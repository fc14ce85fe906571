import { z } from "zod";
import { Day, Instant, LeafCode, RoundId, UnitKey, Version } from "./ids.ts";
import { RiskTotals, UnitName } from "./riskMarks.ts";

export const NewMeeting = z.object({
  title: z.string().trim().min(3).max(300),
  heldOn: Day,
  place: z.string().trim().max(300).default(""),
  chair: z.string().trim().max(300).default(""),
  /** One a line. */
  participants: z.string().trim().max(4000).default(""),
});
export type NewMeeting = z.output<typeof NewMeeting>;

export const EditMeeting = NewMeeting.extend({
  /** General assessment for the notice of conclusions, after the provisional score. */
  assessment: z.string().trim().max(8000).default(""),
  rowVersion: Version,
});
export type EditMeeting = z.output<typeof EditMeeting>;

/**
 * What a meeting decides on a leaf: `keep` the self score, `lower` it to `points`, `supplement`: a department explains and
 * adds documents by a day, `drop`: these points are given up.
 */
export const DecisionKind = z.enum(["keep", "lower", "supplement", "drop"]);
export type DecisionKind = z.infer<typeof DecisionKind>;

export const Decide = z.object({
  kind: DecisionKind,
  /** Points expected afterwards; taken from the decision where it says them (`keep`, `drop`). */
  points: z.number().min(0).max(1000).optional(),
  /** With `supplement`; the lead department when not named. */
  department: UnitKey.optional(),
  until: Day.nullable().default(null),
  note: z.string().trim().max(2000).default(""),
  /** Has publication checked, by a lead agency with the support of others. */
  portal: z.object({ lead: UnitKey, support: z.array(UnitKey).max(20).default([]) }).optional(),
  baseVersion: Version,
});
export type Decide = z.output<typeof Decide>;

export const DecisionView = z.object({
  leaf: LeafCode,
  kind: DecisionKind,
  points: z.number(),
  department: UnitName.nullable(),
  until: Day.nullable(),
  note: z.string(),
  portal: z.object({ lead: UnitName, support: z.array(UnitName) }).nullable(),
  version: z.int(),
  decidedAt: Instant,
  decidedByName: z.string(),
});
export type DecisionView = z.infer<typeof DecisionView>;

export const MeetingSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  heldOn: Day,
  place: z.string(),
  chair: z.string(),
  decisions: z.int(),
});
export type MeetingSummary = z.infer<typeof MeetingSummary>;

export const MeetingList = z.object({ meetings: z.array(MeetingSummary), mayWrite: z.boolean() });

export const MeetingView = MeetingSummary.extend({
  round: RoundId,
  sheet: UnitKey,
  participants: z.string(),
  assessment: z.string(),
  rowVersion: z.int(),
  /** In force, in the order of the sheet. */
  decided: z.array(DecisionView),
  departments: z.array(UnitName),
  totals: RiskTotals,
  mayWrite: z.boolean(),
});
export type MeetingView = z.infer<typeof MeetingView>;
