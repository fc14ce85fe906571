import type { Framework } from "../framework.ts";
import { type AuditContext, type AuditLimits, auditContext, auditLimits } from "./context.ts";
import type { Finding, Severity } from "./finding.ts";
import { lowConsistency, severalDimensions } from "./rules/consistency.ts";
import { allAlike, allMissing, littleData, mostlyZero, nearlyAllFull, outOfBounds } from "./rules/data.ts";
import { influence, removalShifts } from "./rules/influence.ts";
import { nearDuplicates, siblings } from "./rules/likeness.ts";
import { outliers } from "./rules/outliers.ts";
import { withParents } from "./rules/parents.ts";
import { againstDominance, manyTies } from "./rules/ranks.ts";
import { sameLabels, unresolvedTexts, withoutCitation, withoutEnglish } from "./rules/texts.ts";
import {
  heavyLeaves,
  negativeWeights,
  onlyChildren,
  tinyWeights,
  withoutDirection,
  withoutWeight,
} from "./rules/tree.ts";

const rules: readonly ((context: AuditContext) => readonly Finding[])[] = [
  withoutDirection,
  withoutWeight,
  negativeWeights,
  allMissing,
  allAlike,
  outOfBounds,
  againstDominance,
  littleData,
  outliers,
  nearDuplicates,
  siblings,
  withParents,
  influence,
  removalShifts,
  heavyLeaves,
  manyTies,
  lowConsistency,
  unresolvedTexts,
  withoutCitation,
  sameLabels,
  severalDimensions,
  nearlyAllFull,
  mostlyZero,
  tinyWeights,
  onlyChildren,
  withoutEnglish,
];

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * Everything an index maker should know about one block in one period before the index is used: errors first, then
 * warnings, then notes; empty for a sound index. Rules that rest on correlations keep silent below `limits.units` units.
 */
export function auditFramework(framework: Framework, limits: AuditLimits = auditLimits): readonly Finding[] {
  const context = auditContext(framework, limits);
  return inOrder(rules.flatMap((rule) => rule(context)));
}

/** Errors first; the order within a severity stays. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((left, right) => order[left.severity] - order[right.severity]);
}
