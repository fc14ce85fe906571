import type { EditReason } from "../../../contract/appraisal.ts";
import { AppError } from "../../../contract/errors.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { ownReason } from "./ownReason.ts";
import { keptReason } from "./viewReason.ts";

/** Changes a reason for its next use; decisions that used it keep their words. */
export async function editReason(
  context: Context,
  roundId: RoundId,
  id: string,
  { baseVersion, ...typed }: EditReason,
): Promise<void> {
  const by = requireSignedIn(context.actor);
  await context.store.write(async (tx) => {
    const { round, now } = await ownReason(context, tx, roundId, id);
    const kept = keptReason(typed, round);
    const changed = await tx.appraisal.updateReason(id, baseVersion, kept);
    if (!changed) throw new AppError("changed-by-other", `reason ${id} was changed by another`);
    await tx.audit.append({
      chain: `round:${roundId}`,
      kind: "reason.edited",
      at: now,
      actorId: by,
      data: { reason: id, text: kept.text, place: kept.place, shared: kept.shared },
    });
  });
}
