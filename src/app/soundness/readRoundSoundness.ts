import type { RoundId } from "../../contract/ids.ts";
import type { Soundness } from "../../contract/soundness.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { resultsFor } from "../publication/index.ts";
import { loadRound, roundFacts } from "../rounds/index.ts";
import { lookAtPoints } from "./lookAtPoints.ts";
import { byFamily, viewSoundnessRound } from "./roundData.ts";

/**
 * What the result of a round says about its own set of criteria, for the owner who writes the next one: by the newest
 * computation before publication, then by the edition in force. Throws `not-found` before the first computation.
 */
export async function readRoundSoundness(context: Context, id: RoundId): Promise<Soundness> {
  return context.store.read(async (tx) => {
    const whole = await loadRound(tx.rounds, id);
    const facts = roundFacts(whole, context.clock.now());
    requireAllowed(context.actor, "round.soundness", { kind: "round", round: facts });
    const { computation, method } = await resultsFor(context, tx, id);
    const units = await tx.publication.units(computation.id);
    const names = new Map<string, string>(units.map(({ unit, name }) => [unit, name]));
    return {
      kind: "points",
      id: method.id,
      version: method.version,
      round: viewSoundnessRound(whole.round),
      ...lookAtPoints({
        method: method.method,
        data: byFamily(
          units.map(({ final }) => final),
          (unit) => names.get(unit),
        ),
      }),
    };
  });
}
