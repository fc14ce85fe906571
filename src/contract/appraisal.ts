import { z } from "zod";
import { Instant, LeafCode, UnitKey, Version } from "./ids.ts";
import { Stage } from "./rounds.ts";
import { LeafView } from "./sheets.ts";

export const DecideAppraisal = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("agree"), baseVersion: Version }),
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
});
export const AppraisalOverview = z.object({
  stage: Stage,
  leaves: z.array(AppraisalLeafRow),
  units: z.array(z.object({ unit: UnitKey, name: z.string(), leaves: z.int(), decided: z.int() })),
});
export type AppraisalOverview = z.infer<typeof AppraisalOverview>;

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
  units: z.array(z.object({ unit: UnitKey, name: z.string(), submitted: z.boolean(), leaf: LeafView })),
  previousLeaf: LeafCode.nullable(),
  nextLeaf: LeafCode.nullable(),
});
export type CriterionAcrossUnits = z.infer<typeof CriterionAcrossUnits>;

/** What a decision answers: the leaf as it stands now. */
export const AppraisalSaved = z.object({ leaf: LeafView, savedAt: Instant });
export type AppraisalSaved = z.infer<typeof AppraisalSaved>;
