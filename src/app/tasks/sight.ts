import type { UnitKey } from "../../contract/ids.ts";
import type { Actor } from "../context.ts";
import type { Sight } from "./ports.ts";

/** The units for which somebody acts, as sets that the store can ask for. */
export function sightOf(actor: Actor): Sight {
  const of = (...roles: readonly string[]): UnitKey[] => [
    ...new Set(
      actor.roles.flatMap(({ role, unit }) => (unit !== null && roles.includes(role) ? [unit] : [])),
    ),
  ];
  return {
    account: actor.accountId,
    offices: of("owner", "unit"),
    leads: of("leader"),
    focal: of("unit"),
    divisions: actor.roles.flatMap(({ role, unit, division }) =>
      role === "division" && unit !== null && division !== undefined ? [{ unit, division }] : [],
    ),
  };
}
