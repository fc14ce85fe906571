import { AppError } from "../../../contract/errors.ts";
import type { LeafQuestions, WriteMessage } from "../../../contract/questions.ts";
import { decide, requireAllowed, requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { lockQuestion, questionsAt } from "./frameOfQuestion.ts";

/** Goes on in a thread: the unit answers, or the appraiser asks further. A closed thread takes nothing more. */
export async function writeMessage(
  context: Context,
  question: string,
  { text }: WriteMessage,
): Promise<LeafQuestions> {
  const { actor } = context;
  return context.store.write(async (tx) => {
    const at = await lockQuestion(context, tx, question);
    const { frame, line, subject } = at;
    const asks = decide(actor, "leaf.ask", subject) === "allowed";
    if (!asks) requireAllowed(actor, "leaf.reply-question", subject);
    if (at.question.closedAt !== null)
      throw new AppError("already-decided", `question ${question} is closed`);
    const by = requireSignedIn(actor);
    const said = text.normalize("NFC");
    const message = { id: context.ids.next(), question, text: said, at: frame.now, by, fromUnit: !asks };
    await tx.appraisal.insertMessage({ ...message, sheet: frame.sheet });
    await tx.audit.append({
      chain: `round:${frame.sheet.roundId}`,
      kind: asks ? "question.continued" : "question.answered",
      at: frame.now,
      actorId: by,
      unit: frame.sheet.unit,
      data: {
        leaf: line.code,
        question,
        text: said,
        askedBy: at.question.askedBy,
        divisions: [...subject.divisions],
      },
    });
    return questionsAt(context, tx, at);
  });
}
