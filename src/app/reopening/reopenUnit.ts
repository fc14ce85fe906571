import { AppError, type Fault } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { ReopenUnit } from "../../contract/reopenings.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import { lockRound } from "../rounds/index.ts";
import { sheetPlan } from "../submissions/index.ts";

/**
 * Opens work again for one unit, whole or for some leaves, until a moment, with a reason that the unit, its divisions and
 * the appraisers read. Nothing has to close it: the moment is compared with the clock at each write.
 */
export async function reopenUnit(context: Context, roundId: RoundId, typed: ReopenUnit): Promise<string> {
  return context.store.write(async (tx) => {
    const { round, parts, now } = await lockRound(context, tx, roundId, "round.reopen");
    const unit = parts.units.find((each) => each.unit === typed.unit);
    if (!unit) throw new AppError("not-found", `unit ${typed.unit} is not in round ${roundId}`);
    const { method } = await methodOfRound(context.methods, tx.methods, round);
    const { byCode } = sheetPlan(method, unit.family, "vi");
    const until = new Date(typed.until);
    const reason = typed.reason.normalize("NFC").trim();
    const faults = [
      ...(reason === "" ? [NO_REASON] : []),
      ...(until > now ? [] : [PAST]),
      ...typed.leaves.filter((leaf) => !byCode.has(leaf)).map(unknownLeaf),
    ];
    if (faults.length > 0)
      throw new AppError("invalid", `${faults.length} faults in a reopening`, { faults });
    const by = requireSignedIn(context.actor);
    const id = context.ids.next();
    const { work, leaves } = typed;
    await tx.reopenings.insertReopening({
      id,
      roundId,
      unit: typed.unit,
      leaves,
      work,
      until,
      reason,
      at: now,
      by,
    });
    const given = await tx.divisions.givenLeaves({ roundId, unit: typed.unit });
    const concerned = given.filter(({ leaf }) => leaves.length === 0 || leaves.includes(leaf));
    await tx.audit.append({
      chain: `round:${roundId}`,
      kind: "unit.reopened",
      at: now,
      actorId: by,
      unit: typed.unit,
      data: {
        reopening: id,
        work,
        leaves,
        until: until.toISOString(),
        reason,
        unit: typed.unit,
        divisions: [...new Set(concerned.map(({ division }) => division))],
      },
    });
    return id;
  });
}

const NO_REASON: Fault = {
  path: "reason",
  vi: "Nhập lý do mở lại; đơn vị và người thẩm định sẽ đọc lý do này.",
  en: "Give the reason; the unit and the appraisers will read it.",
};
const PAST: Fault = {
  path: "until",
  vi: "Chọn thời điểm kết thúc sau thời điểm hiện tại.",
  en: "Choose an end that is still to come.",
};

function unknownLeaf(leaf: string): Fault {
  return {
    path: "leaves",
    vi: `Phiếu của đơn vị không có tiêu chí “${leaf}”.`,
    en: `The unit's sheet has no criterion “${leaf}”.`,
  };
}
