export { appraisalOverview } from "./appraisalOverview.ts";
export { criterionAcrossUnits } from "./criterionAcrossUnits.ts";
export { decideAppraisal } from "./decideAppraisal.ts";
export { decideAppraisals, type LeafDecision } from "./decideAppraisals.ts";
export type { Appraisal, AppraisalReader, AppraisalWriter, NewAppraisal } from "./ports.ts";
