import type { Method } from "../../method/schema.ts";
import { familiesOf } from "../../method/tree.ts";
import { type EarnedPoints, pointsFramework } from "../from/points.ts";
import { acrossBlocks } from "./acrossBlocks.ts";
import { auditFramework, inOrder } from "./audit.ts";
import { type AuditLimits, auditLimits } from "./context.ts";
import type { Finding } from "./finding.ts";
import { scoringRules } from "./rules/scoring.ts";

/** What the units of one family earned. */
export interface FamilyPoints {
  readonly family: string;
  readonly results: readonly EarnedPoints[];
}

/**
 * The audit of a points method: texts, weights and ways of scoring, and with `data` what the points of each family show.
 * Families without units are audited in their texts alone. Leaves `without` comparable answers are left out of the figures.
 */
export function auditPoints(
  method: Method,
  data: readonly FamilyPoints[] = [],
  without: ReadonlySet<string> = new Set(),
  limits: AuditLimits = auditLimits,
): readonly Finding[] {
  const results = new Map(data.map((each) => [each.family, each.results]));
  const blocks = familiesOf(method).map(({ id }) => {
    const framework = pointsFramework(method, results.get(id) ?? [], id, without);
    return { block: id, framework, findings: auditFramework(framework, limits) };
  });
  return inOrder([...acrossBlocks(blocks), ...scoringRules(method)]);
}
