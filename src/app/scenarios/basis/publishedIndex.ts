import { type BandSet, snap, wordsIn } from "../../../core/index.ts";
import { planFor } from "../../../core/scoring/scoreUnit.ts";
import type { Context } from "../../context.ts";
import type { LoadedMethod } from "../../methods/index.ts";
import { indexScoredBy, type PublishedTotals, publishedTotals } from "../../results/index.ts";
import type { ReadTransaction } from "../../store.ts";
import type { SheetFrame } from "../../submissions/index.ts";
import { type Basis, NO_BASIS } from "./basis.ts";

/** With fewer totals than this a year says next to nothing about a place; it is used only when asked for. */
const ENOUGH = 3;

/**
 * A province that is measured is set against what the index published of the others, by default in the newest year up to its
 * period of which some totals are known. Usually only some totals are known; nothing is made up for the rest.
 */
export async function publishedIndex(
  context: Context,
  tx: ReadTransaction,
  { round, method, unit }: SheetFrame,
  wanted: number | null,
): Promise<Basis> {
  const lang = context.lang ?? "vi";
  const index = await indexScoredBy(tx, round.methodId);
  if (index === undefined) return NO_BASIS;
  const period = Number(round.period.slice(0, 4));
  const years = (await publishedTotals(tx, index)).filter(
    ({ year }) => !Number.isInteger(period) || year <= period,
  );
  const chosen =
    years.find(({ year }) => year === wanted) ??
    years.find(({ totals }) => totals.length >= ENOUGH) ??
    years[0];
  if (chosen === undefined) return NO_BASIS;
  const scale = index.scale ?? method.method.max;
  const factor = method.method.max / scale;
  const own = planFor(method.compiled, unit.family).groups;
  const lent =
    own === undefined ? groupsOfYear(context, index.id, chosen.year, method.method.max) : undefined;
  const totals = chosen.totals.filter((each) => each.unit !== unit.unit);
  return {
    view: {
      kind: "published",
      title: wordsIn(index.short, lang),
      period: String(chosen.year),
      scaledFrom: factor === 1 ? null : scale,
      known: totals.length,
      inAll: othersInAll(chosen, unit.unit),
      illustration: false,
      groupsFrom: lent === undefined ? null : `${wordsIn(index.short, lang)} ${lent.version}`,
      ref: `published:${index.id}:${chosen.year}`,
      years: years.map(({ year, totals: known }) => ({ year, known: known.length })),
    },
    others: totals.map((each) => ({
      unit: each.unit,
      family: unit.family,
      total: snap(each.total * factor),
      assignedMax: null,
      ranked: true,
      printedRank: each.rank,
    })),
    othersInAll: othersInAll(chosen, unit.unit),
    othersBest: null,
    groups: lent?.groups ?? null,
    names: Object.fromEntries(totals.map((each) => [each.unit, each.name])),
  };
}

function othersInAll({ totals, inAll }: PublishedTotals, own: string): number {
  return totals.some(({ unit }) => unit === own) ? inAll - 1 : inAll;
}

/** Groups in points, of the newest version of the index's own criteria up to that year that names them on the same scale. */
function groupsOfYear(
  context: Context,
  index: string,
  year: number,
  max: number,
): { readonly groups: BandSet; readonly version: string } | undefined {
  const versions = context.methods
    .list()
    .filter(
      ({ id, version, method }: LoadedMethod) =>
        id === index && Number(version) <= year && method.max === max,
    )
    .toSorted((one, other) => Number(other.version) - Number(one.version));
  for (const { method, version } of versions)
    if (method.groups !== undefined) return { groups: method.groups, version };
  return undefined;
}
