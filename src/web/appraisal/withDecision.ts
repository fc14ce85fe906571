import type { AlikeGroup, CriterionAcrossUnits } from "../../contract/appraisal.ts";
import type { LeafView } from "../../contract/sheets.ts";
import { samePoints } from "./deskFilters.ts";

/** A criterion on screen after one decision: the leaf anew, and the decision counted among those on equal answers. */
export function withDecision(view: CriterionAcrossUnits, unit: string, leaf: LeafView): CriterionAcrossUnits {
  const row = view.units.find((each) => each.unit === unit);
  if (!row) return view;
  return {
    ...view,
    units: view.units.map((each) => (each.unit === unit ? { ...each, leaf } : each)),
    alike: view.alike.map((group, place) =>
      place === row.alike && leaf.appraisal
        ? moved(group, { unit: row.unit, name: row.name, mine: true }, leaf.appraisal.points)
        : group,
    ),
  };
}

type Judged = AlikeGroup["decided"][number]["units"][number];

function moved({ decided }: AlikeGroup, unit: Judged, points: number): AlikeGroup {
  const others = decided
    .map((made) => ({ ...made, units: made.units.filter((each) => each.unit !== unit.unit) }))
    .filter((made) => made.units.length > 0);
  const same = others.find((made) => samePoints(made.points, points));
  const rest = others.filter((made) => made !== same);
  const joined = { points, units: [...(same?.units ?? []), unit] };
  return {
    decided: [...rest, joined].toSorted((a, b) => b.units.length - a.units.length || b.points - a.points),
  };
}
