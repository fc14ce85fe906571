import type { RankingRow, RankingSort } from "../../contract/published.ts";

const byName = new Intl.Collator("vi");

/** Rows in the order a reader asked for; what is not known stands last, ties by name. */
export function sortRows(rows: readonly RankingRow[], sort: RankingSort): RankingRow[] {
  const key = KEYS[sort];
  return rows.toSorted((a, b) => key(a) - key(b) || byName.compare(a.unit.name, b.unit.name));
}

/** Only a value can follow a rank: where no rank is known, the higher value stands first among them. */
const KEYS: Record<RankingSort, (row: RankingRow) => number> = {
  rank: (row) => row.figure.rank ?? row.figure.computedRank ?? 1e6 - (valueOf(row) ?? -1e5),
  value: (row) => -(valueOf(row) ?? -1e9),
  change: (row) => -(row.figure.rankChange ?? row.figure.computedChange ?? -1e9),
  name: () => 0,
};

function valueOf(row: RankingRow): number | null {
  const { converted, value, sum } = row.figure;
  return converted?.value ?? (value === null ? (sum?.value ?? null) : Number(value));
}
