import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import { lockRound } from "./lockRound.ts";

/**
 * Ends the work of units and appraisers, so that results can be computed. Where the province is measured its sheet must
 * have been handed in: nobody could do so afterwards.
 */
export async function closeRound(context: Context, id: RoundId): Promise<void> {
  await context.store.write(async (tx) => {
    const { round, now } = await lockRound(context, tx, id, "round.close");
    const submissions = await tx.submissions.submissionsOfRound(id);
    const submitted = submissions.filter(({ state }) => state === "submitted").length;
    if (round.kind === "measured" && submitted < submissions.length) {
      const fault = {
        path: "units",
        vi: "Phiếu tự chấm điểm của tỉnh chưa gửi. Gửi phiếu rồi mới khóa đợt đánh giá.",
        en: "The sheet of the province has not been handed in. Hand it in before closing the round.",
      };
      throw new AppError("round-not-ready", `round ${id}: the measured sheet is a draft`, {
        faults: [fault],
      });
    }
    await tx.rounds.update({ ...round, closedAt: now });
    await tx.audit.append({
      chain: `round:${id}`,
      at: now,
      actorId: context.actor.accountId,
      kind: "round.closed",
      data: { submitted, units: submissions.length },
    });
  });
}
