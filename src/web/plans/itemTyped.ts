import { UnitKey } from "../../contract/ids.ts";
import type { PlanChoices, PlanItemView } from "../../contract/plans.ts";
import { boxText, numberFrom } from "../show/numbers.ts";
import type { Language } from "../words/language.tsx";

/** An item as it stands in its boxes. */
export interface ItemTyped {
  readonly index: string;
  readonly component: string;
  readonly round: PlanItemView["round"];
  readonly leaf: string | null;
  readonly measure: string;
  readonly target: string;
  readonly lead: string | null;
  readonly support: readonly string[];
  readonly due: string;
  readonly budgetNote: string;
  readonly points: string;
}

export function typedOf(item: PlanItemView | null, choices: PlanChoices, language: Language): ItemTyped {
  return {
    index: item?.index ?? choices.indices[0]?.id ?? "",
    component: item?.component ?? "",
    round: item?.round ?? null,
    leaf: item?.leaf ?? null,
    measure: item?.measure ?? "",
    target: item?.target ?? "",
    lead: item?.lead?.unit ?? null,
    support: item?.support.map(({ unit }) => unit) ?? [],
    due: item?.due ?? "",
    budgetNote: item?.budgetNote ?? "",
    points: item === null || item.expectedPoints === null ? "" : boxText(item.expectedPoints, language),
  };
}

/** What is sent; the boxes were looked at before. */
export function inputOf(typed: ItemTyped, language: Language) {
  const points = numberFrom(typed.points, language);
  return {
    index: typed.index,
    component: typed.component === "" ? null : typed.component,
    round: typed.round,
    leaf: typed.leaf,
    measure: typed.measure,
    target: typed.target,
    lead: typed.lead === null ? null : UnitKey.parse(typed.lead),
    support: typed.support.map((unit) => UnitKey.parse(unit)),
    due: typed.due === "" ? null : typed.due,
    budgetNote: typed.budgetNote,
    expectedPoints: typeof points === "number" ? points : null,
  };
}

/** The item as it was, in the form in which it is sent. */
export function inputOfItem(item: PlanItemView) {
  const { index, component, round, leaf, measure, target, lead, support, due, budgetNote, expectedPoints } =
    item;
  return {
    index,
    component,
    round,
    leaf,
    measure,
    target,
    lead: lead?.unit ?? null,
    support: support.map(({ unit }) => unit),
    due,
    budgetNote,
    expectedPoints,
  };
}
