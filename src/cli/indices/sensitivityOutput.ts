import {
  formatDecimal,
  type IndexTable,
  type Lang,
  type RankSpread,
  type ReachableRank,
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
  const labels = new Map(table.rows.map(({ unit, label }) => [unit, label ?? unit]));
  const show = (value: number | undefined, decimals: number): string =>
    value === undefined ? "–" : formatDecimal(value, decimals, lang);
  const rows = spreads
    .map((spread, at) => ({ spread, rank: nominal[at]?.rank }))
    .toSorted((one, other) => (one.rank ?? Number.MAX_SAFE_INTEGER) - (other.rank ?? Number.MAX_SAFE_INTEGER))
    .map(({ spread, rank }) => [
      show(rank, 0),
      labels.get(spread.unit) ?? spread.unit,
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
export function reachTable(reached: readonly ReachableRank[], lang: Lang): string {
  const heads =
    lang === "vi"
      ? [left("Đơn vị"), right("Hạng tốt nhất"), right("Hạng thấp nhất")]
      : [left("Unit"), right("Best rank"), right("Worst rank")];
  return textTable(
    heads,
    reached.map(({ unit, best, worst }) => [unit, String(best.rank), String(worst.rank)]),
  );
}
