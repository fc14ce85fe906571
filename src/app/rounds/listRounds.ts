import type { RoundSummary } from "../../contract/rounds.ts";
import { decide } from "../access/index.ts";
import type { Context } from "../context.ts";
import { methodTitleOf } from "../methods/index.ts";
import { loadParts, roundFacts } from "./loadRound.ts";
import { summaryOf } from "./summary.ts";

/** The rounds the reader takes part in or runs, newest first. Published ones of others stand on the public pages. */
export async function listRounds(context: Context): Promise<RoundSummary[]> {
  return context.store.read(async (tx) => {
    const now = context.clock.now();
    const rounds = await tx.rounds.list();
    const counts = await tx.rounds.counts(rounds.map(({ id }) => id));
    const owners = await tx.units.byKeys([...new Set(rounds.map(({ ownerUnit }) => ownerUnit))]);
    const nameOf = new Map(owners.map(({ key, name }) => [key, name]));
    const seen: RoundSummary[] = [];
    for (const round of rounds) {
      const whole = { round, parts: await loadParts(tx.rounds, round.id) };
      const subject = { kind: "round", round: roundFacts(whole, now) } as const;
      if (decide(context.actor, "round.see", subject) !== "allowed") continue;
      const names = {
        methodTitle: await methodTitleOf(context.methods, tx.methods, round, context.lang),
        ownerUnitName: nameOf.get(round.ownerUnit) ?? round.ownerUnit,
      };
      const count = counts.get(round.id) ?? { units: 0, submitted: 0 };
      seen.push(summaryOf(whole, names, count, context.actor, now));
    }
    return seen;
  });
}
