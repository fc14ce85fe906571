import type { AlikeGroup } from "../../../contract/appraisal.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { AnswerValue } from "../../../contract/sheets.ts";
import { snap } from "../../../core/index.ts";

interface TypedAnswer {
  readonly input: string;
  readonly value: AnswerValue;
}

interface Decided {
  readonly points: number;
  readonly unit: UnitKey;
  readonly name: string;
  readonly mine: boolean;
}

/**
 * One text for one answer: equal texts mean that two units typed the same at every input. A cleared input counts as not
 * typed, words are compared in NFC without outer blanks, and the order of saving plays no part.
 */
export function answerKey(answers: readonly TypedAnswer[]): string {
  const typed = answers.flatMap(({ input, value }): [string, AnswerValue][] => {
    const kept = typeof value === "string" ? value.normalize("NFC").trim() : value;
    return kept === null || kept === "" ? [] : [[input, kept]];
  });
  return JSON.stringify(typed.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
}

/** Decisions on one answer, by points; the commonest first, and of equally common ones the higher points. */
export function alikeGroup(decisions: readonly Decided[]): AlikeGroup {
  const byPoints = new Map<number, Decided[]>();
  for (const decision of decisions) {
    const points = snap(decision.points);
    byPoints.set(points, [...(byPoints.get(points) ?? []), decision]);
  }
  const decided = [...byPoints].map(([points, made]) => ({
    points,
    units: made.map(({ unit, name, mine }) => ({ unit, name, mine })),
  }));
  return {
    decided: decided.sort((one, other) => other.units.length - one.units.length || other.points - one.points),
  };
}
