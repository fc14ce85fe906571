import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { divisionKey } from "./divisionKey.ts";
import type { StoredDivision } from "./ports.ts";

/** A new division of the unit; one of the same name that was removed comes back. Answers its key. */
export async function addDivision(context: Context, unit: UnitKey, name: string): Promise<string> {
  requireAllowed(context.actor, "divisions.manage", { kind: "unit", unit });
  const wanted = name.normalize("NFC").trim();
  return context.store.write(async (tx) => {
    if (!(await tx.units.byKey(unit))) throw new AppError("not-found", `no unit ${unit}`);
    const known = await tx.divisions.divisionsOf(unit);
    refuseTaken(known, wanted);
    const removed = known.find((each) => each.name === wanted);
    const key = removed?.key ?? divisionKey(wanted, new Set(known.map((each) => each.key)));
    if (removed) await tx.divisions.markDivisionRemoved(unit, key, null);
    else await tx.divisions.insertDivision({ unit, key, name: wanted });
    await record(context, tx, unit, "division.added", { key, name: wanted });
    return key;
  });
}

export async function renameDivision(
  context: Context,
  unit: UnitKey,
  key: string,
  name: string,
): Promise<void> {
  requireAllowed(context.actor, "divisions.manage", { kind: "unit", unit });
  const wanted = name.normalize("NFC").trim();
  await context.store.write(async (tx) => {
    const known = await tx.divisions.divisionsOf(unit);
    const { name: before } = present(known, key);
    refuseTaken(
      known.filter((each) => each.key !== key),
      wanted,
    );
    await tx.divisions.renameDivision(unit, key, wanted);
    await record(context, tx, unit, "division.renamed", { key, before, name: wanted });
  });
}

/** Leaves that were given to it stay written down; nobody can be given new ones there. */
export async function removeDivision(context: Context, unit: UnitKey, key: string): Promise<void> {
  requireAllowed(context.actor, "divisions.manage", { kind: "unit", unit });
  await context.store.write(async (tx) => {
    const { name } = present(await tx.divisions.divisionsOf(unit), key);
    await tx.divisions.markDivisionRemoved(unit, key, context.clock.now());
    await record(context, tx, unit, "division.removed", { key, name });
  });
}

/** Throws not-found for a division that the unit does not have now. */
export function present(known: readonly StoredDivision[], key: string): StoredDivision {
  const found = known.find((each) => each.key === key && each.removedAt === null);
  if (!found) throw new AppError("not-found", `no division ${key}`);
  return found;
}

function refuseTaken(known: readonly StoredDivision[], name: string): void {
  if (!known.some((each) => each.removedAt === null && each.name === name)) return;
  throw new AppError("invalid", `division ${name} exists`, {
    faults: [
      {
        path: "name",
        vi: `Đơn vị đã có “${name}”. Nhập tên khác.`,
        en: `The unit already has “${name}”. Enter another name.`,
      },
    ],
  });
}

type Kind = "division.added" | "division.removed" | "division.renamed";

async function record(
  context: Context,
  tx: WriteTransaction,
  unit: UnitKey,
  kind: Kind,
  data: { key: string; name: string; before?: string },
): Promise<void> {
  const { before = "", ...named } = data;
  const entry = {
    chain: "general",
    at: context.clock.now(),
    actorId: context.actor.accountId,
    unit,
  } as const;
  if (kind === "division.renamed") await tx.audit.append({ ...entry, kind, data: { ...named, before } });
  else await tx.audit.append({ ...entry, kind, data: named });
}
