import type { TaskFilter } from "../../contract/tasks.ts";
import { addDays } from "../../core/calendar/day.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { vietnamClock } from "../vietnamTime.ts";
import type { Asked } from "./ports.ts";
import { sightOf } from "./sight.ts";

/** Open tasks due within a week are soon. */
const SOON_DAYS = 7;

/** What a signed-in person asks for, narrowed to what they may see, on the day of the one reading of the clock. */
export function askedBy({ actor, clock }: Pick<Context, "actor" | "clock">, filter: TaskFilter): Asked {
  requireSignedIn(actor);
  const { day } = vietnamClock(clock.now());
  return { sight: sightOf(actor), filter, today: day, soon: addDays(day, SOON_DAYS) };
}
