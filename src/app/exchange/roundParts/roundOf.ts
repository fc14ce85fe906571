import { AppError } from "../../../contract/errors.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { type LoadedMethod, methodOfRound } from "../../methods/index.ts";
import { loadRound, roundFacts, type WholeRound } from "../../rounds/index.ts";
import type { ReadTransaction } from "../../store.ts";
import type { ExchangeTarget } from "../definition.ts";

export function roundIdOf({ round }: ExchangeTarget): RoundId {
  if (round === null) throw new AppError("not-found", "this table belongs to a round and none was named");
  return round;
}

/** The round of a target with its method, for somebody who may edit it. */
export async function editedRound(
  context: Context,
  tx: ReadTransaction,
  target: ExchangeTarget,
): Promise<WholeRound & { readonly method: LoadedMethod }> {
  const whole = await loadRound(tx.rounds, roundIdOf(target));
  const facts = roundFacts(whole, context.clock.now());
  requireAllowed(context.actor, "round.edit", { kind: "round", round: facts });
  return { ...whole, method: await methodOfRound(context.methods, tx.methods, whole.round) };
}
