import type { RoleGrant } from "../../contract/access.ts";
import type { RoundSummary } from "../../contract/rounds.ts";

/** In which roles the reader stands towards a round; only decides what the first screen offers, never what is allowed. */
export function rolesIn(round: RoundSummary, grants: readonly RoleGrant[]) {
  return {
    owner: grants.some(({ role, unit }) => role === "owner" && (unit === null || unit === round.ownerUnit)),
    unit: round.myUnits.length > 0 && grants.some(({ role }) => role === "unit"),
    appraiser: grants.some(({ role }) => role === "appraiser") && round.kind === "measures",
  };
}
