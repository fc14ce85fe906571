import type { UnitKey } from "../../contract/ids.ts";
import type { ReadTransaction } from "../store.ts";

/** A unit with the one above it and the offices that run its rounds, on which rights to its outlook depend. */
export async function outlookOf(tx: Pick<ReadTransaction, "units" | "rounds">, unit: UnitKey) {
  const [found, offices] = await Promise.all([tx.units.byKey(unit), tx.rounds.offices(unit)]);
  if (found === null) return undefined;
  return {
    name: found.name,
    outlook: {
      kind: "outlook",
      unit,
      above: found.parent,
      offices: offices.map(({ office }) => office),
    },
  } as const;
}
