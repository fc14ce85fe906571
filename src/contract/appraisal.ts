import { z } from "zod";
import { AccountId, Instant, LeafCode, UnitKey, Version } from "./ids.ts";
import { Stage } from "./rounds.ts";
import { AnswerValue, InputView, LeafView } from "./sheets.ts";

/**
 * `agree`: with the unit's own points. `keep`: the first decision stands after the explanation. At a leaf that was judged
 * before the explanation, agreeing too wants a reason, because the unit reads what became of its words.
 */
export const DecideAppraisal = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("agree"), reason: z.string().max(2000).optional(), baseVersion: Version }),
  z.object({ decision: z.literal("keep"), reason: z.string().max(2000), baseVersion: Version }),
  z.object({
    decision: z.literal("change"),
    points: z.number().min(0),
    reason: z.string().max(2000),
    baseVersion: Version,
  }),
]);
export type DecideAppraisal = z.infer<typeof DecideAppraisal>;

/** The appraiser's list: one row a criterion, with how many of the units assigned to the reader are judged. */
export const AppraisalLeafRow = z.object({
  code: LeafCode,
  label: z.string(),
  fieldCode: z.string(),
  fieldLabel: z.string(),
  max: z.number(),
  units: z.int(),
  decided: z.int(),
  changed: z.int(),
  /** Judged before the unit changed something there. */
  outdated: z.int().default(0),
});
export const AppraisalOverview = z.object({
  stage: Stage,
  leaves: z.array(AppraisalLeafRow),
  units: z.array(z.object({ unit: UnitKey, name: z.string(), leaves: z.int(), decided: z.int() })),
  mayDeclareConflict: z.boolean().default(false),
  /** The reader runs the round: comparisons, conflicts and consistency are theirs to see. */
  owner: z.boolean().default(false),
});
export type AppraisalOverview = z.infer<typeof AppraisalOverview>;

/** What was decided where units gave one and the same answer; never a total of a unit. */
export const AlikeGroup = z.object({
  /** Units that answered like this and are judged, within the reader's sight. */
  decided: z.array(
    z.object({
      points: z.number(),
      units: z.array(z.object({ unit: UnitKey, name: z.string(), mine: z.boolean() })),
    }),
  ),
});
export type AlikeGroup = z.infer<typeof AlikeGroup>;

/** One criterion across all units the reader appraises; never a rank. */
export const CriterionAcrossUnits = z.object({
  stage: Stage,
  leaf: LeafView.pick({
    code: true,
    label: true,
    max: true,
    guidance: true,
    ruleText: true,
    evidenceWanted: true,
    inputs: true,
    fieldCode: true,
  }),
  units: z.array(
    z.object({
      unit: UnitKey,
      name: z.string(),
      submitted: z.boolean(),
      leaf: LeafView,
      /** Place of the unit's answer in `alike`; null where nothing was handed in. */
      alike: z.int().nullable().default(null),
    }),
  ),
  alike: z.array(AlikeGroup).default([]),
  previousLeaf: LeafCode.nullable(),
  nextLeaf: LeafCode.nullable(),
});
export type CriterionAcrossUnits = z.infer<typeof CriterionAcrossUnits>;

/** What a criterion says of itself, whichever unit it is looked at in. */
const CRITERION_WORDS = {
  parentCode: true,
  fieldCode: true,
  label: true,
  max: true,
  scoredBy: true,
  unresolved: true,
  block: true,
  guidance: true,
  ruleText: true,
  citation: true,
  evidenceWanted: true,
  inputs: true,
} as const;

/** The same as it travels: what the criterion says of itself stands once, not in every row. */
export const CriterionRows = CriterionAcrossUnits.extend({
  leaf: LeafView.pick({ code: true, ...CRITERION_WORDS }),
  units: z.array(CriterionAcrossUnits.shape.units.element.extend({ leaf: LeafView.omit(CRITERION_WORDS) })),
});
export type CriterionRows = z.infer<typeof CriterionRows>;

/** What a decision answers: the leaf as it stands now. */
export const AppraisalSaved = z.object({ leaf: LeafView, savedAt: Instant });
export type AppraisalSaved = z.infer<typeof AppraisalSaved>;

/**
 * Leaves that can be agreed together: computed from the answer, required document attached, nothing open or doubtful. What
 * a leaf says of itself stands once in `leaves`; a row holds the values in the order of the leaf's inputs.
 */
export const Agreeable = z.object({
  leaves: z.array(
    z.object({ code: LeafCode, label: z.string(), max: z.number(), inputs: z.array(InputView) }),
  ),
  rows: z.array(
    z.object({
      unit: UnitKey,
      unitName: z.string(),
      leaf: LeafCode,
      points: z.number(),
      values: z.array(AnswerValue),
      evidence: z.int(),
      version: z.int(),
    }),
  ),
  /** Of the same kind, beyond those listed: the list is to be read, so it holds no more than a person reads at once. */
  more: z.int(),
  /** Undecided leaves that somebody has to look at one by one. */
  others: z.int(),
});
export type Agreeable = z.infer<typeof Agreeable>;

/** Points as they stood on the list, so that nothing is agreed that nobody saw. */
export const AgreeTogether = z.object({
  leaves: z
    .array(z.object({ unit: UnitKey, leaf: LeafCode, points: z.number(), baseVersion: Version }))
    .min(1)
    .max(2000),
});
export type AgreeTogether = z.infer<typeof AgreeTogether>;
export const AgreedTogether = z.object({
  agreed: z.int(),
  skipped: z.array(
    z.object({ unit: UnitKey, unitName: z.string(), leaf: LeafCode, vi: z.string(), en: z.string() }),
  ),
  savedAt: Instant,
});
export type AgreedTogether = z.infer<typeof AgreedTogether>;

/** Leaves at which equal answers got different points. */
export const Consistency = z.object({
  /** Groups of at least two judged units with one answer, over all leaves. */
  compared: z.int(),
  rows: z.array(
    z.object({
      leaf: LeafCode,
      label: z.string(),
      max: z.number(),
      answers: z.array(z.object({ input: InputView, value: AnswerValue })),
      decided: z.array(
        z.object({
          points: z.number(),
          units: z.array(
            z.object({ unit: UnitKey, name: z.string(), byName: z.string(), reason: z.string() }),
          ),
        }),
      ),
    }),
  ),
});
export type Consistency = z.infer<typeof Consistency>;

/** Every decision on one leaf of one unit, oldest first. */
export const DecisionHistory = z.array(
  z.object({
    version: z.int(),
    phase: z.union([z.literal(1), z.literal(2)]),
    decision: z.enum(["agree", "change"]),
    points: z.number(),
    selfPoints: z.number().nullable(),
    reason: z.string(),
    decidedAt: Instant,
    decidedByName: z.string(),
  }),
);
export type DecisionHistory = z.infer<typeof DecisionHistory>;

/** Where a reason is offered: everywhere, at a field or at a leaf of this set of criteria, in this round only or later too. */
export const ReasonScope = z.object({
  place: z.string().min(1).max(40).nullable(),
  thisRound: z.boolean(),
});
export const Reason = z.object({
  id: z.uuid(),
  text: z.string(),
  scope: ReasonScope,
  shared: z.boolean(),
  mine: z.boolean(),
  byName: z.string(),
  version: z.int(),
});
export type Reason = z.infer<typeof Reason>;
export const WriteReason = z.object({
  text: z.string().trim().min(1).max(2000),
  scope: ReasonScope,
  shared: z.boolean(),
});
export type WriteReason = z.infer<typeof WriteReason>;
export const EditReason = WriteReason.extend({ baseVersion: Version });
export type EditReason = z.infer<typeof EditReason>;

export const DeclareConflict = z.object({ unit: UnitKey, reason: z.string().trim().min(1).max(2000) });
export type DeclareConflict = z.infer<typeof DeclareConflict>;
export const LiftConflict = z.object({
  account: AccountId,
  unit: UnitKey,
  reason: z.string().trim().min(1).max(2000),
});
export type LiftConflict = z.infer<typeof LiftConflict>;
export const Conflicts = z.object({
  rows: z.array(
    z.object({
      account: AccountId,
      name: z.string(),
      unit: UnitKey,
      unitName: z.string(),
      reason: z.string(),
      declaredAt: Instant,
      /** Decisions of this person on the unit that are in force. */
      decided: z.int(),
      lifted: z.object({ at: Instant, byName: z.string(), reason: z.string() }).nullable(),
    }),
  ),
  /** Fields that nobody can judge for some units any more. */
  gaps: z.array(z.object({ field: z.string(), vi: z.string(), en: z.string(), units: z.array(z.string()) })),
  /** Units for which the reader may declare a conflict. */
  units: z.array(z.object({ unit: UnitKey, name: z.string() })),
  mayDeclare: z.boolean(),
  mayLift: z.boolean(),
});
export type Conflicts = z.infer<typeof Conflicts>;
