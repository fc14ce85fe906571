import type { AnswerComment } from "../../contract/consultation.ts";
import { AppError, type Fault } from "../../contract/errors.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type At, changedByOther } from "./comment.ts";
import { consultationOf, type DraftOwner, requireMay } from "./draftOwner.ts";
import { dataOf, entryOf } from "./sendForComment.ts";

/** The office's answer: taken, partly taken or declined, with words. Without verdict the answer is taken back. */
export async function answerComment(
  context: Context,
  owner: DraftOwner,
  at: At & { readonly comment: string },
  typed: AnswerComment,
): Promise<void> {
  await context.store.write(async (tx) => {
    const draft = await owner.lock(context, tx, at.id, "work");
    requireMay(context, "answer", draft);
    const consultation = await consultationOf(tx, draft, at.consultation);
    const comment = (await tx.consultation.comments([consultation.id])).find(({ id }) => id === at.comment);
    if (comment === undefined) throw new AppError("not-found", `no comment ${at.comment}`);
    const answer = typed.verdict === null ? "" : typed.answer.normalize("NFC");
    if (answer === "" && typed.verdict !== null && typed.verdict !== "taken")
      throw new AppError("invalid", "an answer without words", { faults: [WORDS_NEEDED] });
    const given = { comment: comment.id, verdict: typed.verdict, answer, version: typed.version };
    const by = requireSignedIn(context.actor);
    if (!(await tx.consultation.answerComment({ ...given, at: draft.now, by }))) {
      const now = (await tx.consultation.comments([consultation.id])).find(({ id }) => id === comment.id);
      throw changedByOther(now);
    }
    await tx.audit.append({
      ...entryOf(context, draft),
      unit: comment.unit,
      kind: "comment.answered",
      data: {
        ...dataOf(draft, consultation.id),
        comment: comment.id,
        unit: comment.unit,
        verdict: typed.verdict,
        answer,
      },
    });
  });
}

const WORDS_NEEDED: Fault = {
  path: "answer",
  vi: "Nêu phần tiếp thu và lý do không tiếp thu phần còn lại.",
  en: "Say what was taken over and why the rest was not.",
};
