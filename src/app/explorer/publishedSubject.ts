import { AppError } from "../../contract/errors.ts";
import type { CompositeMethod } from "../../core/index.ts";
import {
  type IndexDefinition,
  type Resolved,
  resolve,
  tableFromPublished,
  unitsOfYear,
} from "../../core/published/index.ts";
import type { Context } from "../context.ts";
import type { UnitRecord } from "../units/index.ts";
import { openPeriod, type PeriodSource } from "./opened.ts";
import { describePeriod, type Subject } from "./subject.ts";

interface Figures {
  readonly index: IndexDefinition;
  readonly rows: readonly Resolved[];
  readonly units: readonly UnitRecord[];
  /** Versions of the method, oldest first. */
  readonly versions: readonly CompositeMethod[];
}

/** Ids of composite methods whose figures others publish. */
export function publishedIds({ methods }: Pick<Context, "methods">): readonly string[] {
  return [
    ...new Set(
      methods.composites().flatMap(({ id, method }) => (method.publishedAs === undefined ? [] : [id])),
    ),
  ];
}

/** An index that others publish, with all years that its methods cover. Throws not-found where nothing is published. */
export async function publishedSubject(
  { store, methods }: Pick<Context, "store" | "methods">,
  id: string,
): Promise<Subject> {
  const versions = methods.composites().flatMap(({ id: own, method }) => (own === id ? [method] : []));
  const publishedAs = versions.find((method) => method.publishedAs !== undefined)?.publishedAs;
  const figures = await store.read(async (tx): Promise<Figures | undefined> => {
    const index = (await tx.results.indices()).find((one) => one.id === publishedAs);
    if (index === undefined) return undefined;
    const sources = new Map((await tx.results.sources()).map((source) => [source.id, source]));
    const codes = index.components.map(({ code }) => code);
    const results = await tx.results.resultsOfComponents(index.id, codes);
    const units = (await tx.units.list()).filter(({ illustration }) => !illustration);
    return { index, units, versions, rows: resolve(results, (source) => sources.get(source)) };
  });
  if (figures === undefined) throw new AppError("not-found", `nothing published for the method ${id}`);
  return subjectOf(id, figures);
}

function subjectOf(id: string, figures: Figures): Subject {
  const { index, rows, units } = figures;
  const years = [...new Set(rows.flatMap(({ year }) => year ?? []))].sort((one, other) => other - one);
  const sources = new Map(
    years.flatMap((year) => {
      const source = sourceOf(figures, year);
      return source === undefined ? [] : [[String(year), source] as const];
    }),
  );
  const opened = new Map([...sources].map(([period, source]) => [period, openPeriod(source)] as const));
  const names = new Map<string, UnitRecord>(units.map((unit) => [unit.key, unit]));
  return {
    summary: {
      id,
      kind: "published",
      title: { ...index.name },
      illustration: false,
      periods: [...opened].map(([period, one]) => describePeriod(period, one)),
    },
    unitWords: index.unit === null ? null : { ...index.unit },
    decimals: index.decimals,
    years,
    opened,
    names: (key) => {
      const unit = names.get(key);
      return { vi: unit?.name ?? key, en: unit?.nameEn ?? unit?.name ?? key };
    },
    officialPath: (period) => `/chi-so/${index.id}/${period}`,
    before: (period) => sources.get(String(Number(period) - 1)),
    versions: (period) => otherVersions(figures, sources.get(period)?.method),
    under: (version, period) => {
      const method = figures.versions.find((one) => one.version === version);
      if (method === undefined) return undefined;
      return { method, table: tableFromPublished(method, index, rows, units, [Number(period)]).table };
    },
  };
}

/** The year's figures laid out for the version that holds for it; undefined where none does or nothing is printed. */
function sourceOf({ index, rows, units, versions }: Figures, year: number): PeriodSource | undefined {
  const method = versions.find(
    ({ covers }) => covers !== undefined && covers.from <= year && (covers.to ?? year) >= year,
  );
  if (method === undefined) return undefined;
  const published = tableFromPublished(method, index, rows, units, [year]);
  if (published.table.rows.length === 0) return undefined;
  return {
    method,
    table: published.table,
    period: String(year),
    official: {
      totals: published.printed.get(method.total.code) ?? new Float64Array(),
      ranks: published.printedRanks,
      inAll: rankedUnits(rows, index, year) ?? unitsOfYear(units, index.family, year).length,
      decimals: index.decimals,
    },
  };
}

function rankedUnits(rows: readonly Resolved[], index: IndexDefinition, year: number): number | null {
  const printed = rows.flatMap((row) =>
    row.year === year && row.component === index.headline ? (row.rankedUnits ?? []) : [],
  );
  return printed.length === 0 ? null : Math.max(...printed);
}

/** Versions that came after the period's own, the next one first; then those before, the newest first. */
function otherVersions({ versions }: Figures, own: CompositeMethod | undefined): readonly string[] {
  const at = own === undefined ? versions.length : versions.indexOf(own);
  return [...versions.slice(at + 1), ...versions.slice(0, at).toReversed()].map(({ version }) => version);
}
