import type { SetOfficeDay } from "../../contract/calendar.ts";
import { AppError } from "../../contract/errors.ts";
import { createWorkingCalendar } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";

/** Sets a day off or a day of work above the shipped calendar; refuses one that changes nothing. */
export async function setOfficeDay(context: Context, date: string, input: SetOfficeDay): Promise<void> {
  requireAllowed(context.actor, "calendar.manage", { kind: "platform" });
  await context.store.write(async (tx) => {
    const others = (await tx.calendar.officeDays()).filter((day) => day.date !== date);
    const working = createWorkingCalendar(tx.calendar.shipped(), others).isWorking(date);
    if (working === (input.kind === "work")) throw changesNothing(date, input.kind);
    const at = context.clock.now();
    const actorId = context.actor.accountId;
    const [note, source] = [input.note.normalize("NFC"), input.source.normalize("NFC")];
    await tx.calendar.putOfficeDay({
      date,
      kind: input.kind,
      note,
      source,
      recordedAt: at,
      recordedBy: actorId,
    });
    const data = { date, kind: input.kind, note, source };
    await tx.audit.append({ chain: "general", at, actorId, kind: "calendar.day-set", data });
  });
}

function changesNothing(date: string, kind: "off" | "work"): AppError {
  const words =
    kind === "off"
      ? {
          vi: "Ngày này vốn là ngày nghỉ, không cần thêm. Kiểm tra lại ngày.",
          en: "This day is off already. Check the date.",
        }
      : {
          vi: "Ngày này vốn là ngày làm việc, không cần thêm. Kiểm tra lại ngày.",
          en: "This day is a working day already. Check the date.",
        };
  return new AppError("invalid", `${date} is ${kind} already`, { faults: [{ path: "date", ...words }] });
}
