import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import type { QuestionRow } from "../../../contract/questions.ts";
import { decide, owns, readsSecond, requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import {
  frameOf,
  leafSubject,
  questionView,
  type RoundFrame,
  readRoundFrame,
  type SheetFrame,
} from "../../submissions/index.ts";
import type { Question } from "./ports.ts";

/** The threads of a round that the reader may see, open ones first, then the newest. */
export async function listQuestions(context: Context, roundId: RoundId): Promise<QuestionRow[]> {
  return context.store.read(async (tx) => {
    const round = await readRoundFrame(context, tx, roundId);
    requireAllowed(context.actor, "round.see", { kind: "round", round: round.facts });
    return rowsOf(context, tx, round, await tx.appraisal.questionsOfRound(roundId));
  });
}

/** Open threads, in whatever round, in which an answer of the reader's own unit is awaited. */
export async function waitingQuestions(context: Context): Promise<QuestionRow[]> {
  const units = new Set(
    context.actor.roles.flatMap(({ role, unit }) =>
      unit !== null && (role === "unit" || role === "division" || role === "leader") ? [unit] : [],
    ),
  );
  return context.store.read(async (tx) => {
    const open = await tx.appraisal.openQuestionsAt([...units]);
    const rows: QuestionRow[] = [];
    for (const roundId of new Set(open.map((question) => question.roundId))) {
      const round = await readRoundFrame(context, tx, roundId);
      const asked = open.filter((question) => question.roundId === roundId);
      rows.push(...(await rowsOf(context, tx, round, asked)));
    }
    return rows.filter(({ waitsFor }) => waitsFor === "unit");
  });
}

async function rowsOf(
  { actor }: Context,
  tx: ReadTransaction,
  round: RoundFrame,
  questions: readonly Question[],
): Promise<QuestionRow[]> {
  if (questions.length === 0) return [];
  const { id, title } = round.round;
  const submissions = new Map((await tx.submissions.submissionsOfRound(id)).map((each) => [each.unit, each]));
  const frames = new Map<UnitKey, SheetFrame>();
  const rows = questions.flatMap((question): QuestionRow[] => {
    const { unit, leaf } = question;
    const frame = frames.get(unit) ?? frameOf(round, { roundId: id, unit }, submissions.get(unit));
    frames.set(unit, frame);
    const line = frame.plan.byCode.get(leaf);
    if (!line) return [];
    const subject = leafSubject(frame, line);
    const blind = readsSecond(actor, subject) && !owns(actor, frame.facts);
    if (blind || decide(actor, "leaf.see", subject) !== "allowed") return [];
    const view = questionView(question, actor);
    const open = question.closedAt === null;
    return [
      {
        ...view,
        round: { id, title },
        unit,
        unitName: frame.unit.name,
        leaf,
        leafLabel: line.fixed.label,
        waitsFor: open ? (question.messages.at(-1)?.fromUnit === true ? "appraiser" : "unit") : null,
        mayAnswer: open && decide(actor, "leaf.reply-question", subject) === "allowed",
        mayClose: open && decide(actor, "leaf.ask", subject) === "allowed",
      },
    ];
  });
  const closed = (row: QuestionRow): number => (row.closedAt === null ? 0 : 1);
  return rows.sort((one, other) => closed(one) - closed(other) || (one.askedAt < other.askedAt ? 1 : -1));
}
