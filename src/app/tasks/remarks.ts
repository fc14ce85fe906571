import type { TaskView } from "../../contract/tasks.ts";
import type { WorkingCalendar } from "../../core/index.ts";
import type { ReadTransaction } from "../store.ts";
import { dayWords } from "../vietnamTime.ts";
import type { ListedTask } from "./ports.ts";
import { unitFaults } from "./unitFaults.ts";

/** Things to look at on a task that is not over. None of them stands in anybody's way. */
export async function remarksOn(
  tx: ReadTransaction,
  calendar: WorkingCalendar,
  task: ListedTask,
  needs: TaskView["needs"],
  today: string,
): Promise<TaskView["remarks"]> {
  if (task.state === "done" || task.state === "cancelled") return [];
  return [
    ...dayOff(calendar, task.due),
    ...waits(task, needs),
    ...(await unitFaults(tx, today, [{ path: "lead", unit: task.lead }])).map(({ vi, en }) => ({ vi, en })),
    ...(await leftDoer(tx, task)),
  ];
}

function dayOff(calendar: WorkingCalendar, due: string): TaskView["remarks"] {
  if (calendar.isWorking(due)) return [];
  const next = dayWords(calendar.roll(due));
  return [
    {
      vi: `Hạn ${dayWords(due)} rơi vào ngày nghỉ; ngày làm việc kế tiếp là ${next}.`,
      en: `${dayWords(due)} is a day off; the next working day is ${next}.`,
    },
  ];
}

function waits(task: ListedTask, needs: TaskView["needs"]): TaskView["remarks"] {
  return needs
    .filter(({ state, due }) => state !== "done" && state !== "cancelled" && due > task.due)
    .map(({ title, due }) => ({
      vi: `Nhiệm vụ phải xong trước “${title}” lại có hạn muộn hơn (${dayWords(due)}). Điều chỉnh một trong hai hạn.`,
      en: `“${title}”, which must be done before, is due later (${dayWords(due)}). Move one of the deadlines.`,
    }));
}

/** The person it was given to has left: account disabled, or no longer at the agency. */
async function leftDoer(tx: ReadTransaction, task: ListedTask): Promise<TaskView["remarks"]> {
  if (task.assignee === null) return [];
  const account = await tx.access.accountById(task.assignee);
  const there = account?.roles.some(({ unit }) => unit === task.lead) ?? false;
  if (account !== null && account.disabledAt === null && there) return [];
  return [
    {
      vi: `${task.assigneeName ?? "Người được phân công"} không còn làm việc ở ${task.leadName}. Phân công người khác.`,
      en: `${task.assigneeName ?? "The person"} no longer works at ${task.leadName}. Give it to somebody else.`,
    },
  ];
}
