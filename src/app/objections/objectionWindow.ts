import type { WorkingCalendar } from "../../core/index.ts";
import type { Round } from "../rounds/index.ts";
import { vietnamDay } from "../submissions/index.ts";
import type { Objection } from "./ports.ts";

/** Last day on which the owner takes an objection: to what was published, or to what was decided in the first instance. */
export function fileUntil(
  { clock, publishedAt }: Pick<Round, "clock" | "publishedAt">,
  calendar: WorkingCalendar,
  firstInstance?: Objection,
): string | null {
  const from = firstInstance ? (firstInstance.decision?.at ?? null) : publishedAt;
  if (!clock.objection || clock.objection.file === 0 || from === null) return null;
  return calendar.add(vietnamDay(from), clock.objection.file);
}

/** Last day on which an objection filed today is decided in time. */
export function decideUntil(
  { clock }: Pick<Round, "clock">,
  calendar: WorkingCalendar,
  today: string,
): string {
  return calendar.add(today, clock.objection?.decide ?? 10);
}
