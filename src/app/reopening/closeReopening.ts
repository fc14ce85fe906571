import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { lockRound } from "../rounds/index.ts";

/** Ends a reopening before its moment. One that is over already stays as it was. */
export async function closeReopening(context: Context, roundId: RoundId, id: string): Promise<void> {
  await context.store.write(async (tx) => {
    const { now } = await lockRound(context, tx, roundId, "round.reopen");
    const found = (await tx.reopenings.reopenings(roundId)).find((each) => each.id === id);
    if (!found) throw new AppError("not-found", `no reopening ${id} in round ${roundId}`);
    if (found.closedAt !== null || found.until <= now) return;
    const by = requireSignedIn(context.actor);
    await tx.reopenings.closeReopening(id, now, by);
    await tx.audit.append({
      chain: `round:${roundId}`,
      kind: "unit.reopening-closed",
      at: now,
      actorId: by,
      unit: found.unit,
      data: { reopening: id, work: found.work, leaves: [...found.leaves] },
    });
  });
}
