import { z } from "zod";
import { Action } from "./access.ts";
import { Instant, LeafCode, RoundId, UnitKey } from "./ids.ts";
import { Stage } from "./rounds.ts";

/** One act between focal point and leader, on a whole sheet or a department's part of it. */
export const Review = z.object({
  department: UnitKey.nullable(),
  act: z.enum(["presented", "approved", "returned", "taken-back"]),
  word: z.string(),
  at: Instant,
  byName: z.string(),
});
export type Review = z.infer<typeof Review>;

/** A department's part of the sheet of a province that is measured. */
export const SheetPartView = z.object({
  department: UnitKey,
  name: z.string(),
  state: z.enum(["draft", "presented", "approved"]),
  allowed: z.array(Action),
});
export type SheetPartView = z.infer<typeof SheetPartView>;

/** An act of focal point or leader; without a department on the whole sheet. */
export const ReviewWord = z.object({
  department: UnitKey.nullable().default(null),
  word: z.string().trim().max(2000).default(""),
});
export type ReviewWord = z.input<typeof ReviewWord>;

const SigningLeaf = z.object({
  leaf: LeafCode,
  label: z.string(),
  points: z.number(),
  max: z.number(),
  /** Points that are not there yet or stand without proof. */
  atStake: z.number(),
  vi: z.string(),
  en: z.string(),
  /** Division or department that answers for it, else who typed last; null when nobody did. */
  responsible: z.string().nullable(),
});

/** What a leader reads before signing: one page on a phone. */
export const SigningView = z.object({
  round: z.object({ id: RoundId, title: z.string(), period: z.string() }),
  unit: z.object({ key: UnitKey, name: z.string() }),
  department: z.object({ key: UnitKey, name: z.string() }).nullable(),
  stage: Stage,
  deadline: Instant.nullable(),
  state: z.enum(["draft", "presented", "approved", "submitted"]),
  points: z.number(),
  max: z.number(),
  leaves: z.int(),
  answered: z.int(),
  /** Same leaves in the round before; final points where it is published. */
  previous: z.object({ period: z.string(), points: z.number(), max: z.number() }).nullable(),
  losses: z.array(SigningLeaf),
  unanswered: z.array(SigningLeaf),
  withoutEvidence: z.array(SigningLeaf),
  otherFindings: z.int(),
  reviews: z.array(Review),
  /** Approving hands the sheet in at once. */
  approvalSubmits: z.boolean(),
  allowed: z.array(Action),
});
export type SigningView = z.infer<typeof SigningView>;
