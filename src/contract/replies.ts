import { z } from "zod";
import { EvidenceId, Instant, LeafCode, UnitKey, Version } from "./ids.ts";
import { Stage } from "./rounds.ts";

/** What a unit answers to a changed score. `text` is the draft for the unit's own people, and what was sent for others. */
export const ReplyView = z.object({
  agrees: z.boolean(),
  text: z.string(),
  version: z.int(),
  updatedAt: Instant,
  updatedByName: z.string(),
  /** Null while it is a draft, which only the unit's own people see. */
  sent: z.object({ agrees: z.boolean(), text: z.string(), at: Instant, byName: z.string() }).nullable(),
});
export type ReplyView = z.infer<typeof ReplyView>;

export const SaveReply = z.object({
  /** The unit agrees with the appraised points; then no words are needed. */
  agrees: z.boolean(),
  text: z
    .string()
    .max(8000)
    .describe("A draft is read by the unit's own people alone; once sent it becomes public with the result."),
  baseVersion: Version,
});
export type SaveReply = z.infer<typeof SaveReply>;
export const ReplySaved = z.object({ reply: ReplyView, savedAt: Instant });
export type ReplySaved = z.infer<typeof ReplySaved>;

/**
 * The versions are those on screen, so that nobody sends words they have not seen. What is sent becomes public with the
 * result.
 */
export const SendReplies = z.object({
  replies: z
    .array(z.object({ leaf: LeafCode, version: Version }))
    .min(1)
    .max(500),
});
export type SendReplies = z.infer<typeof SendReplies>;
export const RepliesSent = z.object({ leaves: z.array(LeafCode), sentAt: Instant });
export type RepliesSent = z.infer<typeof RepliesSent>;

/** One leaf at which the appraisal gave other points than the unit. */
export const Loss = z.object({
  leaf: LeafCode,
  label: z.string(),
  max: z.number(),
  self: z.number().nullable(),
  appraised: z.number(),
  /** By how much the total of the unit would rise if its own points stood here; negative where they are fewer. */
  change: z.number(),
  reason: z.string(),
  decidedAt: Instant,
  decidedByName: z.string(),
  /** What came of it in the second appraisal, once the unit may know. */
  second: z.object({ points: z.number(), reason: z.string(), decidedByName: z.string() }).nullable(),
  reply: ReplyView.nullable(),
  evidence: z.array(
    z.object({ id: EvidenceId, title: z.string(), supplement: z.boolean(), hasFile: z.boolean() }),
  ),
  mayReply: z.boolean(),
  mayAttach: z.boolean(),
});
export type Loss = z.infer<typeof Loss>;

/** What a unit lost in the first appraisal, largest first, with the place to answer. */
export const LossesView = z.object({
  round: z.string(),
  unit: z.object({ key: UnitKey, name: z.string() }),
  stage: Stage,
  deadline: Instant.nullable(),
  /** Of the leaves the reader may see, all the unit scores itself. */
  judged: z.int(),
  /** Not judged yet; in the totals they stand as the unit scored them. */
  unjudged: z.int().default(0),
  selfTotal: z.number(),
  appraisedTotal: z.number(),
  /** The total if every answer still open or sent were accepted. */
  possibleTotal: z.number(),
  losses: z.array(Loss),
});
export type LossesView = z.infer<typeof LossesView>;
