import type { ImportRow, ImportRowState } from "../../../contract/published.ts";
import {
  agreement,
  type PublishedResult,
  type PublishedSource,
  printedNumber,
  resolve,
  type SourceLookup,
} from "../../../core/published/index.ts";
import type { NewResult } from "../ports.ts";
import type { CheckedRow } from "./checkRow.ts";

/** What is in the store today for the thing a new row speaks of. */
export interface Standing {
  readonly rows: readonly PublishedResult[];
  readonly sources: SourceLookup;
}

/** Two names of one source: same title, address and date. */
export function sameSource(first: Omit<PublishedSource, "id">, second: Omit<PublishedSource, "id">): boolean {
  return first.title === second.title && first.address === second.address && first.date === second.date;
}

/**
 * `same`: this source says exactly this already. `changed`: it said something else. `conflict`: another source
 * differs. `new`: everything else, also a second source that agrees.
 */
export function classify({ result, source }: NewResult, standing: Standing): ImportRowState {
  const own = standing.rows.find((row) => {
    const known = standing.sources(row.source);
    return known !== undefined && sameSource(known, source);
  });
  if (own) return sameFacts(own, result) ? "same" : "changed";
  return standing.rows.some((row) => disagrees(row, result)) ? "conflict" : "new";
}

function sameFacts(row: PublishedResult, result: NewResult["result"]): boolean {
  const fields = [
    "value",
    "scaleMax",
    "rank",
    "rankedUnits",
    "rankChange",
    "group",
    "region",
    "regionRank",
    "status",
    "note",
  ] as const;
  return fields.every((field) => row[field] === result[field]);
}

function disagrees(row: PublishedResult, result: NewResult["result"]): boolean {
  const [a, b] = [printedNumber(row.value), printedNumber(result.value)];
  const sameScale =
    row.scaleMax === null || result.scaleMax === null || Number(row.scaleMax) === Number(result.scaleMax);
  const valuesDiffer = a !== null && b !== null && sameScale && agreement(a, b) === "differs";
  return valuesDiffer || (row.rank !== null && result.rank !== null && row.rank !== result.rank);
}

/** The row as a person sees it before saying yes. */
export function previewRow(
  { row, entry, unit, component }: CheckedRow,
  state: ImportRowState,
  standing: Standing,
): ImportRow {
  const { result, source } = entry;
  const [today] = resolve(standing.rows, standing.sources);
  const shown = state === "changed" || state === "conflict" ? today : undefined;
  return {
    row,
    state,
    index: result.index,
    year: result.year,
    unit: unit.key,
    unitName: unit.name,
    component: result.component,
    componentLabel: component.label,
    value: result.value,
    scaleMax: result.scaleMax,
    rank: result.rank,
    rankedUnits: result.rankedUnits,
    rankChange: result.rankChange,
    group: result.group,
    region: result.region,
    regionRank: result.regionRank,
    status: result.status,
    note: result.note,
    sourceTitle: source.title,
    today: shown
      ? {
          value: shown.value,
          rank: shown.rank,
          sourceTitle: standing.sources(shown.sources[0] ?? "")?.title ?? "",
        }
      : null,
  };
}
