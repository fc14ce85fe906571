import type { TaskCard } from "../../contract/tasks.ts";
import type { ListedTask } from "./ports.ts";
import { timingOf } from "./timing.ts";

/** A task as lists and boards show it on a day. */
export function cardOf(task: ListedTask, today: string): TaskCard {
  const { assignee, assigneeName, division, divisionName } = task;
  return {
    id: task.id,
    office: { unit: task.office, name: task.officeName },
    unit: { unit: task.unit, name: task.unitName },
    title: task.title,
    lead: { unit: task.lead, name: task.leadName },
    support: [...task.supportNames],
    assignee: assignee === null ? null : { account: assignee, name: assigneeName ?? "" },
    division: division === null ? null : { key: division, name: divisionName ?? division },
    due: task.due,
    firstDue: task.firstDue,
    state: task.state,
    share: task.share,
    timing: timingOf(task, today),
    source: task.source,
    about: task.about,
    expectedPoints: task.expectedPoints,
    waitsFor: task.waitsFor,
    documents: task.documents,
    timeAsked: task.askedDue !== null,
    version: task.version,
  };
}
