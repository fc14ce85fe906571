import { AppError, type Fault } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { Correction } from "../../contract/rounds.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { lockRound } from "../rounds/index.ts";
import { changesBetween } from "./changesBetween.ts";
import type { Computation } from "./ports.ts";
import { scoreWholeRound } from "./scoreWholeRound.ts";

/**
 * Publishes a numbered correction: the round scored again with the objections that were upheld. What was published
 * before stays readable. Refused while nothing of the result would change.
 */
export async function correctRound(context: Context, id: RoundId, typed: Correction): Promise<Computation> {
  const correction = { ...typed, reason: typed.reason.normalize("NFC").trim() };
  return context.store.write(async (tx) => {
    const locked = await lockRound(context, tx, id, "round.correct");
    const by = requireSignedIn(context.actor);
    const published = await tx.publication.published(id);
    if (!published) throw new AppError("not-found", `round ${id} has no published result`);
    const scored = await scoreWholeRound(context, tx, locked);
    const faults = [
      ...(correction.reason === "" ? [NO_REASON] : []),
      ...(scored.resultHash === published.resultHash ? [NOTHING_NEW] : []),
    ];
    if (faults.length > 0) throw new AppError("invalid", `correction of ${id} refused`, { faults });
    const edition = (published.edition ?? 1) + 1;
    const { methodSha256, inputHash, resultHash, units } = scored;
    const computation: Computation = {
      id: context.ids.next(),
      roundId: id,
      computedAt: locked.now,
      computedBy: by,
      methodSha256,
      codeVersion: context.codeVersion,
      inputHash,
      resultHash,
      publishedAt: locked.now,
      edition,
      correction,
    };
    const changed = changesBetween(await tx.publication.units(published.id), units).length;
    await tx.publication.insert(computation, units);
    // Public pages notice a new edition by the version of the round.
    await tx.rounds.update(locked.round);
    await tx.audit.append({
      chain: `round:${id}`,
      at: locked.now,
      actorId: by,
      kind: "round.corrected",
      data: { computation: computation.id, inputHash, resultHash, edition, changed, ...correction },
    });
    return computation;
  });
}

const NO_REASON: Fault = {
  path: "reason",
  vi: "Nhập lý do đính chính; mọi người đọc được lý do này trên trang kết quả.",
  en: "Give the reason for the correction; everybody reads it on the page of results.",
};
const NOTHING_NEW: Fault = {
  path: "reason",
  vi: "Kết quả tính lại không khác bản đã công bố nên không có gì để đính chính. Chỉ kiến nghị được chấp nhận mới làm thay đổi kết quả.",
  en: "Computed again, the result is the one that was published. Only upheld objections change it.",
};
