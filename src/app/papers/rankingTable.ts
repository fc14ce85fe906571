import type { UnitResult } from "../../contract/scores.ts";
import { familiesOf } from "../../core/index.ts";
import type { TableBlock, TableColumn } from "../documents/index.ts";
import type { PaperRound } from "./paperRound.ts";

/** Units that are ranked together. */
export interface RankingPool {
  /** "UBND xã, phường, đặc khu". */
  readonly label: string;
  readonly units: readonly UnitResult[];
}

/** Units by the ranking they stand in, in the order of the method's families. */
export function rankingPools({ method }: PaperRound, units: readonly UnitResult[]): readonly RankingPool[] {
  const pools = new Map<string, { labels: string[]; units: UnitResult[] }>();
  for (const family of familiesOf(method.method)) {
    const own = units.filter((unit) => unit.family === family.id);
    if (own.length === 0) continue;
    const key = method.compiled.families.get(family.id)?.rankedWith ?? family.id;
    const known = pools.get(key) ?? { labels: [], units: [] };
    known.labels.push(family.label.vi);
    known.units.push(...own);
    pools.set(key, known);
  }
  return [...pools.values()].map(({ labels, units: own }) => ({
    label: labels.join("; "),
    units: own.toSorted((left, right) => order(left) - order(right)),
  }));
}

/** Those outside the ranking stand last. */
function order({ rank }: UnitResult): number {
  return rank ?? Number.MAX_SAFE_INTEGER;
}

/** Rank, unit, total, class, and beside the rank the criteria from which the unit was exempt. */
export function rankingTable({ method }: PaperRound, units: readonly UnitResult[]): TableBlock {
  const { decimals } = method.method.rounding;
  const classed = units.some(({ groupLabel }) => groupLabel !== null);
  const exempt = units.some(({ notApplicable }) => notApplicable.length > 0);
  const columns: TableColumn[] = [
    { header: "Thứ hạng", width: 9, align: "center" },
    { header: "Đơn vị", width: 36, align: "left" },
    { header: "Tổng điểm", width: 12, align: "right", decimals },
  ];
  if (classed) columns.push({ header: "Xếp loại", width: 14, align: "center" });
  if (exempt) columns.push({ header: "Tiêu chí không áp dụng", width: 24, align: "left" });
  return {
    kind: "table",
    columns,
    rows: units.map((unit) => ({
      cells: [
        unit.rank === null ? "Không xếp hạng" : String(unit.rank),
        unit.name,
        unit.total,
        ...(classed ? [unit.groupLabel ?? ""] : []),
        ...(exempt ? [unit.notApplicable.map(({ code }) => code).join("; ")] : []),
      ],
    })),
  };
}

/** How many units are in each class, best first: "Xuất sắc: 03 đơn vị". */
export function classCounts(units: readonly UnitResult[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { groupLabel } of units) {
    if (groupLabel !== null) counts.set(groupLabel, (counts.get(groupLabel) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => `${label}: ${twoDigits(count)} đơn vị`);
}

/** Whole numbers below ten are written with a zero, so that nobody can put a digit before them. */
export function twoDigits(count: number): string {
  return String(count).padStart(2, "0");
}
