import type { AuditEntryView } from "../../contract/audit.ts";
import type { RoundId } from "../../contract/ids.ts";
import { requireAllowed } from "../access/index.ts";
import { viewChain } from "../audit/index.ts";
import type { Context } from "../context.ts";
import { loadRound, roundFacts } from "./loadRound.ts";

/** Everything written in a round, newest first; `before` continues an earlier page. */
export async function readLog(
  context: Context,
  id: RoundId,
  before: number | null = null,
): Promise<AuditEntryView[]> {
  return context.store.read(async (tx) => {
    const whole = await loadRound(tx.rounds, id);
    const subject = { kind: "round", round: roundFacts(whole, context.clock.now()) } as const;
    requireAllowed(context.actor, "round.audit", subject);
    return viewChain(tx.audit, `round:${id}`, before);
  });
}
