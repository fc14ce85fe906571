/** What an index maker must know about an index, and the audit that finds its faults. */
export { auditFramework } from "./audit/audit.ts";
export { auditComposite } from "./audit/auditComposite.ts";
export { auditPoints, type FamilyPoints } from "./audit/auditPoints.ts";
export { type AuditLimits, auditLimits } from "./audit/context.ts";
export type {
  Finding as AuditFinding,
  FindingCode as AuditFindingCode,
  Severity as AuditSeverity,
} from "./audit/finding.ts";
export type { Framework, FrameworkNode } from "./framework.ts";
export { type BlockFramework, type CompositeFrameworks, compositeFrameworks } from "./from/composite.ts";
export { type EarnedPoints, pointsFramework } from "./from/points.ts";
export type { Alternative, AlternativeKind } from "./study/alternatives.ts";
export type { Availability } from "./study/availability.ts";
export {
  type CorrelationLimits,
  correlationLimits,
  correlationsAcross,
  correlationsWithin,
  correlationsWithParent,
  type PairCorrelation,
} from "./study/correlations.ts";
export type { DominancePair, DominanceStudy } from "./study/dominance.ts";
export { effectiveWeights } from "./study/effectiveWeights.ts";
export type { GroupStudy } from "./study/groups.ts";
export type { Influence } from "./study/influence.ts";
export type { LeafFigures } from "./study/leafFigures.ts";
export { type Removal, removals } from "./study/removals.ts";
export { type FrameworkStudy, type PlainStudy, plainStudy, studyFramework } from "./study/study.ts";
export { variesEnough } from "./study/variesEnough.ts";
export type { WeightsBeside } from "./study/weightsFromData.ts";
