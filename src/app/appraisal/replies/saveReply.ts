import { AppError } from "../../../contract/errors.ts";
import type { ReplySaved, SaveReply } from "../../../contract/replies.ts";
import type { OtherValue } from "../../../contract/sheets.ts";
import { requireAllowed, requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import { type LeafKey, leafSubject, lineAt, lockFrame, replyView } from "../../submissions/index.ts";
import type { Reply } from "./ports.ts";

/** Keeps the draft of an explanation while it is written; nobody outside the unit sees it. */
export async function saveReply(context: Context, key: LeafKey, typed: SaveReply): Promise<ReplySaved> {
  const { actor } = context;
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, key, "work");
    const line = lineAt(frame, key.leaf);
    requireAllowed(actor, "leaf.reply", leafSubject(frame, line));
    const by = requireSignedIn(actor);
    const { agrees, baseVersion } = typed;
    const text = typed.text.normalize("NFC").trim();
    const draft = { ...frame.sheet, leaf: line.code, agrees, text, baseVersion, at: frame.now, by };
    const version = await tx.appraisal.saveReply(draft);
    if (version === undefined) throw await changedByOther(tx, key);
    await tx.audit.append({
      chain: `round:${key.roundId}`,
      kind: "reply.saved",
      at: frame.now,
      actorId: by,
      unit: key.unit,
      data: { leaf: line.code, version },
    });
    const reply = await replyAt(tx, key);
    if (!reply) throw new Error(`the reply at ${key.leaf} of ${key.unit} was saved and is gone`);
    return { reply: replyView(reply), savedAt: frame.now.toISOString() };
  });
}

export async function replyAt(
  tx: ReadTransaction,
  { roundId, unit, leaf }: LeafKey,
): Promise<Reply | undefined> {
  return (await tx.appraisal.repliesOfRound(roundId, { units: [unit], leaves: [leaf] }))[0];
}

/** The refusal that shows what the other person wrote. */
export async function changedByOther(tx: ReadTransaction, key: LeafKey): Promise<AppError> {
  const other = await replyAt(tx, key);
  const details: OtherValue | undefined = other && {
    value: other.text.slice(0, 4000),
    version: other.version,
    updatedAt: other.updatedAt.toISOString(),
    updatedByName: other.updatedByName,
  };
  const message = `reply at ${key.leaf} of ${key.unit} was changed by another`;
  return new AppError("changed-by-other", message, details ? { details } : {});
}
