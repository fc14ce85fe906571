import type { PlanItemView, TargetView } from "../../contract/plans.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { keyOf, type LeafFates, leafFates } from "./checks/leafFates.ts";
import { type IndexCatalogue, indexCatalogue } from "./indexCatalogue.ts";
import type { PlanFrame } from "./planFrame.ts";
import type { PlanItem, Target } from "./ports.ts";
import { figureFor, type PublishedFigures, publishedFigures } from "./publishedFigures.ts";
import { type Names, unitNames } from "./unitNames.ts";

/** What the rows of a plan are shown with: names of units, indices, leaves and rounds, and published figures. */
export interface PlanWords {
  readonly names: Names;
  readonly catalogue: IndexCatalogue;
  readonly fates: LeafFates;
  readonly rounds: ReadonlyMap<string, string>;
  readonly figures: PublishedFigures;
}

export async function planWords(context: Context, tx: ReadTransaction, frame: PlanFrame): Promise<PlanWords> {
  const { plan, items, targets } = frame;
  const units = items.flatMap(({ lead, support }) => (lead === null ? support : [lead, ...support]));
  const rounds = await tx.rounds.list();
  return {
    names: await unitNames(tx, [plan.office, plan.unit, ...units]),
    catalogue: await indexCatalogue(context, tx),
    fates: await leafFates(context, tx, items),
    rounds: new Map(rounds.map(({ id, title }) => [id, title])),
    figures: await publishedFigures(context, tx, plan.unit, targets),
  };
}

export function itemView({ names, catalogue, fates, rounds }: PlanWords, item: PlanItem): PlanItemView {
  const { id, index, component, round, leaf, lead, support, droppedAt } = item;
  const known = catalogue.get(index);
  const fate = round === null || leaf === null ? undefined : fates.get(keyOf(round, leaf));
  return {
    id,
    index,
    indexName: known?.name ?? index,
    component,
    componentName: componentName(catalogue, index, component),
    round,
    roundTitle: round === null ? null : (rounds.get(round) ?? null),
    leaf,
    leafLabel: fate?.label ?? null,
    max: fate?.max ?? null,
    lost: item.lostPoints,
    target: item.target,
    measure: item.measure,
    lead: lead === null ? null : names(lead),
    support: support.map(names),
    due: item.due,
    budgetNote: item.budgetNote,
    expectedPoints: item.expectedPoints,
    carried: item.carriedFrom !== null,
    addedIn: item.addedIn,
    dropped: droppedAt === null ? null : { reason: item.droppedReason, amendment: item.droppedIn },
    version: item.version,
  };
}

export function targetView({ catalogue, figures }: PlanWords, target: Target): TargetView {
  const { position: _position, ...said } = target;
  const known = catalogue.get(target.index);
  const part = known?.components.find(({ code }) => code === target.component);
  const figure = figureFor(figures, target);
  return {
    ...said,
    indexName: known?.name ?? target.index,
    componentName: componentName(catalogue, target.index, target.component),
    unit: known?.unit ?? "",
    scale: target.component === null ? (known?.scale ?? null) : (part?.scale ?? null),
    published: figure?.figure ?? null,
    publishedYear: figure?.year ?? null,
  };
}

function componentName(catalogue: IndexCatalogue, index: string, component: string | null): string | null {
  if (component === null) return null;
  return catalogue.get(index)?.components.find(({ code }) => code === component)?.label ?? component;
}
