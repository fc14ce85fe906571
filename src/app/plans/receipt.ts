import { canonicalJson, sha256 } from "../audit/index.ts";
import { inForce } from "./planFrame.ts";
import type { WholePlan } from "./ports.ts";

/**
 * SHA-256 over the canonical JSON (RFC 8785) of everything that a plan says: title, number, text, targets and items in
 * force. The same content gives the same hash, whoever computes it.
 */
export function planReceipt({ plan, paragraphs, targets, items }: WholePlan): string {
  const { id, office, unit, kind, yearFrom, yearTo, title, number, issuedOn } = plan;
  return sha256(
    canonicalJson({
      plan: { id, office, unit, kind, yearFrom, yearTo, title, number, issuedOn },
      text: paragraphs.map(({ kind: of, text }) => ({ kind: of, text })),
      targets: targets.map(({ index, component, year, value, rank, group, words }) => ({
        index,
        component,
        year,
        value,
        rank,
        group,
        words,
      })),
      items: inForce(items).map((item) => ({
        id: item.id,
        index: item.index,
        component: item.component,
        round: item.round,
        leaf: item.leaf,
        target: item.target,
        measure: item.measure,
        lead: item.lead,
        support: item.support,
        due: item.due,
        budgetNote: item.budgetNote,
        expectedPoints: item.expectedPoints,
      })),
    }),
  );
}
