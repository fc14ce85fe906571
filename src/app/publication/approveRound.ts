import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { Approval } from "../../contract/rounds.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { lockRound } from "../rounds/index.ts";
import { checkPublication } from "./checkPublication.ts";

/**
 * Approves the newest computation: by the leader in the system, or by the owner who records the signed decision. From
 * then on nothing of the result can change until it is published, or given back. Refused while a check blocks.
 */
export async function approveRound(context: Context, id: RoundId, approval: Approval): Promise<void> {
  await context.store.write(async (tx) => {
    const locked = await lockRound(context, tx, id, "round.approve");
    const checks = await checkPublication(context, tx, locked, locked.now);
    const blockers = checks.filter(({ severity }) => severity === "blocker");
    if (blockers.length > 0) {
      const faults = blockers.map(({ code, vi, en, unit }) => ({ path: unit ?? code, vi, en }));
      throw new AppError("round-not-ready", `${faults.length} blockers before approving ${id}`, { faults });
    }
    const computation = await tx.publication.latest(id);
    if (!computation) throw new AppError("round-not-ready", `round ${id} was never computed`);
    const by = requireSignedIn(context.actor);
    await tx.rounds.update({ ...locked.round, approvedAt: locked.now, approvedBy: by, approval });
    await tx.audit.append({
      chain: `round:${id}`,
      at: locked.now,
      actorId: by,
      kind: "round.approved",
      data: { computation: computation.id, resultHash: computation.resultHash, ...approval },
    });
  });
}

/** Gives an approved result back to synthesis, with a word on why. */
export async function returnRound(context: Context, id: RoundId, word: string): Promise<void> {
  const reason = word.normalize("NFC").trim();
  await context.store.write(async (tx) => {
    const locked = await lockRound(context, tx, id, "round.return");
    if (reason === "") {
      throw new AppError("reason-needed", `round ${id} returned without a word`, {
        faults: [
          {
            path: "reason",
            vi: "Nhập lý do trả lại; người tổng hợp sẽ đọc lý do này.",
            en: "Say why it is returned; those who put it together will read it.",
          },
        ],
      });
    }
    await tx.rounds.update({ ...locked.round, approvedAt: null, approvedBy: null, approval: null });
    await tx.audit.append({
      chain: `round:${id}`,
      at: locked.now,
      actorId: requireSignedIn(context.actor),
      kind: "round.returned",
      data: { reason },
    });
  });
}
