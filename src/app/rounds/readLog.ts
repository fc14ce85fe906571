import type { AuditEntryView } from "../../contract/audit.ts";
import type { RoundId } from "../../contract/ids.ts";
import { owns, requireAllowed } from "../access/index.ts";
import { viewChain } from "../audit/index.ts";
import type { Context } from "../context.ts";
import { loadRound, roundFacts } from "./loadRound.ts";

/**
 * Everything written in a round, newest first; `before` continues an earlier page. An administrator looks after the chain,
 * not after the judgement: without owning the round they are shown kind, time, person and hash of each entry.
 */
export async function readLog(
  context: Context,
  id: RoundId,
  before: number | null = null,
): Promise<AuditEntryView[]> {
  return context.store.read(async (tx) => {
    const whole = await loadRound(tx.rounds, id);
    const round = roundFacts(whole, context.clock.now());
    requireAllowed(context.actor, "round.audit", { kind: "round", round });
    const shown = owns(context.actor, round) ? "content" : "outline";
    return viewChain(tx.audit, `round:${id}`, before, shown);
  });
}
