import type { z } from "zod";
import { AppError, type Fault } from "../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { Remind, Reminders } from "../../contract/notices.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { loadRound, lockRound, roundFacts, type WholeRound } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";
import { readLateness } from "./lateness.ts";

/**
 * Reminds units (or departments of a province that is measured) that are behind. Whoever has done the work, or is not in
 * the round, is refused by name, and then nobody is reminded: no empty alarms.
 */
export async function remindLate(
  context: Context,
  id: RoundId,
  { units, departments, text }: z.output<typeof Remind>,
): Promise<Reminders> {
  return context.store.write(async (tx) => {
    const { now, ...whole } = await lockRound(context, tx, id, "round.remind");
    const lateness = await readLateness(context, tx, whole);
    const faults = [
      ...units.flatMap((unit, at) => faultOf(unit, `units.${at}`, lateness.units)),
      ...departments.flatMap((unit, at) => faultOf(unit, `departments.${at}`, lateness.departments)),
      ...(units.length + departments.length === 0 ? [NOBODY] : []),
    ];
    if (faults.length > 0)
      throw new AppError("invalid", `${faults.length} units of ${id} are not late`, { faults });
    await tx.audit.append({
      chain: `round:${id}`,
      at: now,
      actorId: context.actor.accountId,
      kind: "round.reminded",
      data: { units, departments, until: untilOf(whole, now), text },
    });
    return remindersOf(tx, whole);
  });
}

/** Whom reminders would reach and when the last ones went, for those who may send them. */
export async function readReminders(context: Context, id: RoundId): Promise<Reminders> {
  return context.store.read(async (tx) => {
    const whole = await loadRound(tx.rounds, id);
    const subject = { kind: "round", round: roundFacts(whole, context.clock.now()) } as const;
    requireAllowed(context.actor, "round.remind", subject);
    return remindersOf(tx, whole);
  });
}

async function remindersOf(tx: ReadTransaction, { round, parts }: WholeRound): Promise<Reminders> {
  const leads = parts.assignments.map(({ lead }) => lead);
  const units = round.kind === "measured" ? [...new Set(leads)] : parts.units.map(({ unit }) => unit);
  const states = await tx.notices.reminders(round.id, units);
  return {
    round: round.id,
    units: states.map(({ unit, people, lastAt }) => ({
      unit,
      people: [...people],
      lastAt: lastAt?.toISOString() ?? null,
    })),
  };
}

/** End of self-scoring; null once it has passed. */
function untilOf({ round }: WholeRound, now: Date): string | null {
  const { until } = round.clock.selfScoring;
  return Date.parse(until) > now.getTime() ? until : null;
}

function faultOf(
  unit: UnitKey,
  path: string,
  known: ReadonlyMap<UnitKey, { readonly name: string; readonly late: boolean }>,
): Fault[] {
  const found = known.get(unit);
  if (found === undefined) {
    return [
      {
        path,
        vi: `Đơn vị “${unit}” không có trong đợt đánh giá.`,
        en: `The unit “${unit}” is not in this round.`,
      },
    ];
  }
  if (found.late) return [];
  return [
    {
      path,
      vi: `${found.name} đã hoàn thành nên không nhắc. Bỏ đơn vị này rồi gửi lại.`,
      en: `${found.name} has done its work and is not reminded. Leave it out and send again.`,
    },
  ];
}

const NOBODY: Fault = {
  path: "units",
  vi: "Chọn ít nhất một đơn vị để nhắc.",
  en: "Choose at least one unit to remind.",
};
