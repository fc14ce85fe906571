import type { Role } from "../../contract/access.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { Actor } from "../context.ts";
import type { LeafSubject, RoundFacts } from "./subjects.ts";

export function holds(actor: Actor, role: Role): boolean {
  return actor.roles.some((grant) => grant.role === role);
}

/** Acts for the unit as one of its own. */
export function isOf(actor: Actor, unit: UnitKey): boolean {
  return actor.roles.some((grant) => grant.role === "unit" && grant.unit === unit);
}

export function isOfAny(actor: Actor, units: readonly UnitKey[]): boolean {
  return units.some((unit) => isOf(actor, unit));
}

/** Runs this round: an owner's grant for the unit that owns it. */
export function owns(actor: Actor, round: RoundFacts): boolean {
  return actor.roles.some((grant) => grant.role === "owner" && grant.unit === round.ownerUnit);
}

/** Assigned to the round as an appraiser, for whatever units and fields. */
export function isAppraiserOf(actor: Actor, round: RoundFacts): boolean {
  return holds(actor, "appraiser") && round.appraisers.some(({ account }) => account === actor.accountId);
}

/** Assigned to this unit, and not one of its own people: nobody appraises their own unit. */
export function appraisesUnit(actor: Actor, round: RoundFacts, unit: UnitKey): boolean {
  if (!holds(actor, "appraiser") || isOf(actor, unit)) return false;
  return round.appraisers.some(({ account, units }) => account === actor.accountId && within(units, unit));
}

/** Assigned to this unit and to the field of this leaf; bonus and penalty are fields of their own. */
export function appraisesLeaf(actor: Actor, { round, unit, field }: LeafSubject): boolean {
  if (!appraisesUnit(actor, round, unit)) return false;
  return round.appraisers.some(
    ({ account, units, fields }) =>
      account === actor.accountId && within(units, unit) && within(fields, field),
  );
}

function within<Item>(chosen: readonly Item[], item: Item): boolean {
  return chosen.length === 0 || chosen.includes(item);
}
