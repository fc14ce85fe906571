import type { SoundnessRound } from "../../contract/soundness.ts";
import { requireAllowed } from "../access/index.ts";
import { idsBehind } from "../comparison/index.ts";
import type { Context } from "../context.ts";
import { type VersionName, writesFor } from "../methods/index.ts";
import { viewSoundnessRound } from "./roundData.ts";

/** Rounds of the reader's own units, opened with this set or one it was made from: finished ones first, newest first. */
export async function listSoundnessRounds(
  context: Context,
  { id, version }: VersionName,
): Promise<SoundnessRound[]> {
  requireAllowed(context.actor, "methods.write", { kind: "platform" });
  return context.store.read(async (tx) => {
    const line = await idsBehind(tx, id, version);
    const rounds = (await tx.rounds.list()).filter(
      (round) =>
        round.methodSha256 !== null && line.has(round.methodId) && writesFor(context.actor, round.ownerUnit),
    );
    return rounds
      .map(viewSoundnessRound)
      .toSorted((left, right) => Number(right.finished) - Number(left.finished));
  });
}
