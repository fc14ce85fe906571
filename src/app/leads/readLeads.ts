import type { LeadsView } from "../../contract/cockpit.ts";
import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { wordsIn } from "../../core/index.ts";
import { belongsTo, decide, requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import type { ReadTransaction } from "../store.ts";
import { outlookOf } from "../tasks/index.ts";
import { standsOn, type UnitRecord } from "../units/index.ts";
import { vietnamClock } from "../vietnamTime.ts";
import { componentLeads } from "./componentLeads.ts";

/** The components of every index of a unit with who leads them, and who could. */
export async function readLeads(context: Context, key: UnitKey): Promise<LeadsView> {
  return context.store.read(async (tx) => {
    const subject = await outlookOf(tx, key);
    const unit = await tx.units.byKey(key);
    if (subject === undefined || unit === null) throw new AppError("not-found", `no unit ${key}`);
    requireAllowed(context.actor, "outlook.see", subject.outlook);
    const leads = await componentLeads(tx, key);
    const indices = await indicesOf(context, tx, unit);
    return {
      unit: { unit: key, name: unit.name },
      indices: indices.map((index) => ({
        ...index,
        components: index.components.map((component) => ({
          ...component,
          lead: leads.find((lead) => lead.index === index.id && lead.component === component.code) ?? null,
        })),
      })),
      agencies: await agenciesOf(context, tx, unit),
      mayAssign: decide(context.actor, "leads.assign", subject.outlook) === "allowed",
    };
  });
}

type Index = Omit<LeadsView["indices"][number], "components"> & {
  readonly components: readonly Omit<LeadsView["indices"][number]["components"][number], "lead">[];
};

/** Fields of the criteria sets of its rounds, and what stands directly under the indices of others for its family. */
async function indicesOf(
  { methods }: Pick<Context, "methods">,
  tx: ReadTransaction,
  { key, family }: UnitRecord,
): Promise<readonly Index[]> {
  const found = new Map<string, Index>();
  for (const index of await tx.results.indices()) {
    if (index.kind !== "ranking" || (index.place === null ? index.family !== family : index.place !== key))
      continue;
    const components = index.components
      .filter(({ parent, count }) => parent === index.headline && !count)
      .map(({ code, label }) => ({ code, label }));
    if (components.length > 0) found.set(index.id, { id: index.id, name: index.short, components });
  }
  for (const round of await tx.rounds.list()) {
    if (round.openedAt === null || (await tx.rounds.unit(round.id, key)) === undefined) continue;
    const { method } = await methodOfRound(methods, tx.methods, round);
    const before = found.get(method.id);
    const fields = method.tree.map(({ code, label }) => ({
      code,
      label: { vi: wordsIn(label, "vi"), en: wordsIn(label, "en") },
    }));
    const codes = new Set(fields.map(({ code }) => code));
    found.set(method.id, {
      id: method.id,
      name: before?.name ?? { vi: wordsIn(method.title, "vi"), en: wordsIn(method.title, "en") },
      components: [...fields, ...(before?.components ?? []).filter(({ code }) => !codes.has(code))],
    });
  }
  return [...found.values()];
}

/** The unit itself and what stands beneath it, with their people. */
export async function agenciesOf(
  { clock }: Pick<Context, "clock">,
  tx: ReadTransaction,
  { key }: UnitRecord,
): Promise<LeadsView["agencies"]> {
  const today = vietnamClock(clock.now()).day;
  const units = (await tx.units.list()).filter(
    (unit) => !unit.aggregate && standsOn(unit, today) && (unit.key === key || unit.parent === key),
  );
  const accounts = (await tx.access.listAccounts()).filter(({ disabledAt }) => disabledAt === null);
  return units.map((unit) => ({
    unit: unit.key,
    name: unit.name,
    people: accounts
      .filter(({ id, displayName, roles }) => belongsTo({ accountId: id, displayName, roles }, unit.key))
      .map(({ id, displayName }) => ({ account: id, name: displayName })),
  }));
}
