import type { PublishedUnit } from "./types.ts";

/** The units of a family that stood on the last day of a year; aggregates are never among them. */
export function unitsOfYear(
  units: readonly PublishedUnit[],
  family: string,
  year: number,
): readonly PublishedUnit[] {
  return units.filter((unit) => unit.family === family && !unit.aggregate && validOn(unit, `${year}-12-31`));
}

/** Half-open: valid from the first day, no longer on `validTo`. */
export function validOn(unit: PublishedUnit, day: string): boolean {
  return (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || day < unit.validTo);
}

/**
 * A computed rank is honest only when every unit of the family has a value. Only families known in full, which are
 * the provinces and ministries of national indices, can be complete; of departments or communes we know a few.
 */
export function isComplete(expected: readonly PublishedUnit[], present: ReadonlySet<string>): boolean {
  return expected.length > 0 && expected.every((unit) => present.has(unit.key));
}
