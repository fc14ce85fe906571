import { z } from "zod";
import { Instant, LeafCode, UnitKey } from "./ids.ts";

/** Work that a reopening allows for a while, whatever the stage. */
export const ReopenedWork = z.enum(["self-scoring", "explanation", "appraisal"]);
export type ReopenedWork = z.infer<typeof ReopenedWork>;

/** Work opened again for one unit, whole or for some leaves, until a moment. */
export const ReopeningView = z.object({
  id: z.uuid(),
  unit: UnitKey,
  unitName: z.string(),
  /** Empty: the whole sheet. */
  leaves: z.array(LeafCode),
  work: ReopenedWork,
  until: Instant,
  reason: z.string(),
  openedAt: Instant,
  openedByName: z.string(),
  closedAt: Instant.nullable(),
  /** Open at the moment of asking. */
  open: z.boolean(),
});
export type ReopeningView = z.infer<typeof ReopeningView>;

export const ReopenUnit = z.object({
  unit: UnitKey,
  leaves: z.array(LeafCode).max(500).default([]),
  work: ReopenedWork,
  until: Instant,
  reason: z.string().trim().max(2000),
});
export type ReopenUnit = z.infer<typeof ReopenUnit>;
