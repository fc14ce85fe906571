import type { CompositeMethod, IndexTable, TableRow } from "../composite/index.ts";
import { compositePlaces } from "../composite/index.ts";
import { printedNumber } from "./printed-number.ts";
import type { Resolved } from "./resolve.ts";
import { type Conversion, convertScale } from "./scale.ts";
import type { IndexDefinition, PublishedUnit } from "./types.ts";

/** A cell whose printed value stands on another scale than the rest and was brought to it. */
export interface ConvertedCell {
  readonly unit: string;
  readonly year: number;
  /** Leaf of the method. */
  readonly leaf: string;
  readonly conversion: Conversion;
}

/** What the published figures give a method to work on. */
export interface PublishedTable {
  /** One row per unit and year with at least one leaf printed, by year and then by key; leaves nobody printed are missing. */
  readonly table: IndexTable;
  /** Part of the method, or its total → what the sources print for it, by row; NaN where nothing is printed. */
  readonly printed: ReadonlyMap<string, Float64Array>;
  /** Rank as printed with the total, by row; NaN where none is. */
  readonly printedRanks: Float64Array;
  /** Group as printed with the total, by row. */
  readonly printedGroups: readonly (string | null)[];
  readonly converted: readonly ConvertedCell[];
}

/**
 * The published figures of an index as the table of a composite method: each leaf that says `published` takes the values of
 * that component. Aggregates (“Cả nước”, regions) and years outside `years` (by default those the method covers) are left
 * out. Printed totals and parts come beside, so that a recomputed value can be compared with the printed one.
 */
export function tableFromPublished(
  method: CompositeMethod,
  index: IndexDefinition,
  results: readonly Resolved[],
  units: readonly PublishedUnit[],
  years?: readonly number[],
): PublishedTable {
  const wanted = years === undefined ? coveredBy(method) : (year: number) => years.includes(year);
  const known = new Map(units.filter(({ aggregate }) => !aggregate).map((unit) => [unit.key, unit]));
  const own = results.filter(
    (result) =>
      result.index === index.id && result.year !== null && wanted(result.year) && known.has(result.unit),
  );
  const byRow = new Map<string, Resolved[]>();
  for (const result of own) {
    const key = `${result.year} ${result.unit}`;
    byRow.set(key, [...(byRow.get(key) ?? []), result]);
  }
  const leaves = [...compositePlaces(method).values()].flatMap(({ leaf }) => leaf ?? []);
  const sources = new Set(leaves.flatMap(({ published }) => published ?? []));
  const keys = [...byRow.keys()]
    .filter((key) => byRow.get(key)?.some(({ component, value }) => sources.has(component) && value !== null))
    .sort();
  const lines = keys.map(
    (key) => new Map((byRow.get(key) ?? []).map((result) => [result.component, result])),
  );
  return filled(method, index, known, lines);
}

type Line = ReadonlyMap<string, Resolved>;

function filled(
  method: CompositeMethod,
  index: IndexDefinition,
  units: ReadonlyMap<string, PublishedUnit>,
  lines: readonly Line[],
): PublishedTable {
  const converted: ConvertedCell[] = [];
  const columnOf = (leaf: string, component: string): Float64Array => {
    const scale = index.components.find(({ code }) => code === component)?.scale ?? null;
    return Float64Array.from(lines, (line) => {
      const result = line.get(component);
      if (!result) return Number.NaN;
      const conversion = convertScale(result.value, result.scaleMax, scale);
      if (conversion && result.year !== null)
        converted.push({ unit: result.unit, year: result.year, leaf, conversion });
      return conversion?.value ?? printedNumber(result.value)?.value ?? Number.NaN;
    });
  };
  const columns = new Map<string, Float64Array>();
  const printed = new Map<string, Float64Array>();
  for (const { code, node, leaf } of compositePlaces(method).values()) {
    const component = node.published;
    if (component === undefined) continue;
    if (leaf === null) printed.set(code, columnOf(code, component));
    else columns.set(code, columnOf(code, component));
  }
  const total = method.total.published ?? index.headline;
  printed.set(method.total.code, columnOf(method.total.code, total));
  return {
    table: { rows: lines.map((line) => rowOf(method, units, line)), columns, notApplicable: new Map() },
    printed,
    printedRanks: Float64Array.from(lines, (line) => line.get(total)?.rank ?? Number.NaN),
    printedGroups: lines.map((line) => line.get(total)?.group ?? null),
    converted,
  };
}

function rowOf(method: CompositeMethod, units: ReadonlyMap<string, PublishedUnit>, line: Line): TableRow {
  const [first] = line.values();
  const unit = units.get(first?.unit ?? "");
  const region = unit?.region6 ?? null;
  const [family] = method.families;
  return {
    unit: first?.unit ?? "",
    ...(unit ? { label: unit.name } : {}),
    family: unit?.family ?? (typeof family === "string" ? family : (family?.id ?? "")),
    period: String(first?.year ?? ""),
    groups: region === null ? {} : { region },
  };
}

function coveredBy({ covers }: CompositeMethod): (year: number) => boolean {
  return (year) =>
    covers === undefined || (year >= covers.from && year <= (covers.to ?? Number.POSITIVE_INFINITY));
}
