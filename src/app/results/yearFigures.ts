import {
  competitionRanks,
  convertScale,
  type IndexDefinition,
  isComplete,
  type PartsInUse,
  type PublishedResult,
  type PublishedUnit,
  partsInUse,
  printedNumber,
  type Resolved,
  resolve,
  type SourceLookup,
  type SumOfParts,
  sumOfParts,
  unitsOfYear,
} from "../../core/published/index.ts";
import { usualScale } from "./figure.ts";

/** All that is known of one index in one year, resolved. */
export interface YearFigures {
  readonly year: number | null;
  readonly rows: readonly Resolved[];
  readonly parts: PartsInUse;
  /** Printed values by unit, then by component. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
  /** The same rows, found by unit and component; counts by class are left out. */
  readonly byUnit: ReadonlyMap<string, ReadonlyMap<string, Resolved>>;
}

/**
 * `rows` may be those of one unit only; then `everybody` are the rows of all units that year. Which parts a total has
 * is known from all of them: a unit of which a part is missing has no sum.
 */
export function yearFigures(
  index: IndexDefinition,
  year: number | null,
  rows: readonly PublishedResult[],
  sources: SourceLookup,
  everybody: readonly Resolved[] = [],
): YearFigures {
  const counted = new Set(
    index.components.filter((component) => component.count).map((component) => component.code),
  );
  const resolved = resolve(rows, sources, (component) => counted.has(component));
  const values = new Map<string, Map<string, string | null>>();
  const byUnit = new Map<string, Map<string, Resolved>>();
  for (const row of resolved) {
    if (counted.has(row.component)) continue;
    const found = byUnit.get(row.unit) ?? new Map<string, Resolved>();
    byUnit.set(row.unit, found.set(row.component, row));
    const unit = values.get(row.unit) ?? new Map<string, string | null>();
    values.set(row.unit, unit.set(row.component, row.value));
  }
  return { year, rows: resolved, parts: partsInUse(index, [...everybody, ...resolved]), values, byUnit };
}

/** Sum of parts of a component for one unit. */
export function sumFor(figures: YearFigures, unit: string, component: string): SumOfParts | null {
  const values = figures.values.get(unit);
  return values ? sumOfParts(values, figures.parts, component) : null;
}

/** Printed value on the usual scale, or the sum of printed parts, as a number. */
export function numberFor(
  index: IndexDefinition,
  figures: YearFigures,
  unit: string,
  component: string,
): number | null {
  const row = figures.byUnit.get(unit)?.get(component);
  const converted = row ? convertScale(row.value, row.scaleMax, usualScale(index, component)) : null;
  const printed = printedNumber(row?.value ?? null);
  return converted?.value ?? printed?.value ?? sumFor(figures, unit, component)?.sum ?? null;
}

/** Families of which every unit is known. Departments and communes are known one by one. */
const FAMILIES_KNOWN_IN_FULL: ReadonlySet<string> = new Set(["province"]);

/** Units that had to be measured that year; null where the family is not known in full or the year is not named. */
export function expectedUnits(
  index: IndexDefinition,
  figures: YearFigures,
  units: readonly PublishedUnit[],
): readonly PublishedUnit[] | null {
  if (figures.year === null || index.place !== null || !FAMILIES_KNOWN_IN_FULL.has(index.family)) return null;
  return restatedUnits(figures, units) ?? unitsOfYear(units, index.family, figures.year);
}

/** A year told for today's provinces (DTI 2024) is complete when all of them are there. */
function restatedUnits(
  figures: YearFigures,
  units: readonly PublishedUnit[],
): readonly PublishedUnit[] | null {
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const later = figures.rows
    .map((row) => byKey.get(row.unit))
    .find(
      (unit) => unit?.validFrom !== null && unit !== undefined && unit.validFrom > `${figures.year}-12-31`,
    );
  return later?.validFrom ? unitsOfYear(units, later.family, Number(later.validFrom.slice(0, 4))) : null;
}

/** Ranks computed from the values of a complete year; null for an incomplete one. */
export function computedRanks(
  index: IndexDefinition,
  figures: YearFigures,
  component: string,
  units: readonly PublishedUnit[],
): ReadonlyMap<string, number> | null {
  const expected = expectedUnits(index, figures, units);
  if (!expected) return null;
  const values = new Map<string, number>();
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  for (const unit of figures.values.keys()) {
    const number = byKey.get(unit)?.aggregate ? null : numberFor(index, figures, unit, component);
    if (number !== null) values.set(unit, number);
  }
  return isComplete(expected, new Set(values.keys())) ? competitionRanks(values, index.direction) : null;
}
