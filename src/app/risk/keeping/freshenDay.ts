import type { Context } from "../../context.ts";
import { freshen } from "./freshen.ts";
import { runningRounds } from "./running.ts";

/**
 * Once a day every running round is judged anew, so that the first reader need not wait and each day leaves its point. Safe
 * beside other copies of the program, and cheap where nothing is due. Answers how many rounds were.
 */
export async function freshenDay(services: Omit<Context, "actor">): Promise<number> {
  const now = services.clock.now();
  const due = await services.store.read(async (tx) => {
    const rounds = await runningRounds(tx);
    const standing = await Promise.all(rounds.map(({ id }) => tx.risk.standing(id)));
    return rounds.filter((_round, at) => {
      const sheets = standing[at] ?? [];
      return sheets.length === 0 || sheets.some(({ goodUntil }) => goodUntil <= now);
    });
  });
  for (const round of due) await freshen(services, round);
  return due.length;
}
