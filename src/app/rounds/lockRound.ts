import type { Action } from "../../contract/access.ts";
import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { loadParts, roundFacts, type WholeRound } from "./loadRound.ts";

/** A round locked for an act, and the one reading of the clock on which the act is decided. */
export interface LockedRound extends WholeRound {
  readonly now: Date;
}

/** Locks the round's row, reads the clock once, and refuses whoever may not do this now. */
export async function lockRound(
  context: Context,
  tx: WriteTransaction,
  id: RoundId,
  action: Action,
): Promise<LockedRound> {
  const round = await tx.rounds.lockForAct(id);
  if (!round) throw new AppError("not-found", `no round ${id}`);
  const now = context.clock.now();
  const whole = { round, parts: await loadParts(tx.rounds, id) };
  requireAllowed(context.actor, action, { kind: "round", round: roundFacts(whole, now) });
  return { ...whole, now };
}
