import type { LiftConflict } from "../../../contract/appraisal.ts";
import { AppError } from "../../../contract/errors.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { lockRound } from "../../rounds/index.ts";

/** The owner lets an appraiser back in, with the reason on record. */
export async function liftConflict(
  context: Context,
  roundId: RoundId,
  { account, unit, reason }: LiftConflict,
): Promise<void> {
  await context.store.write(async (tx) => {
    const { parts, now } = await lockRound(context, tx, roundId, "round.edit");
    const by = requireSignedIn(context.actor);
    const said = reason.normalize("NFC");
    const lifted = await tx.appraisal.liftConflict({ roundId, account, unit }, said, now, by);
    if (!lifted) throw new AppError("not-found", `no conflict of ${account} with ${unit}`);
    const name = parts.appraisers.find((each) => each.account === account)?.displayName ?? "";
    await tx.audit.append({
      chain: `round:${roundId}`,
      kind: "conflict.lifted",
      at: now,
      actorId: by,
      unit,
      data: { account, name, reason: said },
    });
  });
}
