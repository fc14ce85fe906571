import { UnitKey } from "../../../contract/ids.ts";
import type { MethodNodeView, MethodView } from "../../../contract/methods.ts";
import type { RoundDetail } from "../../../contract/rounds.ts";
import type { UnitView } from "../../../contract/units.ts";
import { searchKey } from "../../../core/published/search-key.ts";

export interface Assignment {
  readonly lead: string;
  readonly support: readonly string[];
}
/** Leaf → who answers for it; a leaf without a lead is not in the map. */
export type Assignments = ReadonlyMap<string, Assignment>;

export function assignmentsOf(round: Pick<RoundDetail, "assignments">): Assignments {
  return new Map(round.assignments.map(({ leaf, lead, support }) => [leaf, { lead, support }]));
}

export function sentAssignments(assignments: Assignments) {
  return [...assignments].map(([leaf, { lead, support }]) => ({
    leaf,
    lead: UnitKey.parse(lead),
    support: support.map((unit) => UnitKey.parse(unit)),
  }));
}

/** Gives a leaf its lead; the empty lead takes it away. A lead never supports itself. */
export function withLead(assignments: Assignments, leaf: string, lead: string): Assignments {
  const next = new Map(assignments);
  if (lead === "") next.delete(leaf);
  else
    next.set(leaf, { lead, support: (assignments.get(leaf)?.support ?? []).filter((unit) => unit !== lead) });
  return next;
}

/** A field with the self-scored leaves under it, in the order of the method. */
export interface FieldLeaves {
  readonly field: MethodNodeView;
  readonly leaves: readonly MethodNodeView[];
}

export function fieldsWithLeaves(method: Pick<MethodView, "nodes">): readonly FieldLeaves[] {
  const parents = new Map(method.nodes.map((node) => [node.code, node]));
  const topOf = (node: MethodNodeView): MethodNodeView => {
    const parent = node.parentCode === null ? undefined : parents.get(node.parentCode);
    return parent ? topOf(parent) : node;
  };
  const fields = new Map<MethodNodeView, MethodNodeView[]>();
  for (const node of method.nodes) {
    if (!node.leaf || (node.scoredBy ?? "self") !== "self") continue;
    const top = topOf(node);
    fields.set(top, [...(fields.get(top) ?? []), node]);
  }
  return [...fields].map(([field, leaves]) => ({ field, leaves }));
}

/** Fills leaves without a lead where the method names an agency that is one of the departments. */
export function withSuggestions(
  assignments: Assignments,
  leaves: readonly MethodNodeView[],
  departments: readonly UnitView[],
): Assignments {
  const find = (name: string) =>
    departments.find((unit) => searchKey(unit.name).startsWith(searchKey(name)))?.key;
  const next = new Map(assignments);
  for (const leaf of leaves) {
    const lead = leaf.lead === null || next.has(leaf.code) ? undefined : find(leaf.lead);
    if (lead === undefined) continue;
    const support = leaf.support.flatMap((name) => find(name) ?? []).filter((unit) => unit !== lead);
    next.set(leaf.code, { lead, support });
  }
  return next;
}
