import type { UnitKey } from "../../contract/ids.ts";
import type { Actor } from "../context.ts";
import type { ReadTransaction } from "../store.ts";

/**
 * Units whose indices an office serves for this person, with tasks and plans: the office itself and, before it, the unit
 * above where the person is the office's owner of rounds and the office has opened a round in which that unit is
 * assessed, which may be over by now.
 */
export async function servedUnits(
  actor: Actor,
  tx: Pick<ReadTransaction, "units" | "rounds">,
  office: UnitKey,
): Promise<readonly UnitKey[]> {
  if (!actor.roles.some(({ role, unit }) => role === "owner" && unit === office)) return [office];
  const above = (await tx.units.byKey(office))?.parent ?? null;
  if (above === null) return [office];
  const assessing = await tx.rounds.offices(above);
  return assessing.some((each) => each.office === office) ? [above, office] : [office];
}
