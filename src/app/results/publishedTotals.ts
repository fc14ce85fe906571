import { type IndexDefinition, unitsOfYear } from "../../core/published/index.ts";
import type { ReadTransaction } from "../store.ts";
import { sourceLookup } from "./buildRanking.ts";
import { withParts } from "./rankingOf.ts";
import { realUnits } from "./realUnits.ts";
import { expectedUnits, numberFor, yearFigures } from "./yearFigures.ts";

/** Totals of an index in one year, on the index's own scale. */
export interface PublishedTotals {
  readonly year: number;
  readonly totals: readonly {
    readonly unit: string;
    readonly name: string;
    readonly total: number;
    /** As printed; null where the source names none. */
    readonly rank: number | null;
  }[];
  /** How many units the ranking has, those whose totals are not known among them. */
  readonly inAll: number;
}

/** What is known of the totals of a ranking of units, newest year first; years without any total are left out. */
export async function publishedTotals(
  tx: Pick<ReadTransaction, "results" | "units">,
  index: IndexDefinition,
): Promise<readonly PublishedTotals[]> {
  const rows = await tx.results.resultsOfComponents(index.id, withParts(index, index.headline));
  const units = await realUnits(tx);
  const named = new Map<string, (typeof units)[number]>(units.map((unit) => [unit.key, unit]));
  const lookup = sourceLookup(await tx.results.sources());
  const years = [...new Set(rows.flatMap(({ year }) => year ?? []))].sort((one, other) => other - one);
  return years.flatMap((year): PublishedTotals[] => {
    const figures = yearFigures(
      index,
      year,
      rows.filter((row) => row.year === year),
      lookup,
    );
    const totals = [...figures.byUnit].flatMap(([unit, byComponent]) => {
      const total = numberFor(index, figures, unit, index.headline);
      if (total === null || named.get(unit)?.aggregate) return [];
      const row = byComponent.get(index.headline);
      return [{ unit, name: named.get(unit)?.name ?? unit, total, rank: row?.rank ?? null }];
    });
    if (totals.length === 0) return [];
    const expected = expectedUnits(index, figures, units) ?? unitsOfYear(units, index.family, year);
    return [{ year, totals, inAll: Math.max(expected.length, totals.length) }];
  });
}

/** The index that a criteria set scores: the one whose id its own begins with, the longest where several do. */
export async function indexScoredBy(
  tx: Pick<ReadTransaction, "results">,
  methodId: string,
): Promise<IndexDefinition | undefined> {
  const indices = await tx.results.indices();
  return indices
    .filter(({ id, kind }) => kind === "ranking" && (id === methodId || methodId.startsWith(`${id}-`)))
    .toSorted((one, other) => other.id.length - one.id.length)[0];
}
