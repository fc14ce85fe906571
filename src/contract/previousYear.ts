import { z } from "zod";
import { LeafCode } from "./ids.ts";
import { AnswerValue } from "./sheets.ts";

/** What a leaf of the same code earned in the round before. */
export const PreviousLeaf = z.object({
  code: LeafCode,
  max: z.number(),
  /** By the unit itself; null where it had not answered. */
  self: z.number().nullable(),
  /** What counted in the result, else what was appraised, else the self score; null where nothing counted. */
  points: z.number().nullable(),
  exemption: z.string().nullable(),
  /** The appraiser's reason for another score. */
  reason: z.string(),
  answers: z.array(z.object({ input: z.string(), label: z.string(), value: AnswerValue })),
  /** The criterion is worded or scored in another way this year. */
  changed: z.boolean(),
});
export type PreviousLeaf = z.infer<typeof PreviousLeaf>;

export const PreviousYear = z.object({
  period: z.string(),
  title: z.string(),
  published: z.boolean(),
  leaves: z.array(PreviousLeaf),
});
export type PreviousYear = z.infer<typeof PreviousYear>;
/** Null where the round names no round before it, or the unit was not in it. */
export const PreviousYearAnswer = z.object({ previous: PreviousYear.nullable() });
