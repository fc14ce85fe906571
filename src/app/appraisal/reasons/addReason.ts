import type { Reason, WriteReason } from "../../../contract/appraisal.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { roundOfAppraiser } from "../roundOfAppraiser.ts";
import { keptReason } from "./viewReason.ts";

/** Keeps a reason to use again («lưu làm mẫu»). */
export async function addReason(context: Context, roundId: RoundId, typed: WriteReason): Promise<Reason> {
  const account = requireSignedIn(context.actor);
  return context.store.write(async (tx) => {
    const { round, now } = await roundOfAppraiser(context, tx, roundId);
    const id = context.ids.next();
    const kept = keptReason(typed, round);
    await tx.appraisal.insertReason({ ...kept, id, ownerUnit: round.ownerUnit, account }, now);
    await tx.audit.append({
      chain: `round:${roundId}`,
      kind: "reason.added",
      at: now,
      actorId: account,
      data: { reason: id, text: kept.text, place: kept.place, shared: kept.shared },
    });
    return {
      id,
      text: kept.text,
      scope: typed.scope,
      shared: kept.shared,
      mine: true,
      byName: context.actor.displayName,
      version: 1,
    };
  });
}
