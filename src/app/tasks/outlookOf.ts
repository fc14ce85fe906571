import type { UnitKey } from "../../contract/ids.ts";
import type { ReadTransaction } from "../store.ts";

/** A unit with those above, beside and beneath it, on which rights to its outlook depend. */
export async function outlookOf(tx: Pick<ReadTransaction, "units">, unit: UnitKey) {
  const found = await tx.units.byKey(unit);
  if (found === null) return undefined;
  const around = (await tx.units.list()).filter(
    ({ key, parent }) =>
      key !== unit &&
      (key === found.parent || parent === unit || (parent !== null && parent === found.parent)),
  );
  return {
    name: found.name,
    outlook: {
      kind: "outlook",
      unit,
      above: found.parent,
      around: around.map(({ key }) => key),
    },
  } as const;
}
