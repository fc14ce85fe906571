import { UnitKey } from "../../../contract/ids.ts";
import type { ReadTransaction } from "../../store.ts";

/** Names of agencies, and of divisions («unit/division»), by the key under which leaves are led. */
export async function leadNames(
  tx: Pick<ReadTransaction, "units" | "divisions">,
  keys: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(keys)].filter((key) => key !== "");
  const found = new Map<string, string>();
  const agencies = wanted.filter((key) => !key.includes("/")).map((key) => UnitKey.parse(key));
  for (const { key, name } of await tx.units.byKeys(agencies)) found.set(key, name);
  const units = new Set(wanted.flatMap((key) => (key.includes("/") ? [key.slice(0, key.indexOf("/"))] : [])));
  for (const unit of units) {
    for (const { key, name } of await tx.divisions.divisionsOf(UnitKey.parse(unit)))
      found.set(`${unit}/${key}`, name);
  }
  return found;
}
