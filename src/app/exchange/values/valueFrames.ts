import { requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import { frameOf, readRoundFrame, type SheetFrame, type SheetLine } from "../../submissions/index.ts";
import type { ExchangeTarget } from "../definition.ts";
import { roundIdOf } from "../roundParts/roundOf.ts";

/** Every sheet of a round, for whoever runs it. */
export async function valueFrames(
  context: Context,
  tx: ReadTransaction,
  target: ExchangeTarget,
): Promise<readonly SheetFrame[]> {
  const roundId = roundIdOf(target);
  const round = await readRoundFrame(context, tx, roundId);
  requireAllowed(context.actor, "round.overlook", { kind: "round", round: round.facts });
  const submissions = await tx.submissions.submissionsOfRound(roundId);
  const byUnit = new Map(submissions.map((submission) => [submission.unit, submission]));
  return round.units.map(({ unit }) => frameOf(round, { roundId, unit }, byUnit.get(unit)));
}

/** Lines whose values come from outside the units: surveys, statistics, other indices, bonus and penalty given by the assessor. */
export function outsideLines(frame: SheetFrame): readonly SheetLine[] {
  return frame.plan.lines.filter(({ scoredBy }) => scoredBy !== "self");
}
