import { type TaskChoices } from "../../contract/tasks.ts";
import { decide, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { standsOn, type UnitRecord } from "../units/index.ts";
import { vietnamClock } from "../vietnamTime.ts";
import { servedUnits } from "./servedUnits.ts";

/** For which offices the reader sets tasks, whose indices they may serve, and who can be given them. */
export async function taskChoices(context: Context): Promise<TaskChoices> {
  requireSignedIn(context.actor);
  return context.store.read(async (tx) => {
    const offices = await officesOf(context, tx);
    if (offices.length === 0) return { offices: [], indices: [] };
    const titles = new Map((await tx.rounds.list()).map(({ methodId, title }) => [methodId, title] as const));
    return { offices, indices: [...titles].map(([id, title]) => ({ id, title })) };
  });
}

/**
 * Offices for which the reader sets tasks. Each serves its own indices or, where the reader runs its rounds and it has
 * opened one over the unit above, first of all those of that unit; it gives tasks to itself, to what stands beneath and,
 * then, to what stands beside it.
 */
export async function officesOf(
  { actor, clock }: Pick<Context, "actor" | "clock">,
  tx: ReadTransaction,
): Promise<TaskChoices["offices"]> {
  const today = vietnamClock(clock.now()).day;
  const mine = [...new Set(actor.roles.flatMap(({ unit }) => (unit === null ? [] : [unit])))].filter(
    (unit) => decide(actor, "task.create", { kind: "unit", unit }) === "allowed",
  );
  if (mine.length === 0) return [];
  const units = (await tx.units.list()).filter((unit) => !unit.aggregate && standsOn(unit, today));
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const named = ({ key, name }: UnitRecord) => ({ unit: key, name });
  const offices: TaskChoices["offices"] = [];
  for (const key of mine) {
    const office = byKey.get(key);
    if (office === undefined) continue;
    const over = new Set(await servedUnits(actor, tx, key));
    const served = [...over].flatMap((each) => byKey.get(each) ?? []);
    const agencies = units.filter(
      (each) => over.has(each.key) || (each.parent !== null && over.has(each.parent)),
    );
    offices.push({ office: named(office), units: served.map(named), agencies: agencies.map(named) });
  }
  return offices;
}
