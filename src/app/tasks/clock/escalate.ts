import type { UnitKey } from "../../../contract/ids.ts";
import type { TaskState } from "../../../contract/improvement.ts";
import { addDays, dayNumber } from "../../../core/calendar/day.ts";
import type { WorkingCalendar } from "../../../core/index.ts";
import { workingCalendar } from "../../calendar/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import { vietnamClock } from "../../vietnamTime.ts";
import { heldBy } from "../keepChange.ts";
import type { DueTask, EscalationStep } from "../ports.ts";
import { type RuleInForce, rulesOf, stepsInOrder } from "./rules.ts";

type Services = Pick<Context, "store" | "clock">;

/** The latest number of working days of a rule is 250: no deadline further away can be due for a step. */
const REACH_DAYS = 400;
/** Tasks of one reading. */
const PAGE = 2000;
/** Told from seven in the morning of a working day. */
const FIRST_HOUR = 7;

/**
 * Tells by rule whom a deadline concerns: each step once for each deadline, also with several copies of the program. A task
 * that was late long before the rule could see it is told at its last step only, so that nobody hears four times at once.
 * Answers how many were told.
 */
export async function escalate({ store, clock }: Services): Promise<number> {
  const now = clock.now();
  const { day, hour } = vietnamClock(now);
  if (hour < FIRST_HOUR) return 0;
  const due = await store.read(async (tx) => {
    const calendar = await workingCalendar(tx);
    if (!calendar.isWorking(day)) return [];
    const rules = new Map<UnitKey, readonly RuleInForce[]>();
    const found = new Map<DueTask["id"], { task: DueTask; steps: RuleInForce[] }>();
    for (const step of stepsInOrder()) {
      const until = step === "ahead" ? addDays(day, REACH_DAYS) : day;
      for await (const task of unreminded(tx, step, { from: addDays(day, -REACH_DAYS), until })) {
        const known = rules.get(task.office) ?? (await rulesOf(tx, task.office));
        rules.set(task.office, known);
        const rule = known.find((each) => each.step === step);
        if (rule === undefined || !isDue(calendar, rule, task.due, day)) continue;
        const entry = found.get(task.id) ?? { task, steps: [] };
        entry.steps.push(rule);
        found.set(task.id, entry);
      }
    }
    return [...found.values()];
  });
  let told = 0;
  for (const { task, steps } of due) if (await tell({ store }, task, steps, now)) told += 1;
  return told;
}

/** All of them, in pages, however many stand before those that have to be told. */
async function* unreminded(
  tx: Pick<ReadTransaction, "tasks">,
  step: EscalationStep,
  due: { readonly from: string; readonly until: string },
): AsyncGenerator<DueTask> {
  for (let after: DueTask | null = null; ; ) {
    const page: readonly DueTask[] = await tx.tasks.unreminded(step, due, { after, limit: PAGE });
    yield* page;
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return;
  }
}

/** Whether a step of a deadline has come on a working day; steps before the deadline are over once it is there. */
export function isDue(
  calendar: WorkingCalendar,
  { step, days, active }: Pick<RuleInForce, "step" | "days" | "active">,
  due: string,
  day: string,
): boolean {
  if (!active) return false;
  switch (step) {
    case "ahead":
      return day < due && calendar.count(day, due) - 1 <= days;
    case "due":
      return day >= due && dayNumber(day) - dayNumber(due) <= 7;
    case "late-office":
    case "late-above":
      return day > due && calendar.count(addDays(due, 1), day) >= Math.max(1, days);
  }
}

/** Keeps every step as taken and tells the last, unless another copy of the program was here or the task moved on. */
async function tell(
  { store }: Pick<Context, "store">,
  { id, due }: DueTask,
  steps: readonly RuleInForce[],
  now: Date,
): Promise<boolean> {
  const last = steps.at(-1);
  if (last === undefined) return false;
  return store.write(async (tx) => {
    const task = await tx.tasks.lockTask(id);
    if (task === undefined || task.due !== due || !OPEN.has(task.state)) return false;
    const claimed = new Set<EscalationStep>();
    for (const { step } of steps) if (await tx.tasks.claimReminder(id, step, due, now)) claimed.add(step);
    if (!claimed.has(last.step)) return false;
    const lead = await tx.units.byKey(task.lead);
    await tx.audit.append({
      chain: "general",
      kind: "task.escalated",
      at: now,
      actorId: null,
      unit: task.unit,
      data: {
        ...heldBy(task),
        unit: task.unit,
        step: last.step,
        days: last.days,
        due,
        leadName: lead?.name ?? task.lead,
      },
    });
    return true;
  });
}

const OPEN: ReadonlySet<TaskState> = new Set<TaskState>(["not-started", "doing", "returned"]);
