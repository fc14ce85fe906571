import { z } from "zod";
import { Instant, LeafCode, UnitKey } from "./ids.ts";

/** A unit's request that a leaf does not apply to it, with the owner's answer. */
export const ExemptionRequestView = z.object({
  id: z.uuid(),
  unit: UnitKey,
  unitName: z.string(),
  leaf: LeafCode,
  label: z.string(),
  max: z.number(),
  reason: z.string(),
  document: z.string(),
  askedAt: Instant,
  askedByName: z.string(),
  decision: z.enum(["accepted", "refused", "withdrawn"]).nullable(),
  answer: z.string(),
  decidedAt: Instant.nullable(),
  decidedByName: z.string().nullable(),
});
export type ExemptionRequestView = z.infer<typeof ExemptionRequestView>;

export const AskExemption = z.object({
  reason: z.string().trim().max(2000),
  document: z.string().trim().max(300).default(""),
});
export type AskExemption = z.infer<typeof AskExemption>;

export const DecideExemption = z.object({
  decision: z.enum(["accepted", "refused"]),
  reason: z.string().trim().max(2000).default(""),
});
export type DecideExemption = z.infer<typeof DecideExemption>;
export const DecideNamedExemption = DecideExemption.extend({ request: z.uuid() });
