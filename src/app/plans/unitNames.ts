import type { UnitKey } from "../../contract/ids.ts";
import type { ReadTransaction } from "../store.ts";
import { unitsAround } from "../units/index.ts";
import { vietnamClock } from "../vietnamTime.ts";
import type { Plan } from "./ports.ts";

export interface NamedUnit {
  readonly unit: UnitKey;
  readonly name: string;
}

export type Names = (unit: UnitKey) => NamedUnit;

/** Names of units at one reading; a key that is not known stands for itself. */
export async function unitNames(tx: ReadTransaction, keys: Iterable<UnitKey>): Promise<Names> {
  const found = await tx.units.byKeys([...new Set(keys)]);
  const names = new Map(found.map(({ key, name }) => [key, name]));
  return (unit) => ({ unit, name: names.get(unit) ?? unit });
}

/** Who can lead or support an item: the office, what stands beside and beneath it, and the unit itself. */
export async function agenciesOf(
  tx: ReadTransaction,
  { office, unit }: Pick<Plan, "office" | "unit">,
  now: Date,
): Promise<readonly NamedUnit[]> {
  const around = await unitsAround(tx, office, unit, vietnamClock(now).day);
  return around.map(({ key, name }) => ({ unit: key, name }));
}
