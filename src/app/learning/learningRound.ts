import type { RoundId } from "../../contract/ids.ts";
import type { RoundName } from "../../contract/learning.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type LoadedMethod, methodOfRound } from "../methods/index.ts";
import { type ComputedUnit, resultsFor } from "../publication/index.ts";
import { loadRound, type Round, roundFacts, type WholeRound } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";

/** A published round with its results. */
export interface LearningRound {
  readonly whole: WholeRound;
  readonly method: LoadedMethod;
  readonly units: readonly ComputedUnit[];
}

/** For whoever took part or runs it. Throws `stage-not-open` before publication. */
export async function readLearningRound(
  context: Context,
  tx: ReadTransaction,
  id: RoundId,
): Promise<LearningRound> {
  const whole = await loadRound(tx.rounds, id);
  const subject = { kind: "round", round: roundFacts(whole, context.clock.now()) } as const;
  requireAllowed(context.actor, "round.learn", subject);
  const { computation, method } = await resultsFor(context, tx, id);
  return { whole, method, units: await tx.publication.units(computation.id) };
}

/** Another round beside it, as published; undefined where it is not. */
export async function publishedBeside(
  context: Context,
  tx: ReadTransaction,
  round: Round | undefined,
): Promise<{ round: Round; method: LoadedMethod; units: readonly ComputedUnit[] } | undefined> {
  if (round === undefined || round.publishedAt === null) return undefined;
  const computation = await tx.publication.published(round.id);
  if (computation === undefined) return undefined;
  const method = await methodOfRound(context.methods, tx.methods, round);
  return { round, method, units: await tx.publication.units(computation.id) };
}

export function roundName({ id, title, period }: Round): RoundName {
  return { id, title, period };
}
