import type { TaskTiming } from "../../contract/tasks.ts";
import { dayNumber } from "../../core/calendar/day.ts";
import { vietnamClock } from "../vietnamTime.ts";
import type { Task } from "./ports.ts";

type Timed = Pick<Task, "due" | "state" | "submittedAt" | "doneAt" | "cancelledAt">;

/**
 * Where a task stands to its deadline on a day (`YYYY-MM-DD`, in Việt Nam), in days of the calendar. One reported as
 * finished is judged by the day of the report; one that was returned counts as not done.
 */
export function timingOf(task: Timed, today: string): TaskTiming {
  if (task.state === "cancelled") return { kind: "cancelled", days: 0 };
  const reported = task.submittedAt ?? task.doneAt;
  if ((task.state === "done" || task.state === "submitted") && reported !== null) {
    const ahead = dayNumber(task.due) - dayNumber(vietnamClock(reported).day);
    if (ahead === 0) return { kind: "done-on", days: 0 };
    return { kind: ahead > 0 ? "done-before" : "done-after", days: Math.abs(ahead) };
  }
  const left = dayNumber(task.due) - dayNumber(today);
  return { kind: left < 0 ? "late" : "left", days: Math.abs(left) };
}

/** «còn 3 ngày», «quá hạn 5 ngày», «hoàn thành trước hạn 2 ngày»: for files. */
export function timingWords({ kind, days }: TaskTiming): string {
  switch (kind) {
    case "left":
      return days === 0 ? "đến hạn hôm nay" : `còn ${days} ngày`;
    case "late":
      return `quá hạn ${days} ngày`;
    case "done-before":
      return `hoàn thành trước hạn ${days} ngày`;
    case "done-on":
      return "hoàn thành đúng hạn";
    case "done-after":
      return `hoàn thành sau hạn ${days} ngày`;
    case "cancelled":
      return "đã dừng";
  }
}
