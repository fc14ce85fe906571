import { z } from "zod";
import { Action } from "./access.ts";
import { AccountId, Instant, LeafCode, RoundId, UnitKey } from "./ids.ts";

/** `measured`: the province is the one assessed unit. `measures`: the province assesses its departments or communes. */
export const RoundKind = z.enum(["measured", "measures"]);
export type RoundKind = z.infer<typeof RoundKind>;

/**
 * Where a round stands now, derived from its acts and its clock at the moment of asking; never stored.
 * `waiting`: opened, self-scoring not begun. `between`: a window has closed and the next has not begun.
 * `compiling` (measured) stands where `appraisal` (measures) does.
 */
export const STAGES = [
  "draft",
  "waiting",
  "self-scoring",
  "between",
  "compiling",
  "appraisal",
  "appraisal-over",
  "synthesis",
  "published",
  "archived",
] as const;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

/** A half-open window [from, until). */
export const Window = z.object({ from: Instant, until: Instant });
export type Window = z.infer<typeof Window>;
/** In a measured round the second window is the one in which Sở Nội vụ compiles. */
export const Clock = z.object({ selfScoring: Window, appraisal: Window });
export type Clock = z.infer<typeof Clock>;

export const RoundSummary = z.object({
  id: RoundId,
  title: z.string(),
  kind: RoundKind,
  period: z.string(),
  methodId: z.string(),
  methodVersion: z.string(),
  methodTitle: z.string(),
  ownerUnit: UnitKey,
  ownerUnitName: z.string(),
  stage: Stage,
  clock: Clock,
  /** The moment at which the present window closes, if one is open. */
  deadline: Instant.nullable(),
  unitCount: z.int(),
  submittedCount: z.int(),
  illustration: z.boolean(),
  publishedAt: Instant.nullable(),
  /** The units of the reader in this round: own sheets, or the sheet that holds the leaves they lead. */
  myUnits: z.array(UnitKey),
});
export type RoundSummary = z.infer<typeof RoundSummary>;

export const RoundUnitInput = z.object({
  unit: UnitKey,
  family: z.string(),
  /** Leaves (or whole nodes) fixed as not applicable at opening, each with its reason. */
  exemptions: z.array(z.object({ code: LeafCode, reason: z.string().min(1) })).default([]),
  ranked: z.boolean().default(true),
});
export const LeafAssignment = z.object({
  leaf: LeafCode,
  lead: UnitKey,
  support: z.array(UnitKey).default([]),
});
export const RoundAppraiser = z.object({
  account: AccountId,
  /** Top-level node codes, and `bonus` and `penalty` for their items; empty means all. */
  fields: z.array(z.string()).default([]),
  /** Empty means all. */
  units: z.array(UnitKey).default([]),
});

export const CreateRound = z.object({
  title: z.string().trim().min(3).max(200),
  kind: RoundKind,
  methodId: z.string(),
  methodVersion: z.string(),
  period: z.string().min(4).max(20),
  ownerUnit: UnitKey,
  clock: Clock,
  units: z.array(RoundUnitInput),
  assignments: z.array(LeafAssignment).default([]),
  appraisers: z.array(RoundAppraiser).default([]),
});
export type CreateRound = z.infer<typeof CreateRound>;
/** A draft may be changed in everything but its kind and owner; an open round only in its clock and its appraisers, with a reason. */
export const EditRound = CreateRound.omit({
  kind: true,
  ownerUnit: true,
  assignments: true,
  appraisers: true,
})
  .partial()
  .extend({
    // Without the defaults of CreateRound: what an edit does not name stays as it is.
    assignments: z.array(LeafAssignment).optional(),
    appraisers: z.array(RoundAppraiser).optional(),
    reason: z.string().optional(),
    rowVersion: z.int(),
  });
export type EditRound = z.infer<typeof EditRound>;

export const UnitProgress = z.object({
  unit: UnitKey,
  name: z.string(),
  family: z.string(),
  state: z.enum(["not-started", "in-progress", "submitted"]),
  submittedAt: Instant.nullable(),
  /** Self-scored leaves of this unit, how many have all inputs, how many carry evidence. */
  leaves: z.int(),
  answered: z.int(),
  withEvidence: z.int(),
  /**
   * Of a sheet handed in: how many lines appraisers have to judge (self-scored leaves and claimed bonus and penalty
   * items), and how many decisions stand. Both 0 before.
   */
  appraised: z.int(),
  toAppraise: z.int(),
  points: z.number(),
  assignedMax: z.number(),
  lastWorkAt: Instant.nullable(),
});
export type UnitProgress = z.infer<typeof UnitProgress>;

/** In a measured round: how far each lead department is with its own leaves. */
export const DepartmentProgress = z.object({
  unit: UnitKey,
  name: z.string(),
  leaves: z.int(),
  answered: z.int(),
  withEvidence: z.int(),
  points: z.number(),
  max: z.number(),
  lastWorkAt: Instant.nullable(),
});
export type DepartmentProgress = z.infer<typeof DepartmentProgress>;

export const RoundDetail = RoundSummary.extend({
  rowVersion: z.int(),
  createdAt: Instant,
  openedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  archivedAt: Instant.nullable(),
  units: z.array(RoundUnitInput.extend({ name: z.string() })),
  assignments: z.array(LeafAssignment.extend({ leadName: z.string() })),
  appraisers: z.array(RoundAppraiser.extend({ displayName: z.string() })),
  computation: z
    .object({
      id: z.uuid(),
      computedAt: Instant,
      inputHash: z.string(),
      resultHash: z.string(),
      stale: z.boolean(),
    })
    .nullable(),
  allowed: z.array(Action),
});
export type RoundDetail = z.infer<typeof RoundDetail>;

export const Board = z.object({ units: z.array(UnitProgress), departments: z.array(DepartmentProgress) });
export type Board = z.infer<typeof Board>;

/** A thing to look at before opening or publishing; `blocker` refuses the act, `warning` does not. */
export const RoundCheck = z.object({
  severity: z.enum(["blocker", "warning", "note"]),
  code: z.string(),
  vi: z.string(),
  en: z.string(),
  unit: UnitKey.optional(),
  leaf: LeafCode.optional(),
});
export type RoundCheck = z.infer<typeof RoundCheck>;
