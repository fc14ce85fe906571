import type { UnitKey } from "../../contract/ids.ts";
import type { OutlookUnit, OutlookUnits } from "../../contract/outlook.ts";
import { decide, requireSignedIn } from "../access/index.ts";
import type { Actor, Context } from "../context.ts";
import type { AssessingOffice } from "../rounds/index.ts";
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
  const [units, assessing] = await store.read((tx) => Promise.all([tx.units.list(), tx.rounds.offices()]));
  const all = units.filter((unit) => !unit.aggregate && standsOn(unit, today));
  const first = firstUnits(actor, all);
  const offices = officesByUnit(assessing);
  const seen = all.filter((unit) => mayBeSeen(actor, unit, offices));
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

type Offices = ReadonlyMap<UnitKey, readonly UnitKey[]>;

function officesByUnit(assessing: readonly AssessingOffice[]): Offices {
  const found = new Map<UnitKey, UnitKey[]>();
  for (const { unit, office } of assessing) found.set(unit, [...(found.get(unit) ?? []), office]);
  return found;
}

function mayBeSeen(actor: Actor, { key, parent }: UnitRecord, offices: Offices): boolean {
  const subject = { kind: "outlook", unit: key, above: parent, offices: offices.get(key) ?? [] } as const;
  return decide(actor, "outlook.see", subject) === "allowed";
}

function familyOrder({ family }: UnitRecord): number {
  const place = FAMILIES.indexOf(family);
  return place < 0 ? FAMILIES.length : place;
}
