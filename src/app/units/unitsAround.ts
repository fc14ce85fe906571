import type { UnitKey } from "../../contract/ids.ts";
import type { UnitReader, UnitRecord } from "./ports.ts";

/**
 * The units an office works with on the matters of a unit: both, what stands beneath either, and what stands beside the
 * office under the same parent; those of the day, in the order of their names.
 */
export async function unitsAround(
  tx: { readonly units: UnitReader },
  office: UnitKey,
  unit: UnitKey,
  day: string,
): Promise<readonly UnitRecord[]> {
  const all = await tx.units.list();
  const parent = all.find(({ key }) => key === office)?.parent ?? null;
  const above = new Set<UnitKey | null>([office, unit, ...(parent === null ? [] : [parent])]);
  return all.filter(
    (one) =>
      !one.aggregate &&
      standsOn(one, day) &&
      (one.key === office || one.key === unit || above.has(one.parent)),
  );
}

/** Whom an office may ask for comments or reports on the matters of a unit: those around, but for both of them. */
export async function addressees(
  tx: { readonly units: UnitReader },
  office: UnitKey,
  unit: UnitKey,
  day: string,
): Promise<readonly UnitRecord[]> {
  const around = await unitsAround(tx, office, unit, day);
  return around.filter(({ key }) => key !== office && key !== unit);
}

/** Whether the unit is there on a day, `YYYY-MM-DD`; its last day is not part of it. */
export function standsOn({ validFrom, validTo }: UnitRecord, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}
