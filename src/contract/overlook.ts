import { z } from "zod";
import { Instant, LeafCode, RoundId, UnitKey } from "./ids.ts";
import { RiskSummary } from "./riskMarks.ts";
import { RoundKind, Stage } from "./rounds.ts";

/** A round on one page of a phone, for the leaders above it and its owner. */
export const OverlookView = z.object({
  id: RoundId,
  title: z.string(),
  kind: RoundKind,
  period: z.string(),
  stage: Stage,
  deadline: Instant.nullable(),
  illustration: z.boolean(),
  ownerUnitName: z.string(),
  counts: z.object({
    units: z.int(),
    submitted: z.int(),
    withLeader: z.int(),
    working: z.int(),
    notStarted: z.int(),
  }),
  /** Units (in a measured round: departments) behind with the work, least done first. */
  late: z.array(
    z.object({
      unit: UnitKey,
      name: z.string(),
      answered: z.int(),
      leaves: z.int(),
      /** Who fills the sheet in. */
      people: z.array(z.string()),
    }),
  ),
  /** The time for handing in is over. */
  overdue: z.boolean(),
  appraisal: z.object({ done: z.int(), all: z.int() }),
  /** Self-scored points of the measured province and what they can reach at most; null otherwise. */
  own: z.object({ points: z.number(), max: z.number() }).nullable(),
  /** What the working group marked, where the province is measured. */
  risk: RiskSummary.nullable(),
  /** Largest differences between self and appraised score of a unit. */
  gaps: z.array(
    z.object({
      unit: UnitKey,
      name: z.string(),
      self: z.number(),
      appraised: z.number(),
      changed: z.int(),
    }),
  ),
  /** Criteria at which most points are missing, over all units. */
  losses: z.array(
    z.object({
      leaf: LeafCode,
      label: z.string(),
      lost: z.number(),
      units: z.int(),
      lead: z.string().nullable(),
    }),
  ),
  waitingExemptions: z.int(),
  openReopenings: z.int(),
});
export type OverlookView = z.infer<typeof OverlookView>;
