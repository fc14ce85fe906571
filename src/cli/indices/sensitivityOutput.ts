import {
  formatDecimal,
  type IndexTable,
  type Lang,
  type RankSpread,
  type ReachableRank,
  type Removal,
  type Sensitivity,
  type Simulation,
} from "../../core/index.ts";
import { type TextColumn, textTable } from "../textTable.ts";

const right = (head: string): TextColumn => ({ head, align: "right" });
const left = (head: string): TextColumn => ({ head, align: "left" });

/** Rank as it stands and how it spreads over the replications, best first. */
export function spreadsTable(
  { nominal, failed }: Simulation,
  spreads: readonly RankSpread[],
  table: IndexTable,
  lang: Lang,
): string {
  const heads =
    lang === "vi"
      ? [right("Hạng"), left("Đơn vị"), right("Trung vị"), right("5 %"), right("95 %"), right("Bình quân")]
      : [right("Rank"), left("Unit"), right("Median"), right("5%"), right("95%"), right("Mean")];
  const unitName = simulatedNames(table);
  const show = (value: number | undefined, decimals: number): string =>
    value === undefined ? "–" : formatDecimal(value, decimals, lang);
  const rows = spreads
    .map((spread, at) => ({ spread, rank: nominal[at]?.rank }))
    .toSorted((one, other) => (one.rank ?? Number.MAX_SAFE_INTEGER) - (other.rank ?? Number.MAX_SAFE_INTEGER))
    .map(({ spread, rank }) => [
      show(rank, 0),
      unitName(spread.unit),
      show(spread.median, 1),
      show(spread.quantiles[0], 1),
      show(spread.quantiles[1], 1),
      show(spread.mean, 2),
    ]);
  const vi = `${failed.length} lần lặp không tính được.\n`;
  const note =
    failed.length === 0
      ? ""
      : lang === "vi"
        ? vi
        : `${failed.length} replications could not be calculated.\n`;
  return textTable(heads, rows) + note;
}

/** What each factor explains of the movement of ranks. */
export function sharesTable({ factors }: Sensitivity, lang: Lang): string {
  const heads =
    lang === "vi"
      ? [left("Yếu tố"), right("Riêng nó"), right("Cùng tương tác")]
      : [left("Factor"), right("First order"), right("Total")];
  return textTable(
    heads,
    factors.map(({ id, first, total }) => [id, formatDecimal(first, 4, lang), formatDecimal(total, 4, lang)]),
  );
}

/** Best and worst rank over the allowed weights; a bound stands where the search ended early. */
export function reachTable(
  reached: readonly ReachableRank[],
  unitName: (unit: string) => string,
  lang: Lang,
): string {
  const heads =
    lang === "vi"
      ? [left("Đơn vị"), right("Hạng tốt nhất"), right("Hạng thấp nhất")]
      : [left("Unit"), right("Best rank"), right("Worst rank")];
  return textTable(
    heads,
    reached.map(({ unit, best, worst }) => [unitName(unit), String(best.rank), String(worst.rank)]),
  );
}

/** What a unit of a simulation is called; `unit@period` where the table has several periods. */
export function simulatedNames({ rows }: IndexTable): (unit: string) => string {
  const labels = new Map(
    rows.flatMap(({ unit, label = unit, period }) => [
      [unit, label],
      [`${unit}@${period}`, `${label} ${period}`],
    ]),
  );
  return (unit) => labels.get(unit) ?? unit;
}

/** What leaving out each part does to the ranks of one block. */
export interface BlockRemovals {
  readonly block: string;
  readonly period: string;
  readonly removals: readonly Removal[];
}

export interface Names {
  readonly part: (code: string) => string;
  readonly unit: (unit: string) => string;
}

/** Parts whose removal moves ranks most come first. */
export function removalsTable(blocks: readonly BlockRemovals[], names: Names, lang: Lang): string {
  const heads =
    lang === "vi"
      ? [
          "Bỏ mục",
          "Đổi hạng bình quân",
          "Nhiều nhất",
          "Số đơn vị đổi hạng",
          "Lên nhiều nhất",
          "Xuống nhiều nhất",
        ]
      : ["Left out", "Mean shift", "Greatest", "Units that move", "Gains most", "Loses most"];
  const moved = (who: Removal["gains"]): string =>
    who === null ? "–" : `${names.unit(who.unit)} ${who.places > 0 ? "+" : "−"}${Math.abs(who.places)}`;
  const tableOf = (found: readonly Removal[]): string =>
    textTable(
      heads.map((head, place) => (place === 0 || place > 3 ? left(head) : right(head))),
      found
        .toSorted((one, other) => other.meanShift - one.meanShift)
        .map((each) => [
          `${each.code} ${names.part(each.code)}`,
          formatDecimal(each.meanShift, 2, lang),
          String(each.greatestShift),
          String(each.moved),
          moved(each.gains),
          moved(each.loses),
        ]),
    );
  return blocks
    .map(({ block, removals }) => (blocks.length === 1 ? "" : `${block}\n`) + tableOf(removals))
    .join("\n");
}

/** The seed and the number of runs, with which the run can be repeated. */
export function seedLine(seed: number, runs: number, lang: Lang): string {
  return lang === "vi" ? `Số gieo ${seed}, ${runs} lần tính.\n` : `Seed ${seed}, ${runs} runs.\n`;
}
