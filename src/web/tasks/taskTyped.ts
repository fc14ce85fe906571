import type { z } from "zod";
import type { IndexRef } from "../../contract/improvement.ts";
import type { TaskView } from "../../contract/tasks.ts";
import { numberFrom } from "../show/numbers.ts";
import type { Language } from "../words/language.tsx";

/** One task as it is typed; everything is text until it is sent. */
export interface TaskTyped {
  readonly title: string;
  readonly detail: string;
  readonly lead: string;
  readonly support: readonly string[];
  readonly due: string;
  readonly index: string;
  readonly leaf: string;
  readonly points: string;
  /** Ids of tasks that must be done before. */
  readonly needs: readonly string[];
  /** The round of the leaf, where it came with the task. */
  readonly round: string | null;
  readonly component: string | null;
}

export const BLANK: TaskTyped = {
  title: "",
  detail: "",
  lead: "",
  support: [],
  due: "",
  index: "",
  leaf: "",
  points: "",
  needs: [],
  round: null,
  component: null,
};

export type TaskBox = "title" | "lead" | "due" | "points";

/** Boxes that are not filled in yet, or not well. */
export function missingIn(typed: TaskTyped, language: Language): readonly TaskBox[] {
  const points = numberFrom(typed.points, language);
  return [
    ...(typed.title.trim().length < 3 ? (["title"] as const) : []),
    ...(typed.lead === "" ? (["lead"] as const) : []),
    ...(typed.due === "" ? (["due"] as const) : []),
    ...(points === "not-a-number" || (typeof points === "number" && (points < 0 || points > 1000))
      ? (["points"] as const)
      : []),
  ];
}

/** What is sent of it, the deadline apart. */
export function fieldsOf(typed: TaskTyped, language: Language) {
  const points = numberFrom(typed.points, language);
  const about: z.input<typeof IndexRef> | null =
    typed.index === ""
      ? null
      : {
          index: typed.index,
          component: typed.component,
          round: typed.leaf === "" ? null : typed.round,
          leaf: typed.leaf === "" ? null : typed.leaf,
        };
  return {
    title: typed.title,
    detail: typed.detail,
    lead: typed.lead,
    support: [...typed.support],
    about,
    expectedPoints: typeof points === "number" ? points : null,
    needs: [...typed.needs],
  };
}

export function typedFrom(view: TaskView): TaskTyped {
  return {
    title: view.title,
    detail: view.detail,
    lead: view.lead.unit,
    support: view.support.map(({ unit }) => unit),
    due: view.due,
    index: view.about?.index ?? "",
    leaf: view.about?.leaf ?? "",
    points: view.expectedPoints === null ? "" : String(view.expectedPoints).replace(".", ","),
    needs: view.needs.map(({ id }) => id),
    round: view.about?.round ?? null,
    component: view.about?.component ?? null,
  };
}
