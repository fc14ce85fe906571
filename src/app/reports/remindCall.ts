import { AppError } from "../../contract/errors.ts";
import type { CallId } from "../../contract/reports.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { vietnamClock } from "../vietnamTime.ts";

/** Reminds the units that are late with their report, and no others. Returns how many. */
export async function remindCall(context: Context, id: CallId): Promise<number> {
  return context.store.write(async (tx) => {
    const call = await tx.reports.lockCall(id);
    if (call === undefined) throw new AppError("not-found", `no call ${id}`);
    requireAllowed(context.actor, "report.call", { kind: "unit", unit: call.office });
    const by = requireSignedIn(context.actor);
    const now = context.clock.now();
    const sent = new Set(
      (await tx.reports.answers([id])).filter(({ state }) => state === "issued").map(({ office }) => office),
    );
    const late = vietnamClock(now).day > call.due ? call.units.filter(({ unit }) => !sent.has(unit)) : [];
    if (late.length === 0) throw new AppError("invalid", "nobody is late", { faults: [NOBODY_LATE] });
    const units = late.map(({ unit }) => unit);
    await tx.reports.markReminded(id, units, now);
    await tx.audit.append({
      chain: "general",
      kind: "report.reminded",
      at: now,
      actorId: by,
      unit: call.office,
      data: { call: id, title: call.title, due: call.due, units, office: call.office },
    });
    return units.length;
  });
}

const NOBODY_LATE = {
  path: "call",
  vi: "Chưa có đơn vị nào quá hạn nên không nhắc ai. Nhắc việc chỉ gửi đến đơn vị chậm.",
  en: "No unit is late, so nobody was reminded. Reminders go to late units only.",
};
