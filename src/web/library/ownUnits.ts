import type { RoleGrant } from "../../contract/access.ts";

const OF_A_UNIT: ReadonlySet<string> = new Set(["unit", "division", "leader", "owner"]);

/** Units whose people the reader is one of; decides what is offered, never what is allowed. */
export function ownUnits(roles: readonly RoleGrant[]): readonly string[] {
  const units = roles.flatMap(({ role, unit }) => (unit !== null && OF_A_UNIT.has(role) ? [unit] : []));
  return [...new Set(units)];
}
