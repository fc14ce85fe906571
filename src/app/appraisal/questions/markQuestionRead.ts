import { AppError } from "../../../contract/errors.ts";
import { readsSecond, requireAllowed, requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { leafSubject, lineAt, readFrame } from "../../submissions/index.ts";

/** Remembers how far somebody has read a thread; a mark of their own, no entry of the log. */
export async function markQuestionRead(context: Context, id: string): Promise<void> {
  const { actor } = context;
  await context.store.write(async (tx) => {
    const question = await tx.appraisal.question(id);
    if (!question) throw new AppError("not-found", `no question ${id}`);
    const frame = await readFrame(context, tx, question);
    const subject = leafSubject(frame, lineAt(frame, question.leaf));
    requireAllowed(actor, "leaf.see", subject);
    if (readsSecond(actor, subject))
      throw new AppError("not-allowed", `question ${id} is not for a blind reader`);
    await tx.appraisal.markQuestionRead(id, requireSignedIn(actor), frame.now);
  });
}
