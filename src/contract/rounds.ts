import { z } from "zod";
import { Action } from "./access.ts";
import { AccountId, Day, Instant, LeafCode, RoundId, UnitKey } from "./ids.ts";

/** `measured`: the province is the one assessed unit. `measures`: the province assesses its departments or communes. */
export const RoundKind = z.enum(["measured", "measures"]);
export type RoundKind = z.infer<typeof RoundKind>;

/**
 * Where a round stands now, derived from its acts and its clock at the moment of asking; never stored.
 * `waiting`: opened, self-scoring not begun. `between`, `appraised`, `explained`: a window has closed and the next has
 * not begun. `compiling` (measured) stands where `appraisal` (measures) does. `explanation` and `second-appraisal` come
 * only in rounds whose clock has them. `approved`: the computed result is approved and awaits publication.
 */
export const STAGES = [
  "draft",
  "waiting",
  "self-scoring",
  "between",
  "compiling",
  "appraisal",
  "appraised",
  "explanation",
  "explained",
  "second-appraisal",
  "appraisal-over",
  "synthesis",
  "approved",
  "published",
  "archived",
] as const;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

/** A half-open window [from, until). */
export const Window = z.object({ from: Instant, until: Instant });
export type Window = z.infer<typeof Window>;

/** Working days in which a unit may object after publication, and in which an objection must be decided; 0: none taken. */
export const ObjectionDays = z.object({
  file: z.int().min(0).max(90),
  decide: z.int().min(1).max(90),
});

/**
 * In a measured round the second window is the one in which Sở Nội vụ compiles, and there is no explanation.
 * `explanation` and `secondAppraisal` come together or not at all.
 */
export const Clock = z.object({
  selfScoring: Window,
  appraisal: Window,
  explanation: Window.optional(),
  secondAppraisal: Window.optional(),
  objection: ObjectionDays.optional(),
});
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
  /** Codes of fields, criteria or leaves, and `bonus` and `penalty` for their items; empty means all. */
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
  /** Where the province is measured: the working group (Tổ giúp việc). */
  appraisers: z.array(RoundAppraiser).default([]),
  /** A sheet (or a department's part of it) is handed in only when its leader has approved it. */
  leaderApproval: z.boolean().default(false),
  /** The round of the year before, whose values, lost points and comments stand beside this year's. */
  previousRound: RoundId.nullable().default(null),
});
export type CreateRound = z.infer<typeof CreateRound>;
/** A draft may be changed in everything but its kind and owner; an open round only in its clock and its appraisers, with a reason. */
export const EditRound = CreateRound.omit({
  kind: true,
  ownerUnit: true,
  assignments: true,
  appraisers: true,
  leaderApproval: true,
  previousRound: true,
})
  .partial()
  .extend({
    // Without the defaults of CreateRound: what an edit does not name stays as it is.
    assignments: z.array(LeafAssignment).optional(),
    appraisers: z.array(RoundAppraiser).optional(),
    leaderApproval: z.boolean().optional(),
    previousRound: RoundId.nullable().optional(),
    reason: z.string().optional(),
    rowVersion: z.int(),
  });
export type EditRound = z.infer<typeof EditRound>;

export const UnitProgress = z.object({
  unit: UnitKey,
  name: z.string(),
  family: z.string(),
  state: z.enum(["not-started", "in-progress", "presented", "approved", "submitted"]),
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

/** How a result was approved: on paper, by decision, or in the system by the leader. */
export const Approval = z.object({
  number: z.string().trim().max(100).default(""),
  day: Day.nullable().default(null),
  signer: z.string().trim().max(200).default(""),
});
export type Approval = z.infer<typeof Approval>;

/** A numbered correction of a published result; what was published before stays readable. */
export const Correction = Approval.extend({ reason: z.string().max(4000) });
export type Correction = z.infer<typeof Correction>;

/** A deadline that was moved, shown to everybody in the round with its reason. */
export const ClockChange = z.object({
  at: Instant,
  byName: z.string(),
  before: Clock,
  after: Clock,
  reason: z.string(),
});
export type ClockChange = z.infer<typeof ClockChange>;

export const RoundDetail = RoundSummary.extend({
  rowVersion: z.int(),
  leaderApproval: z.boolean(),
  previousRound: RoundId.nullable(),
  /** Newest first. */
  clockChanges: z.array(ClockChange),
  approval: Approval.extend({ at: Instant, byName: z.string() }).nullable(),
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
