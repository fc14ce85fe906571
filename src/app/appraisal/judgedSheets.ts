import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import { appraisesLeaf, owns, readsSecond } from "../access/index.ts";
import type { Actor, Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import {
  frameOf,
  leafSubject,
  type RoundFrame,
  readRoundFrame,
  type SheetFrame,
  type SheetLine,
  sheetPlan,
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
  const all = await sheetsOf(context, tx, round, () => true);
  if (all.length === 0) throw nothingToJudge(context, roundId);
  if (round.facts.stage !== "second-appraisal") return { round, sheets: all };
  const sheets = all.map(({ frame, lines }) => ({
    frame,
    lines: lines.filter((line) => callsAgain(frame, line)),
  }));
  return { round, sheets: sheets.filter(({ lines }) => lines.length > 0) };
}

export interface JudgedLeaf extends JudgedRound {
  readonly line: SheetLine;
  readonly previousLeaf: string | null;
  readonly nextLeaf: string | null;
}

/**
 * The same for one leaf, with its neighbours: only what stands at that leaf is read, so that it takes no longer however
 * many leaves a round has. Throws not-found where the reader judges nothing at it.
 */
export async function judgedLeaf(
  context: Context,
  tx: ReadTransaction,
  roundId: RoundId,
  leaf: string,
): Promise<JudgedLeaf> {
  const { round, sheets, lines } = await aroundLeaf(context, tx, roundId, leaf);
  const at = lines.findIndex(({ code }) => code === leaf);
  const line = lines[at];
  if (!line || sheets.length === 0)
    throw new AppError("not-found", `nothing to appraise at leaf ${leaf} of round ${roundId}`);
  return {
    round,
    sheets,
    line,
    previousLeaf: lines[at - 1]?.code ?? null,
    nextLeaf: lines[at + 1]?.code ?? null,
  };
}

async function aroundLeaf(
  context: Context,
  tx: ReadTransaction,
  roundId: RoundId,
  leaf: string,
): Promise<JudgedRound & { readonly lines: readonly SheetLine[] }> {
  const round = await readRoundFrame(context, tx, roundId, leaf);
  if (round.facts.stage === "second-appraisal") {
    // Which leaves stand beside it depends on every answer that was sent.
    const judged = await judgedSheets(context, tx, roundId);
    const sheets = judged.sheets.filter(({ lines }) => lines.some(({ code }) => code === leaf));
    return { round: judged.round, sheets, lines: linesOf(judged.sheets) };
  }
  const sheets = await sheetsOf(context, tx, round, ({ code }) => code === leaf);
  const lines = linesGiven(context.actor, round);
  if (lines.length === 0) throw nothingToJudge(context, roundId);
  return { round, sheets, lines };
}

async function sheetsOf(
  context: Context,
  tx: ReadTransaction,
  round: RoundFrame,
  wanted: (line: SheetLine) => boolean,
): Promise<readonly JudgedSheet[]> {
  const roundId = round.round.id;
  const submissions = new Map(
    (await tx.submissions.submissionsOfRound(roundId)).map((submission) => [submission.unit, submission]),
  );
  return round.units.flatMap(({ unit }) => {
    const frame = frameOf(round, { roundId, unit }, submissions.get(unit));
    const lines = frame.plan.lines.filter((line) => wanted(line) && judges(context, frame, line));
    return lines.length === 0 ? [] : [{ frame, lines }];
  });
}

/** Lines at which the reader judges some unit, whatever stands there, in the order of the sheets. */
function linesGiven(actor: Actor, round: RoundFrame): readonly SheetLine[] {
  if (round.round.kind !== "measures") return [];
  const lines = new Map<string, SheetLine>();
  for (const family of new Set(round.units.map((unit) => unit.family))) {
    const units = round.units.filter((unit) => unit.family === family);
    for (const line of sheetPlan(round.method.method, family, round.lang).lines) {
      if (line.scoredBy !== "self" || lines.has(line.code)) continue;
      const given = units.some(
        ({ unit, exemptions }) =>
          !exemptions.some(({ code }) => line.path.includes(code)) &&
          (owns(actor, round.facts) || appraisesLeaf(actor, { round: round.facts, unit, path: line.path })),
      );
      if (given) lines.set(line.code, line);
    }
  }
  return [...lines.values()];
}

/** Every line that stands in at least one of the sheets, once, in the order of the sheets. */
export function linesOf(sheets: readonly JudgedSheet[]): readonly SheetLine[] {
  const lines = new Map<string, SheetLine>();
  for (const sheet of sheets)
    for (const line of sheet.lines) if (!lines.has(line.code)) lines.set(line.code, line);
  return [...lines.values()];
}

function nothingToJudge({ actor }: Context, roundId: RoundId): AppError {
  const code = actor.accountId === null ? "sign-in-needed" : "not-allowed";
  return new AppError(code, `nothing to appraise in round ${roundId}`);
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
