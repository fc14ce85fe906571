import type { Reason } from "../../../contract/appraisal.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { roundOfAppraiser } from "../roundOfAppraiser.ts";
import { viewReason } from "./viewReason.ts";

/** Reasons that an appraiser can use again in a round: their own, and those shared in the office. */
export async function listReasons(context: Context, roundId: RoundId): Promise<Reason[]> {
  const account = requireSignedIn(context.actor);
  return context.store.read(async (tx) => {
    const { round } = await roundOfAppraiser(context, tx, roundId);
    const known = await tx.appraisal.reasonsFor(round.ownerUnit, account);
    return known
      .filter((reason) => reason.roundId === null || reason.roundId === round.id)
      .filter(({ methodId }) => methodId === null || methodId === round.methodId)
      .map((reason) => viewReason(reason, account));
  });
}
