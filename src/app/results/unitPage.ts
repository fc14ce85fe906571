import { AppError } from "../../contract/errors.ts";
import type { UnitIndexView, UnitPageView } from "../../contract/published.ts";
import {
  type IndexDefinition,
  lineageOf,
  type PublishedResult,
  type PublishedSource,
  type PublishedUnit,
  type Remark,
} from "../../core/published/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { sourceLookup } from "./buildRanking.ts";
import { indexSummary } from "./indexSummary.ts";
import type { YearCount } from "./ports.ts";
import { withParts } from "./rankingOf.ts";
import { realUnits } from "./realUnits.ts";
import { buildUnitIndex } from "./unitIndex.ts";
import { unitRef } from "./unitRef.ts";

/** Everything published about one unit, index by index over the years. Open to everybody. */
export function unitPage(context: Pick<Context, "store">, key: string): Promise<UnitPageView> {
  return context.store.read(async (tx) => {
    const units = await realUnits(tx);
    const unit = units.find((one) => one.key === key);
    if (!unit) throw new AppError("not-found", `no unit ${key}`);
    const rows = await tx.results.resultsOfUnit(key);
    return pageOf(tx, unit, units, rows);
  });
}

/** The same index by index for one unit, inside a transaction, invented units included: for the office's own papers. */
export async function publishedAbout(tx: ReadTransaction, key: string): Promise<readonly UnitIndexView[]> {
  const rows = await tx.results.resultsOfUnit(key);
  if (rows.length === 0) return [];
  const unit = (await tx.units.list()).find((one) => one.key === key);
  return unit === undefined ? [] : indexViews(tx, await catalogueOf(tx, await realUnits(tx)), unit, rows);
}

async function pageOf(
  tx: ReadTransaction,
  unit: PublishedUnit,
  units: readonly PublishedUnit[],
  rows: readonly PublishedResult[],
): Promise<UnitPageView> {
  const catalogue = await catalogueOf(tx, units);
  const views = await indexViews(tx, catalogue, unit, rows);
  const { predecessors, successors } = lineageOf(unit, units);
  const earlier: UnitPageView["earlier"] = [];
  for (const one of predecessors) {
    const own = await tx.results.resultsOfUnit(one.key);
    earlier.push({ unit: unitRef(one), indices: await indexViews(tx, catalogue, one, own) });
  }
  const known = new Set(views.map((view) => view.index.id));
  const national = catalogue.indices.filter(
    (index) => index.place === null && index.family === unit.family && !unit.aggregate,
  );
  const parent = unit.parent === null ? undefined : catalogue.byKey.get(unit.parent);
  const used = new Set(rows.map((row) => row.source));
  return {
    unit: unitRef(unit),
    parent: parent ? unitRef(parent) : null,
    predecessors: predecessors.map(unitRef),
    successors: successors.map(unitRef),
    mergedWith: units
      .filter((one) => one !== unit && one.successor !== null && one.successor === unit.successor)
      .map(unitRef),
    children: units.filter((one) => one.parent === unit.key).map(unitRef),
    indices: views,
    earlier,
    unknownIndices: national
      .filter((index) => !known.has(index.id))
      .map((index) => indexSummary(index, catalogue.counts, catalogue.byKey)),
    sources: catalogue.sources.filter((source) => used.has(source.id)),
  };
}

interface Catalogue {
  readonly units: readonly PublishedUnit[];
  readonly byKey: ReadonlyMap<string, PublishedUnit>;
  readonly indices: readonly IndexDefinition[];
  readonly counts: readonly YearCount[];
  readonly sources: readonly PublishedSource[];
  readonly remarks: readonly Remark[];
}

async function catalogueOf(tx: ReadTransaction, units: readonly PublishedUnit[]): Promise<Catalogue> {
  return {
    units,
    byKey: new Map(units.map((one) => [one.key, one])),
    indices: await tx.results.indices(),
    counts: await tx.results.yearCounts(),
    sources: await tx.results.sources(),
    remarks: await tx.results.remarks(),
  };
}

/** Every index that says something about the unit, in the order of the catalogue. */
async function indexViews(
  tx: ReadTransaction,
  { units, byKey, indices, counts, sources, remarks }: Catalogue,
  unit: PublishedUnit,
  rows: readonly PublishedResult[],
): Promise<UnitIndexView[]> {
  const views: UnitIndexView[] = [];
  for (const index of indices) {
    const own = rows.filter((row) => row.index === index.id);
    if (own.length === 0) continue;
    // What is invented is told by itself: nothing of it is computed from what real units got.
    const everybody = byKey.has(unit.key)
      ? await tx.results.resultsOfComponents(index.id, withParts(index, index.headline))
      : own;
    views.push(
      buildUnitIndex({
        index,
        summary: indexSummary(index, counts, byKey),
        unit,
        units,
        rows: own,
        everybody,
        lookup: sourceLookup(sources),
        remarks: remarks.filter((remark) => remark.unit === unit.key && remark.index === index.id),
      }),
    );
  }
  return views;
}
