import { AppError } from "../../contract/errors.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";

/** Takes back a day that this office has set; what the shipped calendar says holds again. */
export async function removeOfficeDay(context: Context, date: string): Promise<void> {
  requireAllowed(context.actor, "calendar.manage", { kind: "platform" });
  await context.store.write(async (tx) => {
    const day = await tx.calendar.removeOfficeDay(date);
    if (day === null) throw new AppError("not-found", `no office day ${date}`);
    const { kind, note, source } = day;
    await tx.audit.append({
      chain: "general",
      at: context.clock.now(),
      actorId: context.actor.accountId,
      kind: "calendar.day-removed",
      data: { date, kind, note, source },
    });
  });
}
