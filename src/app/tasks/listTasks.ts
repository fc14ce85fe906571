import { TASK_STATES, type TaskState } from "../../contract/improvement.ts";
import type { TaskBoard, TaskCounts, TaskFilter, TaskPage, TaskSearch } from "../../contract/tasks.ts";
import type { Context } from "../context.ts";
import { askedBy } from "./asked.ts";
import { cardOf } from "./cardOf.ts";
import { makeDutyTasks } from "./duties/makeTasks.ts";
import type { StateCount } from "./ports.ts";

/** One page of the tasks that the reader may see, by the filters of the address. */
export async function listTasks(context: Context, search: TaskSearch): Promise<TaskPage> {
  const asked = askedBy(context, search);
  if (search.offset === 0) await makeDutyTasks(context);
  return context.store.read(async (tx) => {
    const [tasks, counts] = await Promise.all([tx.tasks.page(asked, search), tx.tasks.counts(asked)]);
    return {
      tasks: tasks.map((task) => cardOf(task, asked.today)),
      total: countsOf(counts).total,
      offset: search.offset,
      today: asked.today,
    };
  });
}

/** The board: how many stand in each state, and the first of each. */
export async function taskBoard(
  context: Context,
  { limit, ...filter }: TaskFilter & { readonly limit: number },
): Promise<TaskBoard> {
  const asked = askedBy(context, filter);
  await makeDutyTasks(context);
  return context.store.read(async (tx) => {
    const [tasks, states] = await Promise.all([tx.tasks.columns(asked, limit), tx.tasks.counts(asked)]);
    const counts = countsOf(states);
    const columns = TASK_STATES.map((state) => ({
      state,
      total: counts.states[state] ?? 0,
      tasks: tasks.filter((task) => task.state === state).map((task) => cardOf(task, asked.today)),
    }));
    return { today: asked.today, counts, columns };
  });
}

/** Sums over states. */
export function countsOf(rows: readonly StateCount[]): TaskCounts {
  const sum = (pick: (row: StateCount) => number): number =>
    rows.reduce((total, row) => total + pick(row), 0);
  const of = (state: TaskState): number => sum((row) => (row.state === state ? row.tasks : 0));
  return {
    total: sum(({ tasks }) => tasks),
    states: {
      "not-started": of("not-started"),
      doing: of("doing"),
      submitted: of("submitted"),
      returned: of("returned"),
      done: of("done"),
      cancelled: of("cancelled"),
    },
    late: sum(({ late }) => late),
    soon: sum(({ soon }) => soon),
    doneLate: sum(({ doneLate }) => doneLate),
  };
}
