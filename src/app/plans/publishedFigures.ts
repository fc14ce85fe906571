import type { UnitKey } from "../../contract/ids.ts";
import type { PublishedFigure } from "../../contract/plans.ts";
import { formatNumber } from "../../core/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import type { Target } from "./ports.ts";

/** What was published about a unit, by index, component ("" for the whole index) and year. */
export type PublishedFigures = ReadonlyMap<string, PublishedFigure>;

/** Figures of the indices of these targets: printed by others, and of the rounds that were published here. */
export async function publishedFigures(
  context: Context,
  tx: ReadTransaction,
  unit: UnitKey,
  targets: readonly Pick<Target, "index">[],
): Promise<PublishedFigures> {
  const found = new Map<string, PublishedFigure>();
  const indices = new Set(targets.map(({ index }) => index));
  if (indices.size === 0) return found;
  const lang = context.lang ?? "vi";
  for (const round of await tx.rounds.list()) {
    const year = Number(round.period.slice(0, 4));
    if (!indices.has(round.methodId) || round.publishedAt === null || !Number.isInteger(year)) continue;
    const computation = await tx.publication.published(round.id);
    const own = computation && (await tx.publication.unit(computation.id, unit));
    if (own === undefined) continue;
    const shared = { source: round.title, illustration: round.illustration };
    const { total, rank = null, group = null, nodes } = own.final;
    found.set(figureKey(round.methodId, null, year), {
      ...shared,
      value: formatNumber(total, lang, 2),
      rank,
      group,
    });
    for (const { code, points } of nodes)
      found.set(figureKey(round.methodId, code, year), {
        ...shared,
        value: formatNumber(points, lang, 2),
        rank: null,
        group: null,
      });
  }
  await addPrinted(tx, unit, indices, found);
  return found;
}

async function addPrinted(
  tx: ReadTransaction,
  unit: UnitKey,
  indices: ReadonlySet<string>,
  found: Map<string, PublishedFigure>,
): Promise<void> {
  const headline = new Map((await tx.results.indices()).map(({ id, headline: code }) => [id, code]));
  const sources = new Map((await tx.results.sources()).map(({ id, title }) => [id, title]));
  const illustration = (await tx.units.byKey(unit))?.illustration ?? false;
  for (const row of await tx.results.resultsOfUnit(unit)) {
    if (row.year === null || !indices.has(row.index)) continue;
    const component = row.component === headline.get(row.index) ? null : row.component;
    const key = figureKey(row.index, component, row.year);
    if (found.has(key)) continue;
    const { value, rank, group, source } = row;
    found.set(key, { value, rank, group, source: sources.get(source) ?? source, illustration });
  }
}

export function figureKey(index: string, component: string | null, year: number): string {
  return `${index}/${component ?? ""}/${year}`;
}

/** Of the year itself, or else the newest before it, at most ten years back. */
export function figureFor(
  figures: PublishedFigures,
  { index, component, year }: Pick<Target, "index" | "component" | "year">,
): { readonly figure: PublishedFigure; readonly year: number } | null {
  for (let back = 0; back <= 10; back++) {
    const figure = figures.get(figureKey(index, component, year - back));
    if (figure !== undefined) return { figure, year: year - back };
  }
  return null;
}
