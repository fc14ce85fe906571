import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import type { WriteTransaction } from "../store.ts";
import { collectBoardData } from "./boardData.ts";
import { judgementChecks } from "./judging.ts";
import type { WholeRound } from "./loadRound.ts";
import { lockRound } from "./lockRound.ts";

/**
 * Ends the work of units and appraisers, so that results can be computed. What nobody could do afterwards must be done:
 * where the province is measured its sheet is handed in, where it measures every sheet handed in is judged.
 */
export async function closeRound(context: Context, id: RoundId): Promise<void> {
  await context.store.write(async (tx) => {
    const { round, parts, now } = await lockRound(context, tx, id, "round.close");
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
    if (round.kind === "measures") await requireJudged(context, tx, { round, parts });
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

async function requireJudged(
  context: Context,
  tx: WriteTransaction,
  { round, parts }: WholeRound,
): Promise<void> {
  const { method } = await methodOfRound(context.methods, tx.methods, round);
  const open = judgementChecks(parts.units, method, await collectBoardData(tx, round.id));
  if (open.length === 0) return;
  const faults = open.map(({ unit, code, vi, en }) => ({ path: unit ?? code, vi, en }));
  throw new AppError("round-not-ready", `round ${round.id}: ${open.length} sheets wait for appraisers`, {
    faults,
  });
}
