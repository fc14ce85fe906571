import { groupRows } from "./group-rows.ts";
import { agreement, printedNumber } from "./printed-number.ts";
import type { PublishedResult, PublishedSource, SourceKind, UnitKey } from "./types.ts";

/** A statement of one source that differs from what is shown as primary. */
export interface Conflict {
  readonly what: "value" | "rank";
  readonly printed: string;
  readonly source: string;
  readonly note: string;
}

/**
 * What is shown for one unit, index, year and component. Value and scale come from one row; every other thing comes
 * from the first source, in order, that states it.
 */
export interface Resolved {
  readonly index: string;
  readonly year: number | null;
  readonly unit: UnitKey;
  readonly component: string;
  readonly value: string | null;
  readonly scaleMax: string | null;
  readonly rank: number | null;
  readonly rankedUnits: number | null;
  readonly rankChange: number | null;
  readonly group: string | null;
  readonly region: string | null;
  readonly regionRank: number | null;
  readonly status: PublishedResult["status"];
  readonly notes: readonly string[];
  /** Ids of every source that states something, the primary one first. */
  readonly sources: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** Sources that print the same value with fewer or more decimals. */
  readonly otherPrecision: readonly Conflict[];
}

export type SourceLookup = (id: string) => PublishedSource | undefined;

const KIND_ORDER: Record<SourceKind, number> = { official: 0, press: 1, repository: 2 };
const CAUTION = /độ tin cậy thấp|nguồn mâu thuẫn|đã làm tròn/;

/** Official, then press, then copies in repositories; within a kind the later source first, undated last. */
export function bySourceOrder(sources: SourceLookup) {
  return (first: PublishedResult, second: PublishedResult): number => {
    const a = sources(first.source);
    const b = sources(second.source);
    return (
      (a ? KIND_ORDER[a.kind] : 3) - (b ? KIND_ORDER[b.kind] : 3) ||
      Number(CAUTION.test(first.note)) - Number(CAUTION.test(second.note)) ||
      compareText(b?.date ?? "", a?.date ?? "") ||
      compareText(first.source, second.source)
    );
  };
}

function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Rows that speak of the same thing. Counts by class are told apart by their group. */
export function resultKey(row: PublishedResult, isCount: boolean): string {
  return [row.index, row.year ?? "unknown", row.unit, row.component, isCount ? (row.group ?? "") : ""].join(
    "|",
  );
}

/** One line per unit, index, year and component, from rows in any order. */
export function resolve(
  rows: readonly PublishedResult[],
  sources: SourceLookup,
  isCount: (component: string) => boolean = () => false,
): readonly Resolved[] {
  const groups = groupRows(rows, (row) => resultKey(row, isCount(row.component)));
  const order = bySourceOrder(sources);
  return [...groups.values()].map((group) => resolveOne(group.length > 1 ? group.toSorted(order) : group));
}

function resolveOne(rows: readonly PublishedResult[]): Resolved {
  const withValue = rows.find((row) => row.value !== null);
  const first = withValue ?? rows[0];
  if (!first) throw new Error("resolveOne needs at least one row");
  const pick = <K extends keyof PublishedResult>(field: K) =>
    (first[field] !== null ? first : rows.find((row) => row[field] !== null))?.[field] ?? null;
  const differing = conflictsOf(first, rows);
  return {
    index: first.index,
    year: first.year,
    unit: first.unit,
    component: first.component,
    value: first.value,
    scaleMax: pick("scaleMax"),
    rank: pick("rank"),
    rankedUnits: pick("rankedUnits"),
    rankChange: pick("rankChange"),
    group: pick("group"),
    region: pick("region"),
    regionRank: pick("regionRank"),
    status: first.status,
    notes: [...new Set(rows.map((row) => row.note).filter((note) => note !== ""))],
    sources: [...new Set([first.source, ...rows.map((row) => row.source)])],
    conflicts: differing.filter((one) => one.agreement === "differs").map((one) => one.conflict),
    otherPrecision: differing.filter((one) => one.agreement === "coarser").map((one) => one.conflict),
  };
}

function conflictsOf(first: PublishedResult, rows: readonly PublishedResult[]) {
  const found: { agreement: "differs" | "coarser"; conflict: Conflict }[] = [];
  const rank = first.rank ?? rows.find((row) => row.rank !== null)?.rank ?? null;
  for (const row of rows) {
    if (row === first) continue;
    const how = compareValues(first, row);
    const said = { source: row.source, note: row.note };
    if (how !== "same")
      found.push({ agreement: how, conflict: { what: "value", printed: shown(row), ...said } });
    if (row.rank !== null && rank !== null && row.rank !== rank)
      found.push({ agreement: "differs", conflict: { what: "rank", printed: String(row.rank), ...said } });
  }
  return found;
}

/** A value on another scale is never called a conflict here: it meets the rest through a shown conversion only. */
function compareValues(first: PublishedResult, row: PublishedResult): "same" | "coarser" | "differs" {
  const a = printedNumber(first.value);
  const b = printedNumber(row.value);
  if (!a || !b) return "same";
  if (first.scaleMax !== null && row.scaleMax !== null && Number(first.scaleMax) !== Number(row.scaleMax))
    return "coarser";
  return agreement(a, b);
}

function shown(row: PublishedResult): string {
  const scale = row.scaleMax === null ? "" : `/${row.scaleMax}`;
  return `${row.value ?? ""}${scale}`;
}
