import type { ExplorerRow, ExplorerSort } from "../../contract/explorer.ts";

/** Sorts the table: by block, then by what was asked for; rows without it last, equal ones by name. */
export function sortRows(rows: readonly ExplorerRow[], sort: ExplorerSort): ExplorerRow[] {
  return rows.toSorted(
    (left, right) =>
      left.block.localeCompare(right.block, "vi") ||
      keyOf(left, sort) - keyOf(right, sort) ||
      left.name.vi.localeCompare(right.name.vi, "vi"),
  );
}

function keyOf(row: ExplorerRow, sort: ExplorerSort): number {
  const last = Number.MAX_SAFE_INTEGER;
  switch (sort) {
    case "own":
      return row.ownRank ?? last;
    case "official":
      return row.officialRank ?? row.baseRank ?? last;
    case "shift":
      return row.shift === null ? last : -row.shift;
    case "name":
      return 0;
  }
}
