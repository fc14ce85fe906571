import { AppError } from "../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { RoundResult, UnitResultWithLeaves } from "../../contract/scores.ts";
import { hasReached, requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type LoadedMethod, methodOfRound } from "../methods/index.ts";
import { loadRound, roundFacts } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";
import type { Computation } from "./ports.ts";
import { viewRoundResult, viewUnitWithLeaves } from "./viewResult.ts";

/** The ranking: for everybody once published; before that the newest computation, for the owner of the round alone. */
export async function readResults(context: Context, id: RoundId): Promise<RoundResult> {
  return context.store.read(async (tx) => {
    const { computation, method } = await resultsFor(context, tx, id);
    return viewRoundResult(method, computation, await tx.publication.units(computation.id), context.lang);
  });
}

/** One unit with self, appraised and final value of every leaf; the same rights as the ranking. */
export async function readUnitResult(
  context: Context,
  id: RoundId,
  unit: UnitKey,
): Promise<UnitResultWithLeaves> {
  return context.store.read(async (tx) => {
    const { computation, method } = await resultsFor(context, tx, id);
    const units = await tx.publication.units(computation.id);
    const wanted = units.find((each) => each.unit === unit);
    if (wanted === undefined) throw new AppError("not-found", `unit ${unit} has no result in round ${id}`);
    return viewUnitWithLeaves(method, units, wanted, context.lang);
  });
}

/** The computation somebody may read now, with its method. Throws where there is none or it is not theirs yet. */
export async function resultsFor(
  context: Context,
  tx: ReadTransaction,
  id: RoundId,
): Promise<{ computation: Computation; method: LoadedMethod }> {
  const whole = await loadRound(tx.rounds, id);
  const { round } = whole;
  if (round.publishedAt === null) {
    const subject = { kind: "round", round: roundFacts(whole, context.clock.now()) } as const;
    // Until publication for those who run the round and the leader who approves it.
    requireAllowed(context.actor, "round.overlook", subject);
    if (!hasReached(subject.round.stage, "synthesis"))
      throw new AppError("stage-not-open", `round ${id} has no results yet`);
  }
  const computation =
    round.publishedAt === null ? await tx.publication.latest(id) : await tx.publication.published(id);
  if (computation === undefined) throw new AppError("not-found", `round ${id} has not been computed`);
  return { computation, method: await methodOfRound(context.methods, tx.methods, round) };
}
