import type { RoundId } from "../../contract/ids.ts";
import type { ReopeningView } from "../../contract/reopenings.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { loadRound, roundFacts } from "../rounds/index.ts";
import { viewReopening } from "../submissions/index.ts";

/** Every reopening of a round, newest first, for its owner and the leaders above it. */
export async function listReopenings(context: Context, roundId: RoundId): Promise<ReopeningView[]> {
  return context.store.read(async (tx) => {
    const now = context.clock.now();
    const round = roundFacts(await loadRound(tx.rounds, roundId), now);
    requireAllowed(context.actor, "round.overlook", { kind: "round", round });
    return (await tx.reopenings.reopenings(roundId)).map((each) => viewReopening(each, now));
  });
}
