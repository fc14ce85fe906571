import type { Consistency } from "../../../contract/appraisal.ts";
import { AppError } from "../../../contract/errors.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { snap } from "../../../core/index.ts";
import { owns } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { SheetLine } from "../../submissions/index.ts";
import { judgedSheets, linesOf } from "../judgedSheets.ts";
import type { Appraisal } from "../ports.ts";
import { type AnsweredAlike, decidedByAnswer } from "./decidedByAnswer.ts";
import { contentAt, readAnswered } from "./leafRows.ts";

/** For the owner: leaves at which units gave the same answer and got different points, widest difference first. */
export async function consistency(context: Context, roundId: RoundId): Promise<Consistency> {
  return context.store.read(async (tx) => {
    const { round, sheets } = await judgedSheets(context, tx, roundId);
    if (!owns(context.actor, round.facts))
      throw new AppError("not-allowed", `consistency of round ${roundId} is for its owner`);
    const { rows } = await readAnswered(tx, roundId);
    const contents = round.units.map(({ unit }) => ({ unit, content: contentAt(rows, unit) }));
    const names = new Map<string, string>(round.units.map(({ unit, name }) => [unit, name]));
    const lines = new Map(linesOf(sheets).map((line) => [line.code, line]));
    const groups = [...decidedByAnswer(contents).values()].filter(({ decisions }) => decisions.length > 1);
    const uneven = groups.filter(({ decisions }) => spread(decisions) > 0);
    return {
      compared: groups.length,
      rows: uneven
        .sort((one, other) => spread(other.decisions) - spread(one.decisions))
        .flatMap((group) => {
          const line = lines.get(group.leaf);
          return line ? [viewGroup(line, group, names)] : [];
        }),
    };
  });
}

/** Widest difference in points, free of float noise. */
function spread(decisions: readonly Appraisal[]): number {
  const points = decisions.map((decision) => snap(decision.points));
  return Math.max(...points) - Math.min(...points);
}

function viewGroup(
  line: SheetLine,
  { answers, decisions }: AnsweredAlike,
  names: ReadonlyMap<string, string>,
): Consistency["rows"][number] {
  const points = [...new Set(decisions.map((decision) => snap(decision.points)))].sort((a, b) => b - a);
  return {
    leaf: line.code,
    label: line.fixed.label,
    max: line.max,
    answers: shownAnswers(line, answers),
    decided: points.map((each) => ({
      points: each,
      units: decisions
        .filter((decision) => snap(decision.points) === each)
        .map(({ unit, decidedByName, reason }) => ({
          unit,
          name: names.get(unit) ?? unit,
          byName: decidedByName,
          reason,
        })),
    })),
  };
}

/** Inputs of a line with what was typed there. */
export function shownAnswers(
  { fixed }: SheetLine,
  answers: AnsweredAlike["answers"],
): Consistency["rows"][number]["answers"] {
  return fixed.inputs.map((input) => ({
    input,
    value: answers.find((answer) => answer.input === input.name)?.value ?? null,
  }));
}
