import type { ReadTransaction } from "../store.ts";
import type { UnitRecord } from "../units/index.ts";

/** Units of the real world: the invented ones of the demo never stand beside published figures. */
export async function realUnits(tx: Pick<ReadTransaction, "units">): Promise<readonly UnitRecord[]> {
  return (await tx.units.list()).filter((unit) => !unit.illustration);
}
