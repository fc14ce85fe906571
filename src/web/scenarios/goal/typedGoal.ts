import type { ScenarioBase, ScenarioGoal } from "../../../contract/scenarios.ts";
import { boxText, numberFrom } from "../../show/numbers.ts";
import type { Language } from "../../words/language.tsx";

/** A goal as it stands in the boxes. */
export interface TypedGoal {
  readonly kind: ScenarioGoal["kind"];
  readonly total: string;
  readonly rank: string;
  readonly group: string;
}

export function typedGoal(
  goal: ScenarioGoal | null,
  { groups }: ScenarioBase,
  language: Language,
): TypedGoal {
  const first = groups[0]?.id ?? "";
  const blank = { total: "", rank: "", group: first };
  switch (goal?.kind) {
    case "total":
      return { ...blank, kind: "total", total: boxText(goal.total, language) };
    case "rank":
      return { ...blank, kind: "rank", rank: String(goal.rank) };
    case "group":
      return { ...blank, kind: "group", group: goal.group };
    case undefined:
      return { ...blank, kind: first === "" ? "total" : "group" };
  }
}

/** The goal, or which box holds something else. */
export function readGoal(
  { kind, total, rank, group }: TypedGoal,
  most: number,
  language: Language,
): ScenarioGoal | "total-fault" | "rank-fault" {
  if (kind === "group") return { kind, group };
  if (kind === "total") {
    const number = numberFrom(total, language);
    return typeof number === "number" && number >= 0 && number <= most
      ? { kind, total: number }
      : "total-fault";
  }
  const number = numberFrom(rank, language);
  return typeof number === "number" && Number.isInteger(number) && number >= 1
    ? { kind, rank: number }
    : "rank-fault";
}
