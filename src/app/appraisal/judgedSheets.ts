import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import { appraisesLeaf, owns, readsSecond } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import {
  frameOf,
  leafSubject,
  type RoundFrame,
  readRoundFrame,
  type SheetFrame,
  type SheetLine,
} from "../submissions/index.ts";

/** A sheet and those of its lines that the reader judges, or that the owner watches being judged. */
export interface JudgedSheet {
  readonly frame: SheetFrame;
  readonly lines: readonly SheetLine[];
}

export interface JudgedRound {
  readonly round: RoundFrame;
  readonly sheets: readonly JudgedSheet[];
}

/**
 * The sheets of a round as an appraiser or the owner meets them: self-scored lines from which the unit is not exempt; in
 * the second appraisal only those at which there is something to judge again. Throws not-allowed for everybody else.
 */
export async function judgedSheets(
  context: Context,
  tx: ReadTransaction,
  roundId: RoundId,
): Promise<JudgedRound> {
  const round = await readRoundFrame(context, tx, roundId);
  const submissions = new Map(
    (await tx.submissions.submissionsOfRound(roundId)).map((submission) => [submission.unit, submission]),
  );
  const all = round.units.flatMap(({ unit }) => {
    const frame = frameOf(round, { roundId, unit }, submissions.get(unit));
    const lines = frame.plan.lines.filter((line) => judges(context, frame, line));
    return lines.length === 0 ? [] : [{ frame, lines }];
  });
  if (all.length === 0) {
    const code = context.actor.accountId === null ? "sign-in-needed" : "not-allowed";
    throw new AppError(code, `nothing to appraise in round ${roundId}`);
  }
  if (round.facts.stage !== "second-appraisal") return { round, sheets: all };
  const sheets = all.map(({ frame, lines }) => ({
    frame,
    lines: lines.filter((line) => callsAgain(frame, line)),
  }));
  return { round, sheets: sheets.filter(({ lines }) => lines.length > 0) };
}

function judges(context: Context, frame: SheetFrame, line: SheetLine): boolean {
  const subject = leafSubject(frame, line);
  if (subject.scoredBy !== "self" || subject.exempt || frame.round.kind !== "measures") return false;
  if (owns(context.actor, frame.facts)) return true;
  return appraisesLeaf(context.actor, subject) && !readsSecond(context.actor, subject);
}

/** Answered by the unit, never judged, opened again, or still being talked about. */
function callsAgain(frame: SheetFrame, line: SheetLine): boolean {
  const { reply, decision, reopened, questionOpen } = leafSubject(frame, line);
  if (reply === "sent" || questionOpen || reopened.includes("appraisal")) return true;
  return decision === "none" && frame.submission.state === "submitted";
}
