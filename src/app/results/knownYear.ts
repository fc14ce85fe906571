import {
  type IndexDefinition,
  type PublishedResult,
  type PublishedUnit,
  printedNumber,
  type SourceLookup,
} from "../../core/published/index.ts";
import type { ReadTransaction } from "../store.ts";
import { figuresShown } from "./buildRanking.ts";
import {
  computedRanks,
  expectedUnits,
  numberFor,
  sumFor,
  type YearFigures,
  yearFigures,
} from "./yearFigures.ts";

/** One ranked unit in one year, as numbers. */
export interface UnitOfYear {
  readonly unit: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** The whole index on its usual scale; null where not known. */
  readonly value: number | null;
  /** As printed, or computed where the year is complete; null where neither. */
  readonly rank: number | null;
  readonly group: string | null;
  /** Components directly under the whole, as printed or as the sum of their printed parts. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Everything known of one index in one year: for gaps to others and for why a rank changed. */
export interface KnownYear {
  readonly year: number;
  readonly units: readonly UnitOfYear[];
  /** How many units had to be ranked; null where that is not known. */
  readonly rankedUnits: number | null;
}

/** Of real units; `units` are all that may be named. Means and regions are left out. */
export async function knownYear(
  tx: ReadTransaction,
  index: IndexDefinition,
  year: number,
  units: readonly PublishedUnit[],
  sources: SourceLookup,
): Promise<KnownYear> {
  return knownOf(index, year, await tx.results.resultsOfYear(index.id, year), units, sources);
}

/** Of a unit of illustration: itself alone, as nothing of it may be set beside what real units got. */
export async function knownOfIllustration(
  tx: ReadTransaction,
  index: IndexDefinition,
  year: number,
  unit: PublishedUnit,
  sources: SourceLookup,
): Promise<KnownYear> {
  const rows = (await tx.results.resultsOfUnit(unit.key)).filter(
    (row) => row.index === index.id && row.year === year,
  );
  const known = knownOf(index, year, rows, [unit], sources);
  const printed = rows.flatMap(({ rankedUnits }) => rankedUnits ?? []);
  return { ...known, rankedUnits: printed.length > 0 ? Math.max(...printed) : null };
}

function knownOf(
  index: IndexDefinition,
  year: number,
  rows: readonly PublishedResult[],
  units: readonly PublishedUnit[],
  sources: SourceLookup,
): KnownYear {
  const figures = yearFigures(index, year, rows, sources);
  const ranks = computedRanks(index, figures, index.headline, units);
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const under = index.components.filter(({ parent, count }) => parent === index.headline && !count);
  const shown = figuresShown(index, figures, index.headline);
  const printed = shown.flatMap(({ rankedUnits }) => rankedUnits ?? []);
  return {
    year,
    rankedUnits:
      expectedUnits(index, figures, units)?.length ?? (printed.length > 0 ? Math.max(...printed) : null),
    units: shown.flatMap((row) => {
      const unit = byKey.get(row.unit);
      if (unit === undefined || unit.aggregate) return [];
      return [
        {
          unit: unit.key,
          name: unit.name,
          nameEn: unit.nameEn,
          value: numberFor(index, figures, unit.key, index.headline),
          rank: row.rank ?? ranks?.get(unit.key) ?? null,
          group: row.group,
          parts: partsOf(figures, unit.key, under),
        },
      ];
    }),
  };
}

function partsOf(
  figures: YearFigures,
  unit: string,
  components: readonly { readonly code: string }[],
): Readonly<Record<string, number>> {
  const values = figures.values.get(unit);
  return Object.fromEntries(
    components.flatMap(({ code }) => {
      const value = printedNumber(values?.get(code) ?? null)?.value ?? sumFor(figures, unit, code)?.sum;
      return value === undefined ? [] : [[code, value] as const];
    }),
  );
}
