import type { IndexFault } from "../../composite/indexFault.ts";
import type { CompositeMethod } from "../../composite/schema/composite.ts";
import type { IndexTable } from "../../composite/table.ts";
import { compositeFrameworks } from "../from/composite.ts";
import { acrossBlocks } from "./acrossBlocks.ts";
import { auditFramework, inOrder } from "./audit.ts";
import { type AuditLimits, auditLimits } from "./context.ts";
import type { Finding } from "./finding.ts";

/** Faults of leaves that the audit finds itself, with a fuller remedy. */
const foundAnyway = new Set(["all-missing", "no-range", "one-unit"]);

/**
 * The audit of a composite index over every block in its latest period (or in `period`). Why it cannot be calculated stands
 * first; what holds for every block is told once, what holds for one of several names it in `place.block`.
 * Without a table the texts and weights are audited alone.
 */
export function auditComposite(
  method: CompositeMethod,
  table: IndexTable = { rows: [], columns: new Map(), notApplicable: new Map() },
  limits: AuditLimits = auditLimits,
  period?: string,
): readonly Finding[] {
  const { frameworks, faults } = compositeFrameworks(method, table, period);
  const findings = acrossBlocks(
    frameworks.map(({ block, framework }) => ({
      block,
      framework,
      findings: auditFramework(framework, limits),
    })),
  );
  const refused = faults.filter(({ code, place }) => place.leaf === undefined || !foundAnyway.has(code));
  return inOrder([...refused.map(refusal), ...findings]);
}

function refusal({ place, words }: IndexFault): Finding {
  const node = place.leaf ?? place.node;
  return {
    severity: "error",
    code: "not-calculated",
    place: { nodes: node === undefined ? [] : [node], units: place.unit === undefined ? [] : [place.unit] },
    figure: null,
    words,
  };
}
