import { createWorkingCalendar, type WorkingCalendar } from "../../core/index.ts";
import type { ReadTransaction } from "../store.ts";

/**
 * The working days that hold here now: the shipped calendar with this office's own days above it. Windows in working days
 * are counted with it: `(await workingCalendar(tx)).add(day, 10)`, where `day` is the day in Viet Nam, `YYYY-MM-DD`.
 */
export async function workingCalendar(tx: Pick<ReadTransaction, "calendar">): Promise<WorkingCalendar> {
  return createWorkingCalendar(tx.calendar.shipped(), await tx.calendar.officeDays());
}
