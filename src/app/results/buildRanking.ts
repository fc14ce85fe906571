import type { RankingRow, RankingSort, RankingView } from "../../contract/published.ts";
import {
  computedChange,
  groupRows,
  type IndexDefinition,
  type PublishedResult,
  type PublishedSource,
  type PublishedUnit,
  REGIONS,
  type Remark,
  type Resolved,
  sumMismatches,
  unitSeries,
} from "../../core/published/index.ts";
import { figureView } from "./figure.ts";
import { componentView, indexSummary } from "./indexSummary.ts";
import type { YearCount } from "./ports.ts";
import { sortRows } from "./sortRows.ts";
import { strangerRef, unitRef } from "./unitRef.ts";
import {
  computedRanks,
  expectedUnits,
  numberFor,
  sumFor,
  type YearFigures,
  yearFigures,
} from "./yearFigures.ts";

/** What a ranking is made of, as read from the store. */
export interface RankingMaterial {
  readonly index: IndexDefinition;
  readonly year: number | null;
  readonly component: string;
  readonly sort: RankingSort;
  readonly region: string | null;
  readonly rowsOfYear: readonly PublishedResult[];
  /** Rows of the component, and of its parts where it is a sum, in every year. */
  readonly rowsOfComponent: readonly PublishedResult[];
  readonly units: readonly PublishedUnit[];
  readonly sources: readonly PublishedSource[];
  readonly remarks: readonly Remark[];
  readonly counts: readonly YearCount[];
}

/** The page of one index, year and component. */
export function buildRanking(material: RankingMaterial): RankingView {
  const { index, year, units, region } = material;
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const lookup = sourceLookup(material.sources);
  const figures = yearFigures(index, year, material.rowsOfYear, lookup);
  const rows = rankingRows(material, figures, lookup, byKey);
  const own = rows.filter((row) => !row.unit.aggregate);
  const expected = expectedUnits(index, figures, units);
  const present = new Set(own.map((row) => row.unit.key));
  const wanted = own.filter((row) => region === null || row.unit.region === region);
  const shown =
    index.kind === "figures"
      ? figures.rows.flatMap((row) => row.sources)
      : rows.flatMap((row) => row.figure.sources);
  const used = new Set(shown);
  const inUse = new Set(figures.rows.map((row) => row.component));
  const component = index.components.find((one) => one.code === material.component);
  if (!component) throw new Error(`component ${material.component} is not part of ${index.id}`);
  return {
    index: indexSummary(index, material.counts, byKey),
    year,
    component: componentView(component),
    components: index.components.filter((one) => inUse.has(one.code)).map(componentView),
    sort: material.sort,
    region,
    regions:
      index.family === "province" ? REGIONS.filter((one) => own.some((row) => row.unit.region === one)) : [],
    rows: sortRows(wanted, material.sort),
    aggregates: rows.filter((row) => row.unit.aggregate),
    figures: index.kind === "figures" ? listedFigures(index, figures, byKey) : [],
    unknown: (expected ?? []).filter((unit) => !present.has(unit.key)).map(unitRef),
    known: own.length,
    expected: expected?.length ?? null,
    complete:
      expected !== null &&
      expected.every((unit) => numberFor(index, figures, unit.key, component.code) !== null),
    brokenBecause: index.breaks.filter((one) => one.from === year).map((one) => one.because),
    sources: material.sources.filter((source) => used.has(source.id)),
  };
}

/** Every printed figure of a list, in the order of the catalogue. */
function listedFigures(
  index: IndexDefinition,
  figures: YearFigures,
  byKey: ReadonlyMap<string, PublishedUnit>,
): RankingView["figures"] {
  return index.components.flatMap((component) =>
    figures.rows
      .filter((row) => row.component === component.code)
      .map((row) => {
        const unit = byKey.get(row.unit);
        const ref = unit ? unitRef(unit) : strangerRef(row.unit);
        return {
          component: componentView(component),
          row: { unit: ref, figure: figureView(index, row), history: [] },
        };
      }),
  );
}

export function sourceLookup(
  sources: readonly PublishedSource[],
): (id: string) => PublishedSource | undefined {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return (id) => byId.get(id);
}

function rankingRows(
  material: RankingMaterial,
  figures: YearFigures,
  lookup: (id: string) => PublishedSource | undefined,
  byKey: ReadonlyMap<string, PublishedUnit>,
): readonly RankingRow[] {
  const { index, component, year } = material;
  const years = figuresByYear(material, lookup);
  const ranks = computedRanks(index, figures, component, material.units);
  const broken = index.breaks.some((one) => one.from === year);
  const before = broken ? null : previousRanks(material, years);
  const history = historyByUnit(index, component, years);
  return figuresShown(index, figures, component).map((row) => {
    const now = ranks?.get(row.unit) ?? row.rank ?? undefined;
    const change = ranks && before ? computedChange(now, before.get(row.unit)) : null;
    const values = figures.values.get(row.unit) ?? new Map<string, string | null>();
    const figure = figureView(index, row, {
      sum: sumFor(figures, row.unit, component),
      mismatch: sumMismatches(values, figures.parts).find((one) => one.component === component) ?? null,
      computedRank: ranks?.get(row.unit) ?? null,
      computedChange: change,
      remarks: material.remarks.filter(
        (one) =>
          one.unit === row.unit && one.index === index.id && one.year === year && one.component === component,
      ),
    });
    const unit = byKey.get(row.unit);
    return {
      unit: unit ? unitRef(unit) : strangerRef(row.unit),
      figure,
      history: history.get(row.unit) ?? [],
    };
  });
}

/** Printed rows of the component, and units for which only its parts are printed. */
export function figuresShown(
  index: IndexDefinition,
  figures: YearFigures,
  component: string,
): readonly Resolved[] {
  const printed = figures.rows.filter((row) => row.component === component);
  const named = new Set(printed.map((row) => row.unit));
  const summed = [...figures.values.keys()]
    .filter((unit) => !named.has(unit) && sumFor(figures, unit, component) !== null)
    .map((unit) => emptyRow(index, figures, unit, component));
  return [...printed, ...summed];
}

function emptyRow(index: IndexDefinition, figures: YearFigures, unit: string, component: string): Resolved {
  const parts = figures.rows.filter((row) => row.unit === unit && row.value !== null);
  return {
    index: index.id,
    year: figures.year,
    unit,
    component,
    value: null,
    scaleMax: null,
    rank: null,
    rankedUnits: null,
    rankChange: null,
    group: null,
    region: null,
    regionRank: null,
    status: "published",
    notes: [],
    sources: [...new Set(parts.flatMap((row) => row.sources))],
    conflicts: [],
    otherPrecision: [],
  };
}

function figuresByYear(
  material: RankingMaterial,
  lookup: (id: string) => PublishedSource | undefined,
): ReadonlyMap<number, YearFigures> {
  const years = groupRows(material.rowsOfComponent, (row) => row.year);
  const found = new Map<number, YearFigures>();
  for (const [year, rows] of years)
    if (year !== null) found.set(year, yearFigures(material.index, year, rows, lookup));
  return found;
}

function previousRanks(
  material: RankingMaterial,
  years: ReadonlyMap<number, YearFigures>,
): ReadonlyMap<string, number> | null {
  const before = material.year === null ? undefined : years.get(material.year - 1);
  return before ? computedRanks(material.index, before, material.component, material.units) : null;
}

function historyByUnit(
  index: IndexDefinition,
  component: string,
  years: ReadonlyMap<number, YearFigures>,
): ReadonlyMap<string, RankingRow["history"]> {
  const rows = new Map<string, Resolved[]>();
  const sums = new Map<string, Map<number, number>>();
  for (const figures of years.values()) {
    for (const row of figuresShown(index, figures, component)) {
      rows.set(row.unit, [...(rows.get(row.unit) ?? []), row]);
      const sum = row.value === null ? sumFor(figures, row.unit, component) : null;
      if (sum && figures.year !== null)
        sums.set(row.unit, (sums.get(row.unit) ?? new Map<number, number>()).set(figures.year, sum.sum));
    }
  }
  return new Map(
    [...rows].map(([unit, own]) => {
      const { runs } = unitSeries(index, component, own, sums.get(unit));
      return [unit, runs.map((run) => run.points.map(({ year, value }) => ({ year, value })))];
    }),
  );
}
