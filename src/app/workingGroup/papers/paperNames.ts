import { type ProvinceNames, provinceNames } from "../../documents/index.ts";
import type { ReadTransaction } from "../../store.ts";
import type { SheetFrame } from "../../submissions/index.ts";

/** Names of the province that is measured and of who runs the round. */
export async function paperNames(tx: ReadTransaction, { unit, round }: SheetFrame): Promise<ProvinceNames> {
  return provinceNames(unit.name, (await tx.units.byKey(round.ownerUnit))?.name ?? null);
}
