import { AppError } from "../../contract/errors.ts";
import type { UnitIndexView, UnitPageView } from "../../contract/published.ts";
import { lineageOf, type PublishedResult, type PublishedUnit } from "../../core/published/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { sourceLookup } from "./buildRanking.ts";
import { indexSummary } from "./indexSummary.ts";
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

async function pageOf(
  tx: ReadTransaction,
  unit: PublishedUnit,
  units: readonly PublishedUnit[],
  rows: readonly PublishedResult[],
): Promise<UnitPageView> {
  const indices = await tx.results.indices();
  const counts = await tx.results.yearCounts();
  const sources = await tx.results.sources();
  const remarks = await tx.results.remarks();
  const byKey = new Map(units.map((one) => [one.key, one]));
  const known = indices.filter((index) => rows.some((row) => row.index === index.id));
  const views: UnitIndexView[] = [];
  for (const index of known) {
    const everybody = unit.aggregate
      ? []
      : await tx.results.resultsOfComponents(index.id, withParts(index, index.headline));
    views.push(
      buildUnitIndex({
        index,
        summary: indexSummary(index, counts, byKey),
        unit,
        units,
        rows: rows.filter((row) => row.index === index.id),
        everybody,
        lookup: sourceLookup(sources),
        remarks: remarks.filter((remark) => remark.unit === unit.key && remark.index === index.id),
      }),
    );
  }
  const national = indices.filter(
    (index) => index.place === null && index.family === unit.family && !unit.aggregate,
  );
  const parent = unit.parent === null ? undefined : byKey.get(unit.parent);
  const { predecessors, successors } = lineageOf(unit, units);
  const used = new Set(rows.map((row) => row.source));
  return {
    unit: unitRef(unit),
    parent: parent ? unitRef(parent) : null,
    predecessors: predecessors.map(unitRef),
    successors: successors.map(unitRef),
    children: units.filter((one) => one.parent === unit.key).map(unitRef),
    indices: views,
    unknownIndices: national
      .filter((index) => !known.includes(index))
      .map((index) => indexSummary(index, counts, byKey)),
    sources: sources.filter((source) => used.has(source.id)),
  };
}
