import type { ComponentView, IndexSummary } from "../../contract/published.ts";
import type { ComponentDefinition, IndexDefinition, PublishedUnit } from "../../core/published/index.ts";
import type { YearCount } from "./ports.ts";
import { unitRef } from "./unitRef.ts";

export function indexSummary(
  index: IndexDefinition,
  counts: readonly YearCount[],
  units: ReadonlyMap<string, PublishedUnit>,
): IndexSummary {
  const years = counts.filter((count) => count.index === index.id).map((count) => count.year);
  const place = index.place === null ? undefined : units.get(index.place);
  const { id, name, short, owner, family, kind, unit, scale, decimals, headline } = index;
  return {
    id,
    name,
    short,
    owner,
    family,
    kind,
    unit,
    scale,
    decimals,
    headline,
    place: place ? unitRef(place) : null,
    years: years.toSorted((a, b) => (b ?? Number.NEGATIVE_INFINITY) - (a ?? Number.NEGATIVE_INFINITY)),
  };
}

export function componentView(component: ComponentDefinition): ComponentView {
  const { code, label, parent, unit } = component;
  return { code, label, parent, unit };
}
