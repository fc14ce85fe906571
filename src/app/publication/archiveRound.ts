import type { RoundId } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import { lockRound } from "../rounds/index.ts";

/** Puts a published round aside. Its results stay public, its sheets and log stay as they are. */
export async function archiveRound(context: Context, id: RoundId): Promise<void> {
  await context.store.write(async (tx) => {
    const { round, now } = await lockRound(context, tx, id, "round.archive");
    await tx.rounds.update({ ...round, archivedAt: now });
    await tx.audit.append({
      chain: `round:${id}`,
      at: now,
      actorId: context.actor.accountId,
      kind: "round.archived",
      data: {},
    });
  });
}
