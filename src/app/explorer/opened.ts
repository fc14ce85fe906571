import type { ExplorerCheck } from "../../contract/explorer.ts";
import type { TextView } from "../../contract/published.ts";
import { type ExplorerKit, kitOf, type Recomputed, recompute } from "../../core/explorer/index.ts";
import {
  type CompositeMethod,
  type IndexTable,
  type LocalText,
  type PreparedComposite,
  prepareComposite,
} from "../../core/index.ts";

/** The result as printed, by row of the table; NaN where nothing is printed. */
export interface Official {
  readonly totals: Float64Array;
  readonly ranks: Float64Array;
  /** Units that the ranking has in all; null where not known. */
  readonly inAll: number | null;
  /** Decimals to which totals are printed. */
  readonly decimals: number;
}

/** The rules and figures of one period, before anything is calculated. */
export interface PeriodSource {
  readonly method: CompositeMethod;
  readonly table: IndexTable;
  readonly period: string;
  readonly official: Official;
}

/** A period made ready: put together once by its own rules. */
export interface Opened extends PeriodSource {
  readonly prepared: PreparedComposite;
  readonly kit: ExplorerKit;
  /** Row of the kit → row of the table. */
  readonly rows: readonly number[];
  readonly base: Recomputed;
  readonly check: ExplorerCheck;
}

/** The period ready to be taken apart, or why it cannot be calculated. */
export function openPeriod(source: PeriodSource): Opened | readonly TextView[] {
  const prepared = prepareComposite(source.method, source.table);
  if (!prepared.ok) return prepared.faults.map(({ words }) => words);
  const { kit, rows } = kitOf(prepared.value, source.period);
  const base = recompute(kit, { percents: {} });
  const check = checkOf(source, kit, rows, base);
  return { ...source, prepared: prepared.value, kit, rows, base, check };
}

export function isOpened(result: Opened | readonly TextView[]): result is Opened {
  return "kit" in result;
}

/** The unit of a row of the kit. */
export function unitAt({ rows, table }: Pick<Opened, "rows" | "table">, row: number): string {
  return table.rows[rows[row] ?? 0]?.unit ?? "";
}

/** Rows of the kit that have a rank, best first; ties in the order of the table. */
export function inOrder({ base }: Pick<Opened, "base">): readonly number[] {
  return [...base.ranks.keys()]
    .filter((row) => !Number.isNaN(base.ranks[row] ?? Number.NaN))
    .toSorted((one, other) => (base.ranks[one] ?? 0) - (base.ranks[other] ?? 0) || one - other);
}

/** Half a unit in the last printed place of each part and of the total is what rounding can do. */
function checkOf(
  { official }: PeriodSource,
  kit: ExplorerKit,
  rows: readonly number[],
  base: Recomputed,
): ExplorerCheck {
  const parts = kit.nodes.at(-1)?.children.length ?? 0;
  const tolerance = 0.5 * 10 ** -official.decimals * (parts + 1);
  let [units, compared, most, otherRanks] = [0, 0, 0, 0];
  rows.forEach((tableRow, row) => {
    const own = base.totals[row] ?? Number.NaN;
    if (Number.isNaN(own)) return;
    units += 1;
    const printed = official.totals[tableRow] ?? Number.NaN;
    if (!Number.isNaN(printed)) {
      compared += 1;
      most = Math.max(most, Math.abs(own - printed));
    }
    const rank = official.ranks[tableRow] ?? Number.NaN;
    if (!Number.isNaN(rank) && rank !== base.ranks[row]) otherRanks += 1;
  });
  const reproduces = compared === 0 ? null : most <= tolerance + 1e-9;
  return {
    units,
    inAll: official.inAll,
    compared,
    most: compared === 0 ? null : most,
    tolerance,
    otherRanks,
    reproduces,
  };
}

export function both(text: LocalText | string): TextView {
  return typeof text === "string" ? { vi: text, en: text } : { vi: text.vi, en: text.en ?? text.vi };
}

export function finite(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
