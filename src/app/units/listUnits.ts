import type { UnitView } from "../../contract/units.ts";
import type { Context } from "../context.ts";
import { searchUnits } from "./searchUnits.ts";
import { unitView } from "./unitView.ts";

/** Units by family and words, in Vietnamese order; aggregates are left out. Open to everybody: names are public. */
export async function listUnits(
  context: Context,
  wanted: { family?: string | undefined; words?: string | undefined },
): Promise<UnitView[]> {
  const units = await context.store.read((tx) => tx.units.list(wanted.family));
  return searchUnits(units, wanted.words ?? "")
    .filter((unit) => !unit.aggregate)
    .map(unitView);
}
