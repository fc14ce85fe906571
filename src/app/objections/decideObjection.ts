import { AppError, type Fault } from "../../contract/errors.ts";
import type { AccountId } from "../../contract/ids.ts";
import type { DecideObjection } from "../../contract/objections.ts";
import { formatNumber } from "../../core/index.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { lineAt } from "../submissions/index.ts";
import { lockObjection, mayDecide } from "./objectionFrame.ts";
import type { Objection } from "./ports.ts";

/** Gives an objection to somebody who did not decide before. */
export async function assignObjection(context: Context, id: string, account: AccountId): Promise<void> {
  await context.store.write(async (tx) => {
    const { objection, frame, subject } = await lockObjection(context, tx, id);
    requireAllowed(context.actor, "objection.assign", subject);
    const chosen = await tx.access.accountById(account);
    if (chosen === null || !mayDecide(chosen, subject)) {
      throw new AppError("invalid", `objection ${id} cannot be given to ${account}`, {
        faults: [UNSUITABLE],
      });
    }
    const by = requireSignedIn(context.actor);
    await tx.objections.assign(id, account, frame.now, by);
    await tx.audit.append({
      chain: `round:${objection.roundId}`,
      kind: "objection.assigned",
      at: frame.now,
      actorId: by,
      unit: objection.unit,
      data: { objection: id, leaf: objection.leaf, account, name: chosen.displayName },
    });
  });
}

/** Decides with a reason the unit will read. Upheld points count when the owner corrects the result. */
export async function decideObjection(context: Context, id: string, typed: DecideObjection): Promise<void> {
  await context.store.write(async (tx) => {
    const { objection, frame, subject } = await lockObjection(context, tx, id);
    requireAllowed(context.actor, "objection.decide", subject);
    const reason = typed.reason.normalize("NFC").trim();
    const points = typed.outcome === "upheld" ? typed.points : null;
    const published = await publishedPoints(tx, objection);
    const faults = [
      ...faultsOf(reason, points, lineAt(frame, objection.leaf).max),
      ...(points !== null && published !== null && points <= published ? [NOT_MORE] : []),
    ];
    if (faults.length > 0) throw new AppError("invalid", `decision on ${id} refused`, { faults });
    const by = requireSignedIn(context.actor);
    const { outcome } = typed;
    await tx.objections.decide({ id, outcome, points, reason, at: frame.now, by });
    await tx.audit.append({
      chain: `round:${objection.roundId}`,
      kind: "objection.decided",
      at: frame.now,
      actorId: by,
      unit: objection.unit,
      data: { objection: id, leaf: objection.leaf, instance: objection.instance, outcome, points, reason },
    });
  });
}

/** What the leaf has in the newest edition; null where it was not scored. */
async function publishedPoints(
  tx: ReadTransaction,
  { roundId, unit, leaf }: Pick<Objection, "roundId" | "unit" | "leaf">,
): Promise<number | null> {
  const published = await tx.publication.published(roundId);
  const result = published && (await tx.publication.unit(published.id, unit));
  const lines = result ? [...result.final.leaves, ...result.final.items] : [];
  const outcome = lines.find(({ code }) => code === leaf)?.outcome;
  return outcome?.kind === "scored" ? outcome.points : null;
}

function faultsOf(reason: string, points: number | null, max: number): Fault[] {
  return [
    ...(reason === ""
      ? [
          {
            path: "reason",
            vi: "Nhập lý do; đơn vị sẽ đọc lý do này.",
            en: "Enter the reason; the unit will read it.",
          },
        ]
      : []),
    ...(points !== null && points > max
      ? [
          {
            path: "points",
            vi: `Nhập điểm từ 0 đến ${formatNumber(max, "vi")}.`,
            en: `Enter points from 0 to ${formatNumber(max, "en")}.`,
          },
        ]
      : []),
  ];
}

/** Objecting must never cost a unit points. */
const NOT_MORE: Fault = {
  path: "points",
  vi: "Chấp nhận kiến nghị thì điểm phải cao hơn điểm đã công bố. Nếu không, chọn «Giữ nguyên kết quả».",
  en: "An objection that is upheld raises the points above those published. Otherwise leave the result.",
};

const UNSUITABLE: Fault = {
  path: "account",
  vi: "Người này không xem xét được: đã chấm tiêu chí này, thuộc đơn vị kiến nghị, đã khai xung đột lợi ích hoặc tài khoản đã khóa. Chọn người khác.",
  en: "This person may not decide: they judged this criterion, belong to the unit, declared a conflict of interest, or are disabled. Choose somebody else.",
};
