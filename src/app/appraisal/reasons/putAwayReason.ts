import type { RoundId } from "../../../contract/ids.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { ownReason } from "./ownReason.ts";

/** Takes a reason off the list; it is kept for the record. */
export async function putAwayReason(context: Context, roundId: RoundId, id: string): Promise<void> {
  const by = requireSignedIn(context.actor);
  await context.store.write(async (tx) => {
    const { reason, now } = await ownReason(context, tx, roundId, id);
    await tx.appraisal.putAwayReason(id, now);
    await tx.audit.append({
      chain: `round:${roundId}`,
      kind: "reason.put-away",
      at: now,
      actorId: by,
      data: { reason: id, text: reason.text },
    });
  });
}
