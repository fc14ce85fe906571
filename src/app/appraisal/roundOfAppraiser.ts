import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import { owns, type RoundFacts, requireSignedIn } from "../access/index.ts";
import type { Actor, Context } from "../context.ts";
import { loadRound, roundFacts, type WholeRound } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";

export interface AppraisedRound extends WholeRound {
  readonly facts: RoundFacts;
  readonly now: Date;
}

/** A round in which units are appraised, for its owner and its appraisers; throws not-allowed for everybody else. */
export async function roundOfAppraiser(
  context: Context,
  tx: ReadTransaction,
  id: RoundId,
): Promise<AppraisedRound> {
  requireSignedIn(context.actor);
  const whole = await loadRound(tx.rounds, id);
  const now = context.clock.now();
  const facts = roundFacts(whole, now);
  if (whole.round.kind !== "measures" || !(owns(context.actor, facts) || appraises(context.actor, facts)))
    throw new AppError("not-allowed", `round ${id} is not appraised by this reader`);
  return { ...whole, facts, now };
}

export function appraises(actor: Actor, { appraisers }: RoundFacts): boolean {
  return (
    actor.roles.some(({ role }) => role === "appraiser") &&
    appraisers.some(({ account }) => account === actor.accountId)
  );
}
