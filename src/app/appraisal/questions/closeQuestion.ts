import { AppError } from "../../../contract/errors.ts";
import type { LeafQuestions } from "../../../contract/questions.ts";
import { requireAllowed, requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { lockQuestion, questionsAt } from "./frameOfQuestion.ts";

/** The appraiser closes a thread; what was said stays readable. */
export async function closeQuestion(context: Context, question: string): Promise<LeafQuestions> {
  const { actor } = context;
  return context.store.write(async (tx) => {
    const at = await lockQuestion(context, tx, question);
    const { frame, line, subject } = at;
    requireAllowed(actor, "leaf.ask", subject);
    const by = requireSignedIn(actor);
    const closed = await tx.appraisal.closeQuestion(question, frame.now, by);
    if (!closed) throw new AppError("already-decided", `question ${question} is closed already`);
    await tx.audit.append({
      chain: `round:${frame.sheet.roundId}`,
      kind: "question.closed",
      at: frame.now,
      actorId: by,
      unit: frame.sheet.unit,
      data: { leaf: line.code, question },
    });
    return questionsAt(context, tx, at);
  });
}
