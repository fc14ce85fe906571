import type { RoundId } from "../../contract/ids.ts";
import type { RoundCheck } from "../../contract/rounds.ts";
import { decide, requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { checkOpening, loadRound, roundFacts } from "../rounds/index.ts";
import { checkPublication } from "./checkPublication.ts";

/** What to look at before the next act: before opening for a draft, before publishing for an open round. */
export async function readChecks(context: Context, id: RoundId): Promise<RoundCheck[]> {
  return context.store.read(async (tx) => {
    const now = context.clock.now();
    const whole = await loadRound(tx.rounds, id);
    const subject = { kind: "round", round: roundFacts(whole, now) } as const;
    // A leader reads them before approving.
    const leads = decide(context.actor, "round.overlook", subject) === "allowed";
    if (!leads) requireAllowed(context.actor, "round.audit", subject);
    if (whole.round.openedAt === null) return checkOpening(context, tx, whole, now);
    return checkPublication(context, tx, whole, now);
  });
}
