import type { LeafQuestions, WriteMessage } from "../../../contract/questions.ts";
import { requireAllowed, requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { type LeafKey, leafSubject, lineAt, lockFrame } from "../../submissions/index.ts";
import { questionsAt } from "./frameOfQuestion.ts";

/** An appraiser asks the unit about a leaf; while the thread is open the unit may answer and attach documents. */
export async function askQuestion(
  context: Context,
  key: LeafKey,
  { text }: WriteMessage,
): Promise<LeafQuestions> {
  const { actor } = context;
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, key, "work");
    const line = lineAt(frame, key.leaf);
    const subject = leafSubject(frame, line);
    requireAllowed(actor, "leaf.ask", subject);
    const by = requireSignedIn(actor);
    const id = context.ids.next();
    const said = text.normalize("NFC");
    await tx.appraisal.insertQuestion({ ...frame.sheet, id, leaf: line.code, text: said, at: frame.now, by });
    await tx.audit.append({
      chain: `round:${key.roundId}`,
      kind: "question.asked",
      at: frame.now,
      actorId: by,
      unit: key.unit,
      data: { leaf: line.code, question: id, text: said, divisions: [...subject.divisions] },
    });
    return questionsAt(context, tx, { frame, line });
  });
}
