import { AppError, type Fault } from "../../contract/errors.ts";
import type { AccountId, UnitKey } from "../../contract/ids.ts";
import { type IndexRef, TaskId } from "../../contract/improvement.ts";
import type { TaskSource } from "../../contract/tasks.ts";
import { requireSignedIn } from "../access/index.ts";
import type { NewAuditEntry } from "../audit/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { vietnamClock } from "../vietnamTime.ts";
import { refuseCircle } from "./needs.ts";
import type { Task } from "./ports.ts";
import { unitFaults } from "./unitFaults.ts";

/** A task to be made. What is left out is empty. */
export interface TaskDraft {
  /** Where the caller needs it beforehand, for `needs` among tasks made together. */
  readonly id?: TaskId;
  readonly title: string;
  readonly detail?: string;
  readonly lead: UnitKey;
  readonly support?: readonly UnitKey[];
  readonly assignee?: AccountId | null;
  readonly division?: string | null;
  /** YYYY-MM-DD. */
  readonly due: string;
  /** The act it rests on, in words. */
  readonly basis?: string;
  readonly sourceId?: string | null;
  readonly about?: IndexRef | null;
  readonly expectedPoints?: number | null;
  /** Tasks that must be done before. */
  readonly needs?: readonly TaskId[];
}

/** Who sets the tasks, whose indices they serve and where they come from: the same for all made together. */
export interface TaskSetting {
  readonly office: UnitKey;
  readonly unit: UnitKey;
  readonly source: TaskSource;
  readonly sourceId?: string | null;
}

type Services = Pick<Context, "actor" | "clock" | "ids">;

/**
 * Makes tasks inside the caller's own write transaction and tells the lead and supporting agencies. The caller has
 * decided on the right to do so (`task.create` of the office, or `plan.issue`). Throws `invalid` with every fault at once:
 * `tasks.3.lead` for an agency that is unknown or no more, `tasks.3.needs` for a circle. A deadline on a day off or in the
 * past is no fault. Answers the ids in the order of the drafts.
 */
export async function createTasks(
  context: Services,
  tx: WriteTransaction,
  setting: TaskSetting,
  drafts: readonly TaskDraft[],
): Promise<TaskId[]> {
  const by = requireSignedIn(context.actor);
  return keepTasks({ clock: context.clock, ids: context.ids, by, actorId: by }, tx, setting, drafts);
}

/** The same for the clock, which makes tasks of duties in nobody's name but on their maker's account. */
export async function keepTasks(
  { clock, ids, by, actorId }: Pick<Context, "clock" | "ids"> & { by: AccountId; actorId: AccountId | null },
  tx: WriteTransaction,
  setting: TaskSetting,
  drafts: readonly TaskDraft[],
): Promise<TaskId[]> {
  if (drafts.length === 0) return [];
  const now = clock.now();
  const faults = await taskFaults(tx, vietnamClock(now).day, drafts);
  if (faults.length > 0) throw new AppError("invalid", `${faults.length} faults in tasks`, { faults });
  const made = drafts.map((draft) => ({
    draft,
    task: taskOf(draft, setting, draft.id ?? TaskId.parse(ids.next()), { at: now, by }),
  }));
  await tx.tasks.insertTasks(made.map(({ task }) => task));
  const dependent = made.filter(({ draft }) => (draft.needs ?? []).length > 0);
  if (dependent.length > 0) await tx.tasks.lockNeeds();
  for (const { task, draft } of dependent) await tx.tasks.setNeeds(task.id, draft.needs ?? []);
  if (dependent.length > 0)
    await refuseCircle(
      tx,
      dependent.map(({ task }) => task.id),
    );
  await tx.audit.appendAll(made.map(({ task }) => setEntry(task, now, actorId)));
  return made.map(({ task }) => task.id);
}

/** Agencies that are unknown, no unit, or no more; each with what to do. */
export async function taskFaults(
  tx: Pick<WriteTransaction, "units">,
  today: string,
  drafts: readonly Pick<TaskDraft, "lead" | "support">[],
): Promise<Fault[]> {
  const named = drafts.flatMap(({ lead, support = [] }, index) => [
    { path: `tasks.${index}.lead`, unit: lead },
    ...support.map((unit) => ({ path: `tasks.${index}.support`, unit })),
  ]);
  return unitFaults(tx, today, named);
}

function taskOf(
  draft: TaskDraft,
  { office, unit, source, sourceId = null }: TaskSetting,
  id: TaskId,
  { at, by }: { at: Date; by: AccountId },
): Task {
  const { lead, due } = draft;
  return {
    id,
    office,
    unit,
    title: draft.title.normalize("NFC").trim(),
    detail: (draft.detail ?? "").normalize("NFC"),
    lead,
    support: [...new Set(draft.support)].filter((each) => each !== lead),
    assignee: draft.assignee ?? null,
    division: draft.division ?? null,
    due,
    firstDue: due,
    state: "not-started",
    share: 0,
    source,
    sourceId: draft.sourceId ?? sourceId,
    basis: (draft.basis ?? "").normalize("NFC"),
    about: draft.about ?? null,
    expectedPoints: draft.expectedPoints ?? null,
    submittedAt: null,
    doneAt: null,
    cancelledAt: null,
    askedDue: null,
    createdAt: at,
    createdBy: by,
    version: 1,
  };
}

function setEntry(task: Task, at: Date, actorId: AccountId | null): NewAuditEntry {
  const { id, title, office, unit, lead, support, assignee, division, due, source, basis } = task;
  return {
    chain: "general",
    kind: "task.set",
    at,
    actorId,
    unit,
    data: { task: id, title, office, lead, support: [...support], assignee, division, due, source, basis },
  };
}
