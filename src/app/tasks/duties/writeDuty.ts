import type { DutyFields, EditDuty, NewDuty } from "../../../contract/duties.ts";
import { AppError } from "../../../contract/errors.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import { requireAllowed, requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction, WriteTransaction } from "../../store.ts";
import { vietnamClock } from "../../vietnamTime.ts";
import { aboutFaults } from "../aboutFaults.ts";
import { unitFaults } from "../unitFaults.ts";
import { scheduleWords } from "./occurrences.ts";
import type { Duty } from "./ports.ts";

/** A duty that comes again; its first task is made by the clock, or when the tasks are next read. */
export async function setDuty(context: Context, typed: NewDuty): Promise<string> {
  requireAllowed(context.actor, "task.create", { kind: "unit", unit: typed.office });
  const by = requireSignedIn(context.actor);
  const now = context.clock.now();
  return context.store.write(async (tx) => {
    await refuseFaults(context, tx, typed.office, typed.unit, typed, now);
    const id = context.ids.next();
    const { title, leads, office, schedule } = typed;
    await tx.tasks.insertDuty({ ...typed, id, stoppedAt: null, createdAt: now, createdBy: by, version: 1 });
    await tx.audit.append({
      chain: "general",
      kind: "duty.set",
      at: now,
      actorId: by,
      unit: typed.unit,
      data: { duty: id, title, office, leads: [...leads], schedule: scheduleWords(schedule).vi },
    });
    return id;
  });
}

/** Changes a duty from now on; tasks that are there already stay as they were set. */
export async function editDuty(
  context: Context,
  id: string,
  { version, ...fields }: EditDuty,
): Promise<void> {
  await change(context, id, version, async (tx, duty, now) => {
    await refuseFaults(context, tx, duty.office, duty.unit, fields, now);
    const { title, leads, schedule } = fields;
    return {
      next: fields,
      entry: {
        kind: "duty.edited",
        data: {
          duty: id,
          title,
          office: duty.office,
          leads: [...leads],
          schedule: scheduleWords(schedule).vi,
        },
      },
    } as const;
  });
}

/** Stops a duty, or takes it up again; what fell due in between is not made up. */
export async function stopDuty(
  context: Context,
  id: string,
  { stopped, version }: { readonly stopped: boolean; readonly version: number },
): Promise<void> {
  await change(context, id, version, async (_tx, { title, office }, now) => ({
    next: { stoppedAt: stopped ? now : null },
    entry: { kind: stopped ? "duty.stopped" : "duty.resumed", data: { duty: id, title, office } },
  }));
}

type DutyEntry =
  | {
      readonly kind: "duty.stopped" | "duty.resumed";
      readonly data: { duty: string; title: string; office: UnitKey };
    }
  | {
      readonly kind: "duty.edited";
      readonly data: { duty: string; title: string; office: UnitKey; leads: UnitKey[]; schedule: string };
    };

async function change(
  context: Context,
  id: string,
  version: number,
  work: (
    tx: WriteTransaction,
    duty: Duty,
    now: Date,
  ) => Promise<{ readonly next: Partial<Duty>; readonly entry: DutyEntry }>,
): Promise<void> {
  const by = requireSignedIn(context.actor);
  await context.store.write(async (tx) => {
    const duty = await tx.tasks.lockDuty(id);
    if (duty === undefined) throw new AppError("not-found", `no duty ${id}`);
    requireAllowed(context.actor, "task.create", { kind: "unit", unit: duty.office });
    if (duty.version !== version) throw new AppError("changed-by-other", `duty ${id} is at ${duty.version}`);
    const now = context.clock.now();
    const { next, entry } = await work(tx, duty, now);
    await tx.tasks.saveDuty({ ...duty, ...next });
    await tx.audit.append({ chain: "general", at: now, actorId: by, unit: duty.unit, ...entry });
  });
}

async function refuseFaults(
  context: Context,
  tx: ReadTransaction,
  office: UnitKey,
  unit: UnitKey,
  { leads, support, about }: Pick<DutyFields, "leads" | "support" | "about">,
  now: Date,
): Promise<void> {
  const named = [
    ...leads.map((each) => ({ path: "leads", unit: each })),
    ...support.map((each) => ({ path: "support", unit: each })),
  ];
  const faults = [
    ...(await unitFaults(tx, vietnamClock(now).day, named)),
    ...(await aboutFaults(context, tx, { office, unit, about }, "duty")),
  ];
  if (faults.length > 0) throw new AppError("invalid", `${faults.length} faults in a duty`, { faults });
}
