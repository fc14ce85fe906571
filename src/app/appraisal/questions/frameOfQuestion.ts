import { AppError } from "../../../contract/errors.ts";
import type { LeafQuestions } from "../../../contract/questions.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction, WriteTransaction } from "../../store.ts";
import {
  leafSubject,
  lineAt,
  lockFrame,
  questionView,
  type SheetFrame,
  type SheetLine,
} from "../../submissions/index.ts";
import type { Question } from "./ports.ts";

export interface AskedAt {
  readonly question: Question;
  readonly frame: SheetFrame;
  readonly line: SheetLine;
  readonly subject: ReturnType<typeof leafSubject>;
}

/** A thread, alone with its sheet: nobody writes into one that is being closed. Throws not-found for an unknown id. */
export async function lockQuestion(context: Context, tx: WriteTransaction, id: string): Promise<AskedAt> {
  const known = await tx.appraisal.question(id);
  if (!known) throw new AppError("not-found", `no question ${id}`);
  const frame = await lockFrame(context, tx, known, "state");
  const line = lineAt(frame, known.leaf);
  // Read again behind the lock: it may have been closed while this waited.
  const question = (await tx.appraisal.question(id)) ?? known;
  return { question, frame, line, subject: leafSubject(frame, line) };
}

/** The threads of a leaf after a change, as the reader sees them. */
export async function questionsAt(
  { actor }: Context,
  tx: ReadTransaction,
  { frame, line }: Pick<AskedAt, "frame" | "line">,
): Promise<LeafQuestions> {
  const filter = { units: [frame.sheet.unit], leaves: [line.code] };
  const questions = await tx.appraisal.questionsOfRound(frame.sheet.roundId, filter);
  return { leaf: line.code, questions: questions.map((each) => questionView(each, actor)) };
}
