import type { UnitKey } from "../../contract/ids.ts";
import type { OutlookUnit, OutlookUnits } from "../../contract/outlook.ts";
import { decide, requireSignedIn } from "../access/index.ts";
import type { Actor, Context } from "../context.ts";
import { standsOn, type UnitRecord } from "../units/index.ts";
import { vietnamClock } from "../vietnamTime.ts";

const FAMILIES = ["province", "department", "district", "commune"];

/**
 * The units whose outlook the reader may see. Where they run the rounds of an office the unit above it comes first, then
 * their own units, then the others by family and name.
 */
export async function outlookUnits({ actor, store, clock }: Context): Promise<OutlookUnits> {
  requireSignedIn(actor);
  const today = vietnamClock(clock.now()).day;
  const all = (await store.read((tx) => tx.units.list())).filter(
    (unit) => !unit.aggregate && standsOn(unit, today),
  );
  const first = firstUnits(actor, all);
  const near = neighbourhood(actor, all);
  const seen = all.filter((unit) => near(unit) && mayBeSeen(actor, unit, all));
  const shown = (unit: UnitRecord): OutlookUnit => ({
    unit: unit.key,
    name: unit.name,
    nameEn: unit.nameEn,
    family: unit.family,
    own: first.includes(unit.key),
  });
  const own = first.flatMap((key) => seen.filter((unit) => unit.key === key));
  const others = seen
    .filter(({ key }) => !first.includes(key))
    .toSorted((one, other) => familyOrder(one) - familyOrder(other));
  return { units: [...own, ...others].map(shown) };
}

/** What an owner's office works for, then the reader's own units. */
function firstUnits({ roles }: Actor, all: readonly UnitRecord[]): readonly UnitKey[] {
  const of = (role: string) =>
    roles.flatMap((grant) => (grant.role === role && grant.unit !== null ? [grant.unit] : []));
  const owned = of("owner");
  const above = owned.flatMap((key) => all.find((unit) => unit.key === key)?.parent ?? []);
  return [...new Set([...above, ...owned, ...of("leader"), ...of("unit"), ...of("division")])];
}

/** Rights to an outlook reach from a unit to the one above it, those beside and those beneath; others need no asking. */
function neighbourhood({ roles }: Actor, all: readonly UnitRecord[]): (unit: UnitRecord) => boolean {
  const own = new Set<string | null>(roles.flatMap(({ unit }) => (unit === null ? [] : [unit])));
  const above = new Set(all.flatMap(({ key, parent }) => (own.has(key) && parent !== null ? [parent] : [])));
  return ({ key, parent }) =>
    own.has(key) || above.has(key) || (parent !== null && (own.has(parent) || above.has(parent)));
}

function mayBeSeen(actor: Actor, { key, parent }: UnitRecord, all: readonly UnitRecord[]): boolean {
  const around = all
    .filter(
      (each) =>
        each.key !== key &&
        (each.key === parent || each.parent === key || (parent !== null && each.parent === parent)),
    )
    .map((each) => each.key);
  return decide(actor, "outlook.see", { kind: "outlook", unit: key, above: parent, around }) === "allowed";
}

function familyOrder({ family }: UnitRecord): number {
  const place = FAMILIES.indexOf(family);
  return place < 0 ? FAMILIES.length : place;
}
