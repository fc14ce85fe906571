import type { Division } from "../../contract/divisions.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { decide, requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";

/** The divisions of a unit with their people, for its own people and the administrator. */
export async function listDivisions(context: Context, unit: UnitKey): Promise<Division[]> {
  const subject = { kind: "unit", unit } as const;
  if (decide(context.actor, "library.see", subject) !== "allowed")
    requireAllowed(context.actor, "divisions.manage", subject);
  const all = await context.store.read((tx) => tx.divisions.divisionsOf(unit));
  return all
    .filter(({ removedAt }) => removedAt === null)
    .map(({ key, name, people }) => ({ unit, key, name, people: [...people] }));
}
