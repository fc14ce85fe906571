import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import { lockRound } from "./lockRound.ts";

/** Erases a draft. A round that was ever opened stays for ever. */
export async function deleteDraft(context: Context, id: RoundId): Promise<void> {
  await context.store.write(async (tx) => {
    const { round, now } = await lockRound(context, tx, id, "round.edit");
    if (round.openedAt !== null) throw new AppError("stage-closed", `round ${id} was opened and is kept`);
    await tx.rounds.deleteDraft(id);
    await tx.audit.append({
      chain: "general",
      at: now,
      actorId: context.actor.accountId,
      kind: "round.deleted",
      data: { round: id, title: round.title },
    });
  });
}
