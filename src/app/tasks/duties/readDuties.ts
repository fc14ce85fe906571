import type { DutyList, DutyOccurrence, DutyView, DutyYear } from "../../../contract/duties.ts";
import { AppError } from "../../../contract/errors.ts";
import { decide, requireSignedIn } from "../../access/index.ts";
import { workingCalendar } from "../../calendar/index.ts";
import type { Actor, Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import { vietnamClock } from "../../vietnamTime.ts";
import {
  type DutyRule,
  nextOccurrence,
  type Occurrence,
  occurrencesOf,
  scheduleWords,
} from "./occurrences.ts";
import type { Duty, MadeOccurrence } from "./ports.ts";

/** Duties of the reader's offices, and those that the reader's units carry. */
export async function readDuties({ actor, store, clock }: Context): Promise<DutyList> {
  requireSignedIn(actor);
  const today = vietnamClock(clock.now()).day;
  const own = [...new Set(actor.roles.flatMap(({ unit }) => (unit === null ? [] : [unit])))];
  return store.read(async (tx) => {
    const duties = await tx.tasks.duties(own);
    const calendar = await workingCalendar(tx);
    const names = await namesOf(tx, duties);
    return {
      today,
      duties: duties.map((duty) => viewOf(actor, duty, names, nextOccurrence(duty, today, calendar))),
      mayWrite: own.some((unit) => mayWrite(actor, unit)),
    };
  });
}

/** A year of a duty: each deadline, whether it moved off a day off, and the tasks that were made. */
export async function dutyYear({ actor, store }: Context, id: string, year: number): Promise<DutyYear> {
  requireSignedIn(actor);
  return store.read(async (tx) => {
    const duty = await tx.tasks.duty(id);
    const reads =
      duty && [duty.office, ...duty.leads].some((unit) => actor.roles.some((g) => g.unit === unit));
    if (!duty || !reads) throw new AppError("not-found", `no duty ${id} for ${actor.accountId}`);
    const calendar = await workingCalendar(tx);
    const made = await tx.tasks.madeOccurrences([id], `${year}-01-01`);
    return {
      year,
      occurrences: occurrencesOf(duty, year, calendar).map((each) => occurrenceView(each, made)),
    };
  });
}

/** The same for a rule that is only being written. */
export async function previewDuty(
  { actor, store }: Context,
  { year, ...rule }: DutyRule & { readonly year: number },
): Promise<DutyYear> {
  requireSignedIn(actor);
  if (!actor.roles.some(({ unit }) => unit !== null && mayWrite(actor, unit)))
    throw new AppError("not-allowed", `${actor.accountId} sets duties for no office`);
  const calendar = await store.read((tx) => workingCalendar(tx));
  return { year, occurrences: occurrencesOf(rule, year, calendar).map((each) => occurrenceView(each, [])) };
}

function mayWrite(actor: Actor, unit: Duty["office"]): boolean {
  return decide(actor, "task.create", { kind: "unit", unit }) === "allowed";
}

async function namesOf(tx: ReadTransaction, duties: readonly Duty[]): Promise<ReadonlyMap<string, string>> {
  const keys = duties.flatMap(({ office, unit, leads, support }) => [office, unit, ...leads, ...support]);
  return new Map((await tx.units.byKeys([...new Set(keys)])).map(({ key, name }) => [key, name]));
}

function viewOf(
  actor: Actor,
  duty: Duty,
  names: ReadonlyMap<string, string>,
  next: Occurrence | undefined,
): DutyView {
  const named = (unit: Duty["office"]) => ({ unit, name: names.get(unit) ?? unit });
  const { office, unit, leads, support, stoppedAt, createdAt: _at, createdBy: _by, ...rest } = duty;
  return {
    ...rest,
    office: named(office),
    unit: named(unit),
    leads: leads.map(named),
    support: support.map(named),
    words: scheduleWords(duty.schedule),
    stopped: stoppedAt !== null,
    next: stoppedAt !== null || next === undefined ? null : occurrenceView(next, []),
    mayWrite: mayWrite(actor, office),
  };
}

function occurrenceView(
  { nominal, due, appears }: Occurrence,
  made: readonly MadeOccurrence[],
): DutyOccurrence {
  return {
    nominal,
    due,
    moved: nominal !== due,
    appears,
    tasks: made.filter((each) => each.nominal === nominal).map(({ lead, task }) => ({ lead, task })),
  };
}
