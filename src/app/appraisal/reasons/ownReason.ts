import { AppError } from "../../../contract/errors.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { owns } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import { type AppraisedRound, roundOfAppraiser } from "../roundOfAppraiser.ts";
import type { StoredReason } from "./ports.ts";

/** A reason that the person may change: their own, or a shared one of the office for whoever runs the round. */
export async function ownReason(
  context: Context,
  tx: ReadTransaction,
  roundId: RoundId,
  id: string,
): Promise<AppraisedRound & { readonly reason: StoredReason }> {
  const found = await roundOfAppraiser(context, tx, roundId);
  const reason = await tx.appraisal.reason(id);
  if (!reason || reason.putAwayAt !== null || reason.ownerUnit !== found.round.ownerUnit)
    throw new AppError("not-found", `no reason ${id}`);
  const mine = reason.account === context.actor.accountId;
  if (!mine && !(reason.shared && owns(context.actor, found.facts)))
    throw new AppError("not-allowed", `reason ${id} belongs to somebody else`);
  return { ...found, reason };
}
