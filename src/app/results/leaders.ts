import type { LeaderView } from "../../contract/published.ts";
import {
  groupRows,
  type IndexDefinition,
  type PublishedSource,
  type PublishedUnit,
} from "../../core/published/index.ts";
import type { ReadTransaction } from "../store.ts";
import { figuresShown, sourceLookup } from "./buildRanking.ts";
import { figureView } from "./figure.ts";
import { indexSummary } from "./indexSummary.ts";
import type { YearCount } from "./ports.ts";
import { withParts } from "./rankingOf.ts";
import { unitRef } from "./unitRef.ts";
import { computedRanks, sumFor, type YearFigures, yearFigures } from "./yearFigures.ts";

interface LeadersMaterial {
  readonly units: readonly PublishedUnit[];
  readonly counts: readonly YearCount[];
  readonly sources: readonly PublishedSource[];
}

/** Who is first in each national ranking, in the newest year in which a source or a complete year says so. */
export async function leaders(tx: ReadTransaction, material: LeadersMaterial): Promise<LeaderView[]> {
  const found: LeaderView[] = [];
  for (const index of await tx.results.indices()) {
    if (index.place !== null || index.kind !== "ranking") continue;
    const rows = await tx.results.resultsOfComponents(index.id, withParts(index, index.headline));
    const years = [...groupRows(rows, (row) => row.year)]
      .flatMap(([year, own]) => (year === null ? [] : [{ year, own }]))
      .toSorted((a, b) => b.year - a.year);
    for (const { year, own } of years) {
      const figures = yearFigures(index, year, own, sourceLookup(material.sources));
      const leader = leaderOf(index, year, figures, material);
      if (leader === null) continue;
      found.push(leader);
      break;
    }
  }
  return found;
}

function leaderOf(
  index: IndexDefinition,
  year: number,
  figures: YearFigures,
  { units, counts }: LeadersMaterial,
): LeaderView | null {
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const ranks = computedRanks(index, figures, index.headline, units);
  const shown = figuresShown(index, figures, index.headline).filter(
    (row) => byKey.get(row.unit)?.aggregate === false,
  );
  const printed = shown.filter((row) => row.rank === 1);
  const first = printed.length > 0 ? printed : shown.filter((row) => ranks?.get(row.unit) === 1);
  const [row] = first;
  if (!row) return null;
  return {
    index: indexSummary(index, counts, byKey),
    year,
    units: first.flatMap((one) => byKey.get(one.unit) ?? []).map(unitRef),
    figure: figureView(index, row, {
      sum: sumFor(figures, row.unit, index.headline),
      computedRank: ranks?.get(row.unit) ?? null,
    }),
  };
}
