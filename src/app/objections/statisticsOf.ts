import type { ObjectionList, ObjectionView } from "../../contract/objections.ts";

/** Counts for the owner: how many, how many in time, how many upheld, and at which leaves. */
export function statisticsOf(
  objections: readonly ObjectionView[],
  today: string,
): NonNullable<ObjectionList["statistics"]> {
  const decided = objections.filter(({ decision }) => decision !== null);
  const byLeaf = new Map<string, { leaf: string; label: string; filed: number; upheld: number }>();
  for (const { leaf, leafLabel, decision } of objections) {
    const row = byLeaf.get(leaf) ?? { leaf, label: leafLabel, filed: 0, upheld: 0 };
    row.filed += 1;
    if (decision?.outcome === "upheld") row.upheld += 1;
    byLeaf.set(leaf, row);
  }
  return {
    filed: objections.length,
    units: new Set(objections.map(({ unit }) => unit)).size,
    decided: decided.length,
    inTime: decided.filter(({ decision, due }) => decision !== null && decidedBy(decision.at, due)).length,
    upheld: decided.filter(({ decision }) => decision?.outcome === "upheld").length,
    overdue: objections.filter(({ decision, due }) => decision === null && today > due).length,
    leaves: [...byLeaf.values()].sort(
      (left, right) => right.filed - left.filed || (left.leaf < right.leaf ? -1 : 1),
    ),
  };
}

/** Days end at midnight in Viet Nam, seven hours before that of UTC. */
function decidedBy(at: string, due: string): boolean {
  return new Date(at).getTime() < new Date(`${due}T24:00:00+07:00`).getTime();
}
