import { z } from "zod";
import { Instant, LeafCode, RoundId, UnitKey } from "./ids.ts";

export const QuestionMessage = z.object({
  id: z.uuid(),
  text: z.string(),
  at: Instant,
  byName: z.string(),
  fromUnit: z.boolean(),
});

/** A thread between appraiser and unit at a leaf. */
export const QuestionView = z.object({
  id: z.uuid(),
  text: z.string(),
  askedAt: Instant,
  askedByName: z.string(),
  closedAt: Instant.nullable(),
  messages: z.array(QuestionMessage),
  /** Something of others was added since the reader last looked. */
  unread: z.boolean(),
});
export type QuestionView = z.infer<typeof QuestionView>;

export const WriteMessage = z.object({ text: z.string().trim().min(1).max(4000) });
export type WriteMessage = z.infer<typeof WriteMessage>;

/** The threads of one leaf after a change. */
export const LeafQuestions = z.object({ leaf: LeafCode, questions: z.array(QuestionView) });
export type LeafQuestions = z.infer<typeof LeafQuestions>;

/** One thread in a list across leaves. */
export const QuestionRow = QuestionView.extend({
  round: z.object({ id: RoundId, title: z.string() }),
  unit: UnitKey,
  unitName: z.string(),
  leaf: LeafCode,
  leafLabel: z.string(),
  /** Whose turn it is; null once closed. */
  waitsFor: z.enum(["unit", "appraiser"]).nullable(),
  mayAnswer: z.boolean(),
  mayClose: z.boolean(),
});
export type QuestionRow = z.infer<typeof QuestionRow>;
