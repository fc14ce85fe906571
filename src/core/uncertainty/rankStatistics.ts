import { indexFault, type Refusable } from "../composite/indexFault.ts";
import { quantileOfSorted } from "../statistics/index.ts";
import { given, refused } from "./answers.ts";

/** Ranks of units over replications. */
export interface RankDraws {
  readonly units: readonly string[];
  readonly replications: number;
  /** Row-major, replications × units; 1 is best, 0 where a unit had no rank in a replication. Halves come from average ties. */
  readonly ranks: Float32Array;
  /** Block of each unit, where units are ranked in blocks; pairs of different blocks are not compared. */
  readonly blocks?: readonly string[];
}

/** How the rank of one unit is spread over replications in which it had one. */
export interface RankSpread {
  readonly unit: string;
  /** Replications in which the unit had a rank. */
  readonly ranked: number;
  /** Absent when the unit never had a rank. */
  readonly mean?: number;
  /** With n − 1; absent for fewer than two replications. */
  readonly sd?: number;
  readonly median?: number;
  readonly least?: number;
  readonly most?: number;
  /** Quantiles by R's type 7, in the order of the shares asked for. */
  readonly quantiles: readonly number[];
}

/** Share of replications in which one unit stood before another. */
export interface PairChance {
  readonly above: number;
  readonly below: number;
  readonly tied: number;
  /** Replications in which both had a rank. */
  readonly compared: number;
}

/** A matrix over more units than this has no reader. */
const MOST_IN_MATRIX = 400;

/** Mean, spread and quantiles of each unit's rank, in the order of units. `shares` from 0 to 1, by default 5 % and 95 %. */
export function rankSpreads(
  draws: RankDraws,
  shares: readonly number[] = [0.05, 0.95],
): readonly RankSpread[] {
  return draws.units.map((unit, place) => spreadOf(unit, columnOf(draws, place), shares));
}

function columnOf({ units, replications, ranks }: RankDraws, place: number): Float64Array {
  const column = new Float64Array(replications);
  let ranked = 0;
  for (let replication = 0; replication < replications; replication += 1) {
    const rank = ranks[replication * units.length + place] ?? 0;
    if (rank > 0) column[ranked++] = rank;
  }
  return column.subarray(0, ranked).sort();
}

function spreadOf(unit: string, sorted: Float64Array, shares: readonly number[]): RankSpread {
  const ranked = sorted.length;
  if (ranked === 0) return { unit, ranked, quantiles: [] };
  let sum = 0;
  for (const rank of sorted) sum += rank;
  const mean = sum / ranked;
  let squares = 0;
  for (const rank of sorted) squares += (rank - mean) ** 2;
  return {
    unit,
    ranked,
    mean,
    ...(ranked < 2 ? {} : { sd: Math.sqrt(squares / (ranked - 1)) }),
    median: quantileOfSorted(sorted, 0.5),
    least: sorted[0] ?? 0,
    most: sorted[ranked - 1] ?? 0,
    quantiles: shares.map((share) => quantileOfSorted(sorted, share)),
  };
}

/** How often `unit` stood before `other`; absent where one is unknown or they were never ranked together. */
export function chanceAbove(draws: RankDraws, unit: string, other: string): PairChance | undefined {
  const [left, right] = [draws.units.indexOf(unit), draws.units.indexOf(other)];
  if (left < 0 || right < 0 || draws.blocks?.[left] !== draws.blocks?.[right]) return undefined;
  let [above, below, compared] = [0, 0, 0];
  for (let replication = 0; replication < draws.replications; replication += 1) {
    const one = draws.ranks[replication * draws.units.length + left] ?? 0;
    const two = draws.ranks[replication * draws.units.length + right] ?? 0;
    if (one === 0 || two === 0) continue;
    compared += 1;
    if (one < two) above += 1;
    else if (one > two) below += 1;
  }
  if (compared === 0) return undefined;
  return {
    above: above / compared,
    below: below / compared,
    tied: (compared - above - below) / compared,
    compared,
  };
}

/**
 * Row-major matrix over units: the share of replications, among those in which both had a rank, in which the unit of the row
 * stood before the unit of the column. Ties count for neither, the diagonal and pairs never ranked together are 0. Refuses more
 * than 400 units: ask for pairs.
 */
export function chancesAbove({ units, replications, ranks, blocks }: RankDraws): Refusable<Float64Array> {
  const count = units.length;
  if (count > MOST_IN_MATRIX)
    return refused(
      indexFault(
        "too-many-units",
        {},
        `Bảng so sánh từng cặp chỉ làm được đến ${MOST_IN_MATRIX} đơn vị; hãy hỏi từng cặp.`,
        `A table of all pairs goes up to ${MOST_IN_MATRIX} units; ask for single pairs.`,
      ),
    );
  const chances = new Float64Array(count * count);
  const compared = new Float64Array(count * count);
  for (let replication = 0; replication < replications; replication += 1) {
    const row = ranks.subarray(replication * count, (replication + 1) * count);
    for (let left = 0; left < count; left += 1) {
      const rank = row[left] ?? 0;
      if (rank === 0) continue;
      for (let right = 0; right < count; right += 1) {
        const other = row[right] ?? 0;
        if (other === 0 || left === right || blocks?.[left] !== blocks?.[right]) continue;
        const cell = left * count + right;
        compared[cell] = (compared[cell] ?? 0) + 1;
        if (rank < other) chances[cell] = (chances[cell] ?? 0) + 1;
      }
    }
  }
  return given(chances.map((above, cell) => (above === 0 ? 0 : above / (compared[cell] ?? 1))));
}
