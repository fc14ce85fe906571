import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { TaskFilter, type TaskOverview } from "../../contract/tasks.ts";
import { dayNumber } from "../../core/calendar/day.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { askedBy } from "./asked.ts";
import { countsOf } from "./listTasks.ts";
import { outlookOf } from "./outlookOf.ts";
import type { AgencyCount, ListedTask } from "./ports.ts";

/** Late tasks that one page names; beyond that the list is asked for. */
const MOST_LATE = 500;

/**
 * The tasks for a unit's indices by agency, with names behind each red mark. Whoever sees the outlook of the unit counts
 * the tasks that they may see; for its office and leaders that is all of them.
 */
export async function taskOverview(context: Context, unit: UnitKey): Promise<TaskOverview> {
  return context.store.read(async (tx) => {
    const subject = await outlookOf(tx, unit);
    if (subject === undefined) throw new AppError("not-found", `no unit ${unit}`);
    requireAllowed(context.actor, "outlook.see", subject.outlook);
    const asked = askedBy(context, TaskFilter.parse({ unit }));
    const lateOnly = { ...asked, filter: { ...asked.filter, late: "yes" as const } };
    const [agencies, people, late] = await Promise.all([
      tx.tasks.agencyCounts(asked),
      tx.tasks.personCounts(asked),
      tx.tasks.page(lateOnly, { sort: "due", offset: 0, limit: MOST_LATE }),
    ]);
    return {
      today: asked.today,
      unit: { unit, name: subject.name },
      counts: countsOf(agencies),
      agencies: agenciesOf(agencies, late, asked.today),
      people: people.map(({ account, name, lead, leadName, open, late: red }) => ({
        account,
        name,
        lead: { unit: lead, name: leadName },
        open,
        late: red,
      })),
    };
  });
}

function agenciesOf(
  rows: readonly AgencyCount[],
  late: readonly ListedTask[],
  today: string,
): TaskOverview["agencies"] {
  const leads = new Map(rows.map(({ lead, leadName }) => [lead, leadName]));
  const found = [...leads].map(([lead, name]) => ({
    lead: { unit: lead, name },
    counts: countsOf(rows.filter((row) => row.lead === lead)),
    late: late
      .filter((task) => task.lead === lead)
      .map(({ id, title, due, assigneeName, divisionName }) => ({
        id,
        title,
        due,
        days: dayNumber(today) - dayNumber(due),
        person: assigneeName ?? divisionName,
      })),
  }));
  return found.toSorted((left, right) => right.counts.late - left.counts.late);
}
