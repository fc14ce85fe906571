import type { DeadlineCheck } from "../../contract/tasks.ts";
import { requireSignedIn } from "../access/index.ts";
import { workingCalendar } from "../calendar/index.ts";
import type { Context } from "../context.ts";

/** Whether a day is a working day, and the next one that is. */
export async function checkDeadline({ actor, store }: Context, day: string): Promise<DeadlineCheck> {
  requireSignedIn(actor);
  const calendar = await store.read((tx) => workingCalendar(tx));
  return { day, working: calendar.isWorking(day), next: calendar.roll(day) };
}
