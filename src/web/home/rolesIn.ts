import type { RoleGrant } from "../../contract/access.ts";
import type { RoundSummary } from "../../contract/rounds.ts";

const OWN_PEOPLE: ReadonlySet<string> = new Set(["unit", "division", "leader"]);

/** In which roles the reader stands towards a round; only decides what the first screen offers, never what is allowed. */
export function rolesIn(round: RoundSummary, grants: readonly RoleGrant[]) {
  return {
    owner: grants.some(({ role, unit }) => role === "owner" && (unit === null || unit === round.ownerUnit)),
    unit: round.myUnits.length > 0 && grants.some(({ role }) => OWN_PEOPLE.has(role)),
    /** Stands above the round: a leader of the owner's unit, of the measured province, or of no unit assessed here. */
    overlooks: grants.some(
      ({ role, unit }) =>
        role === "leader" &&
        (unit === round.ownerUnit ||
          round.myUnits.some((own) => own === unit) === (round.kind === "measured")),
    ),
    appraiser: grants.some(({ role }) => role === "appraiser") && round.kind === "measures",
    /** Whoever may see a measured round and judges is a member of its working group. */
    workingGroup: grants.some(({ role }) => role === "appraiser") && round.kind === "measured",
  };
}
