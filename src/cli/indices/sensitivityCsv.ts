import {
  type CsvCell,
  type IndexTable,
  type RankSpread,
  type ReachableRank,
  type Sensitivity,
  type Simulation,
  writeCsv,
} from "../../core/index.ts";
import { type BlockRemovals, type Names, simulatedNames } from "./sensitivityOutput.ts";

/** What stands at the end of every line, so that the run can be repeated. */
interface Heading {
  readonly method: string;
  readonly sha256: string;
  readonly seed?: number;
  readonly noise?: number;
}

/** Rank as it stands and its spread, a line a unit. */
export function spreadsCsv(
  { nominal, draws }: Simulation,
  spreads: readonly RankSpread[],
  table: IndexTable,
  told: Heading,
): string {
  const unitName = simulatedNames(table);
  return lines(
    [
      "unit",
      "label",
      "rank",
      "mean",
      "sd",
      "median",
      "q05",
      "q95",
      "least",
      "most",
      "ranked",
      "replications",
    ],
    spreads.map((spread, at) => [
      spread.unit,
      unitName(spread.unit),
      nominal[at]?.rank ?? null,
      spread.mean ?? null,
      spread.sd ?? null,
      spread.median ?? null,
      spread.quantiles[0] ?? null,
      spread.quantiles[1] ?? null,
      spread.least ?? null,
      spread.most ?? null,
      spread.ranked,
      draws.replications,
    ]),
    told,
  );
}

/** What each factor explains, a line a factor. */
export function sharesCsv({ factors }: Sensitivity, told: Heading): string {
  return lines(
    ["factor", "first_order", "total"],
    factors.map(({ id, first, total }) => [id, first, total]),
    told,
  );
}

/** What leaving out each part does, a line a part and block. */
export function removalsCsv(blocks: readonly BlockRemovals[], told: Heading, names: Names): string {
  return lines(
    ["block", "period", "part", "label", "mean_shift", "greatest_shift", "moved", "gains", "loses"],
    blocks.flatMap(({ block, period, removals }) =>
      removals.map((each) => [
        block,
        period,
        each.code,
        names.part(each.code),
        each.meanShift,
        each.greatestShift,
        each.moved,
        each.gains?.unit ?? null,
        each.loses?.unit ?? null,
      ]),
    ),
    told,
  );
}

/** Best and worst rank found, and the ranks beyond which none can be; the two differ only where the search ended early. */
export function reachCsv(
  reached: readonly ReachableRank[],
  told: Heading,
  unitName: (unit: string) => string,
): string {
  return lines(
    ["unit", "label", "best", "worst", "best_bound", "worst_bound"],
    reached.map(({ unit, best, worst }) => [
      unit,
      unitName(unit),
      best.rank,
      worst.rank,
      best.bound,
      worst.bound,
    ]),
    told,
  );
}

function lines(
  head: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  { method, sha256, seed, noise }: Heading,
): string {
  const ends: readonly (readonly [string, CsvCell])[] = [
    ["method", method],
    ["data_sha256", sha256],
    ...(seed === undefined ? [] : [["seed", seed] as const]),
    ...(noise === undefined ? [] : [["noise", noise] as const]),
  ];
  return writeCsv([
    [...head, ...ends.map(([name]) => name)],
    ...rows.map((row) => [...row, ...ends.map(([, cell]) => cell)]),
  ]);
}
