import type { FigureView, IndexSummary, UnitIndexView } from "../../contract/published.ts";
import {
  computedChange,
  groupRows,
  type IndexDefinition,
  type PublishedResult,
  type PublishedUnit,
  type Remark,
  type SourceLookup,
  sumMismatches,
  unitSeries,
} from "../../core/published/index.ts";
import { figuresShown } from "./buildRanking.ts";
import { componentRemarks, componentRows } from "./componentRows.ts";
import { figureView } from "./figure.ts";
import { componentView } from "./indexSummary.ts";
import { computedRanks, sumFor, type YearFigures, yearFigures } from "./yearFigures.ts";

/** What one index says about one unit. */
export interface UnitIndexMaterial {
  readonly index: IndexDefinition;
  readonly summary: IndexSummary;
  readonly unit: PublishedUnit;
  readonly units: readonly PublishedUnit[];
  readonly rows: readonly PublishedResult[];
  /** Headline rows (and their parts) of every unit: for ranks in complete years, and for what a total is made of. */
  readonly everybody: readonly PublishedResult[];
  readonly lookup: SourceLookup;
  readonly remarks: readonly Remark[];
}

export function buildUnitIndex(material: UnitIndexMaterial): UnitIndexView {
  const { index, rows, remarks } = material;
  const component = headlineOf(index, rows);
  const everybody = everybodyByYear(material);
  const years = [...groupRows(rows, (row) => row.year)].map(([year, own]) =>
    yearFigures(index, year, own, material.lookup, year === null ? [] : everybody.get(year)?.rows),
  );
  const shown = years.flatMap((figures) =>
    figuresShown(index, figures, component.code).map((row) => ({ figures, row })),
  );
  const ranks = ranksByYear(material, component.code, everybody);
  const figures = shown.map(({ figures: of, row }) => unitFigure(material, of, row, ranks));
  const sums = new Map<number, number>();
  for (const figure of figures)
    if (figure.sum && figure.year !== null) sums.set(figure.year, figure.sum.value);
  const series = unitSeries(
    index,
    component.code,
    shown.map((one) => one.row),
    sums,
  );
  const newestFirst = years.toSorted((a, b) => byYear(a.year, b.year));
  return {
    index: material.summary,
    component: componentView(component),
    runs: series.runs.map((run) => [...run.points]),
    breaks: [...series.breaks],
    figures: figures.toSorted((a, b) => byYear(a.year, b.year)),
    componentYears: newestFirst.map((one) => one.year),
    components: componentRows(index, component.code, newestFirst, material.unit.key),
    usualScale: component.code === index.headline ? index.scale : component.scale,
    componentRemarks: componentRemarks(index, component.code, newestFirst, material.unit.key, remarks),
  };
}

/** Newest first, the year no source names last. */
function byYear(a: number | null, b: number | null): number {
  return (b ?? Number.NEGATIVE_INFINITY) - (a ?? Number.NEGATIVE_INFINITY);
}

/** The headline, or the first component printed for this unit; a sum of parts counts as printed. */
function headlineOf(index: IndexDefinition, rows: readonly PublishedResult[]) {
  const present = new Set(rows.map((row) => row.component));
  const headline = index.components.find((one) => one.code === index.headline);
  const first = index.components.find((one) => present.has(one.code));
  const chosen =
    headline && (present.has(headline.code) || headline.sumOfChildren) ? headline : (first ?? headline);
  if (!chosen) throw new Error(`index ${index.id} has no components`);
  return chosen;
}

type RanksByYear = ReadonlyMap<number, ReadonlyMap<string, number> | null>;

/** What is known of all units, year by year. */
function everybodyByYear({ index, everybody, lookup }: UnitIndexMaterial): ReadonlyMap<number, YearFigures> {
  const found = new Map<number, YearFigures>();
  for (const [year, rows] of groupRows(everybody, (row) => row.year))
    if (year !== null) found.set(year, yearFigures(index, year, rows, lookup));
  return found;
}

function ranksByYear(
  { index, units }: UnitIndexMaterial,
  component: string,
  everybody: ReadonlyMap<number, YearFigures>,
): RanksByYear {
  return new Map(
    [...everybody].map(([year, figures]) => [year, computedRanks(index, figures, component, units)]),
  );
}

function unitFigure(
  material: UnitIndexMaterial,
  figures: YearFigures,
  row: YearFigures["rows"][number],
  ranks: RanksByYear,
): FigureView {
  const { index, unit, remarks } = material;
  const values = figures.values.get(unit.key) ?? new Map<string, string | null>();
  const now = row.year === null ? undefined : ranks.get(row.year)?.get(unit.key);
  const comparable = row.year !== null && !index.breaks.some((one) => one.from === row.year);
  const before = comparable && row.year !== null ? ranks.get(row.year - 1)?.get(unit.key) : undefined;
  return figureView(index, row, {
    sum: sumFor(figures, unit.key, row.component),
    mismatch: sumMismatches(values, figures.parts).find((one) => one.component === row.component) ?? null,
    computedRank: now ?? null,
    computedChange: computedChange(now, before),
    remarks: remarks.filter((one) => one.year === row.year && one.component === row.component),
  });
}
