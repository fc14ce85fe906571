import type { IndexPlan } from "../plan/plan.ts";
import type { Window } from "../schema/window.ts";
import { type IndexTable, yearOf } from "../table.ts";

/** Rows that are worked on together, and the rows whose values set their ends. Positions in the row set. */
export interface Pool {
  readonly members: Int32Array;
  readonly reference: Int32Array;
  /** The members are all rows of the set and their own reference, in order. */
  readonly whole: boolean;
  readonly block: string;
  readonly period: string;
}

/** Rows of the table that take part, with their blocks and periods. */
export interface RowSet {
  /** Places in the table. */
  readonly rows: Int32Array;
  readonly block: readonly string[];
  readonly period: readonly string[];
  readonly year: readonly (number | undefined)[];
  /** Rows that are compared with each other: same block and period. */
  readonly ranked: readonly Pool[];
  readonly poolsOf: (window: Window) => readonly Pool[];
}

const OWN: Window = { years: 1, blocks: "own" };

export function rowSet(plan: IndexPlan, table: IndexTable, rows: Int32Array): RowSet {
  const block: string[] = [];
  const period: string[] = [];
  const year: (number | undefined)[] = [];
  for (const row of rows) {
    const { family = "", period: when = "" } = table.rows[row] ?? {};
    block.push(plan.blockOf.get(family) ?? family);
    period.push(when);
    year.push(yearOf(when));
  }
  const cache = new Map<string, readonly Pool[]>();
  const poolsOf = (window: Window): readonly Pool[] => {
    const key = `${window.years} ${window.blocks}`;
    const known = cache.get(key) ?? poolsIn({ block, period, year }, window);
    cache.set(key, known);
    return known;
  };
  return { rows, block, period, year, poolsOf, ranked: poolsOf(OWN) };
}

/** Every row of the table. */
export function allRows(plan: IndexPlan, table: IndexTable): RowSet {
  return rowSet(
    plan,
    table,
    Int32Array.from(table.rows, (_, place) => place),
  );
}

function poolsIn(
  { block, period, year }: Pick<RowSet, "block" | "period" | "year">,
  { years, blocks }: Window,
): readonly Pool[] {
  const members = new Map<string, number[]>();
  block.forEach((name, at) => {
    const key = JSON.stringify([blocks === "own" ? name : "", years === "all" ? "" : period[at]]);
    const list = members.get(key);
    if (list === undefined) members.set(key, [at]);
    else list.push(at);
  });
  return [...members.values()].map((list): Pool => {
    const first = list[0] ?? 0;
    const [ownBlock = "", ownPeriod = ""] = [block[first], period[first]];
    const reference =
      years === "all" || years === 1
        ? list
        : referenceOf({ block, period, year }, first, years, blocks === "all");
    return {
      members: Int32Array.from(list),
      reference: Int32Array.from(reference),
      whole: list.length === block.length && reference === list,
      block: blocks === "own" ? ownBlock : "",
      period: years === "all" ? "" : ownPeriod,
    };
  });
}

/** Rows of the same block (or any) in the year of a row and the years before it, as many as the window has. */
function referenceOf(
  { block, period, year }: Pick<RowSet, "block" | "period" | "year">,
  first: number,
  years: number,
  anyBlock: boolean,
): number[] {
  const last = year[first];
  return block.flatMap((name, at) => {
    if (!anyBlock && name !== block[first]) return [];
    const own = year[at];
    if (last === undefined || own === undefined) return period[at] === period[first] ? [at] : [];
    return own <= last && own > last - years ? [at] : [];
  });
}
