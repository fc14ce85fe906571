import type { UnitKey } from "../../contract/ids.ts";
import type { LeafSubject } from "../access/index.ts";
import type { Actor } from "../context.ts";

/**
 * From whose library a person attaches at a leaf: the unit's own; where the province is measured, that of the person's
 * department among those that lead or support the leaf, else (the compiling owner) of the owner.
 */
export function libraryAt(actor: Actor, leaf: LeafSubject): UnitKey {
  if (leaf.round.kind === "measures") return leaf.unit;
  const departments = leaf.lead === null ? leaf.support : [leaf.lead, ...leaf.support];
  const own = departments.find((unit) => actor.roles.some((grant) => grant.unit === unit));
  return own ?? leaf.round.ownerUnit;
}
