import { AppError, type Fault } from "../../../contract/errors.ts";
import type { RepliesSent, SendReplies } from "../../../contract/replies.ts";
import { requireAllowed, requireSignedIn } from "../../access/index.ts";
import type { NewAuditEntry } from "../../audit/index.ts";
import type { Context } from "../../context.ts";
import type { SheetKey } from "../../sheetKey.ts";
import { leafSubject, lineAt, lockFrame } from "../../submissions/index.ts";
import type { Reply } from "./ports.ts";
import { changedByOther } from "./saveReply.ts";

/** Sends explanations, one or several: all of them, or none where one is refused. What was sent is final. */
export async function sendReplies(
  context: Context,
  sheet: SheetKey,
  { replies }: SendReplies,
): Promise<RepliesSent> {
  const { actor } = context;
  return context.store.write(async (tx) => {
    // As for handing in: waits for drafts being saved, so that two people never send one leaf twice.
    const frame = await lockFrame(context, tx, sheet, "state");
    for (const { leaf } of replies)
      requireAllowed(actor, "leaf.reply", leafSubject(frame, lineAt(frame, leaf)));
    const by = requireSignedIn(actor);
    const known = await tx.appraisal.repliesOfRound(sheet.roundId, { units: [sheet.unit] });
    const drafts = new Map(known.map((reply) => [reply.leaf, reply]));
    refuseEmpty(replies.map(({ leaf }) => [leaf, drafts.get(leaf)]));
    const entries: NewAuditEntry[] = [];
    for (const { leaf, version } of replies) {
      const draft = drafts.get(leaf);
      const sent = await tx.appraisal.sendReply(sheet, leaf, version, { at: frame.now, by });
      if (!sent || !draft) throw await changedByOther(tx, { ...sheet, leaf });
      entries.push({
        chain: `round:${sheet.roundId}`,
        kind: draft.agrees ? "reply.agreed" : "reply.sent",
        at: frame.now,
        actorId: by,
        unit: sheet.unit,
        data: { leaf, version, text: draft.text },
      });
    }
    await tx.audit.appendAll(entries);
    return { leaves: replies.map(({ leaf }) => leaf), sentAt: frame.now.toISOString() };
  });
}

function refuseEmpty(drafts: readonly (readonly [string, Reply | undefined])[]): void {
  const faults = drafts.flatMap(([leaf, draft]): Fault[] =>
    draft && (draft.agrees || draft.text !== "")
      ? []
      : [
          {
            path: `reply.${leaf}`,
            vi: `Tiêu chí ${leaf}: viết nội dung giải trình, hoặc chọn đồng ý với điểm thẩm định.`,
            en: `Criterion ${leaf}: write the explanation, or agree with the appraised score.`,
          },
        ],
  );
  if (faults.length > 0) throw new AppError("invalid", `${faults.length} empty explanations`, { faults });
}
