import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import { lockRound } from "../rounds/index.ts";
import { checkPublication } from "./checkPublication.ts";

/** Makes the newest computation public. Refused while a check blocks, with every blocker named. */
export async function publishRound(context: Context, id: RoundId): Promise<void> {
  await context.store.write(async (tx) => {
    const locked = await lockRound(context, tx, id, "round.publish");
    const checks = await checkPublication(context, tx, locked, locked.now);
    const blockers = checks.filter(({ severity }) => severity === "blocker");
    const computation = await tx.publication.latest(id);
    if (blockers.length > 0 || computation === undefined) {
      const faults = blockers.map(({ code, vi, en, unit }) => ({ path: unit ?? code, vi, en }));
      throw new AppError("round-not-ready", `${faults.length} blockers before publishing ${id}`, { faults });
    }
    await tx.publication.markPublished(computation.id, locked.now, 1);
    await tx.rounds.update({ ...locked.round, publishedAt: locked.now });
    const { inputHash, resultHash } = computation;
    await tx.audit.append({
      chain: `round:${id}`,
      at: locked.now,
      actorId: context.actor.accountId,
      kind: "round.published",
      data: { computation: computation.id, inputHash, resultHash },
    });
  });
}
