import { AppError, type Fault } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { CallId, type NewReportCall } from "../../contract/reports.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { addressees, standsOn } from "../units/index.ts";
import { vietnamClock } from "../vietnamTime.ts";
import { periodWords } from "./period.ts";

/** An office asks units for their reports of a period by a day. */
export async function callReports(context: Context, typed: NewReportCall): Promise<CallId> {
  return context.store.write(async (tx) => {
    const { office, period, due, text } = typed;
    requireAllowed(context.actor, "report.call", { kind: "unit", unit: office });
    const by = requireSignedIn(context.actor);
    const now = context.clock.now();
    const today = vietnamClock(now).day;
    const units = [...new Set(typed.units)].filter((unit) => unit !== office);
    const faults = [...(due < today ? [DUE_OVER] : []), ...(await unitFaults(tx, office, units, today))];
    if (faults.length > 0) throw new AppError("invalid", "call refused", { faults });
    const id = CallId.parse(context.ids.next());
    const title = `Báo cáo cải cách hành chính ${periodWords(period)}`;
    const words = text.normalize("NFC");
    await tx.reports.insertCall(
      { id, office, ...period, title, text: words, due, createdAt: now, createdBy: by },
      units,
    );
    await tx.audit.append({
      chain: "general",
      kind: "report.called",
      at: now,
      actorId: by,
      unit: office,
      data: { call: id, title, due, text: words, units, office },
    });
    return id;
  });
}

async function unitFaults(
  tx: WriteTransaction,
  office: UnitKey,
  units: readonly UnitKey[],
  today: string,
): Promise<Fault[]> {
  const above = (await tx.units.byKey(office))?.parent ?? office;
  const near = new Set((await addressees(tx, office, above, today)).map(({ key }) => key));
  const known = new Map((await tx.units.byKeys(units)).map((unit) => [unit.key, unit]));
  return units.flatMap((key, index) => {
    const unit = known.get(key);
    if (near.has(key)) return [];
    if (unit !== undefined && !unit.aggregate && standsOn(unit, today))
      return [
        {
          path: `units.${index}`,
          vi: `Cơ quan không yêu cầu ${unit.name} báo cáo được: chỉ đơn vị cùng cấp, cấp dưới. Bỏ chọn đơn vị này.`,
          en: `${unit.name} cannot be called by this office: only units beside or beneath it. Leave it out.`,
        },
      ];
    return [
      {
        path: `units.${index}`,
        vi: `${unit?.name ?? `Đơn vị mã “${key}”`} không có hoặc đã kết thúc hoạt động. Bỏ chọn đơn vị này.`,
        en: `${unit?.name ?? key} is unknown or stands no more. Leave it out.`,
      },
    ];
  });
}

const DUE_OVER: Fault = {
  path: "due",
  vi: "Hạn gửi đã qua. Chọn một ngày từ hôm nay trở đi.",
  en: "This day is over. Choose today or a later one.",
};
