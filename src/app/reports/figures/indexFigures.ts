import type { FigureView, UnitIndexView } from "../../../contract/published.ts";
import type { FigureChart, FigureSection } from "../../../contract/reports.ts";
import { notKept, section } from "./section.ts";

/** Years on the line of ranks, and lines that can still be told apart. */
const YEARS = 6;
const LINES = 3;

export const INDEX_SOURCE =
  "Nguồn: kết quả do cơ quan đánh giá công bố, lưu trong hệ thống kèm nguồn của từng số.";

/** One index in its newest year that is not after the report, and the year before. */
export interface IndexStanding {
  readonly view: UnitIndexView;
  readonly now: FigureView;
  readonly before: FigureView | null;
  /** Places won (positive) or lost; null where it is not known. */
  readonly change: number | null;
}

export function standingsOf(views: readonly UnitIndexView[], year: number): readonly IndexStanding[] {
  return views.flatMap((view) => {
    const known = view.figures.filter((figure) => figure.year !== null && figure.year <= year);
    const [now] = known;
    if (now === undefined) return [];
    const before = known.find((figure) => figure.year === (now.year ?? 0) - 1) ?? null;
    const ranks = rankOf(now) !== null && before !== null && rankOf(before) !== null;
    const counted = ranks ? (rankOf(before ?? now) ?? 0) - (rankOf(now) ?? 0) : null;
    return [{ view, now, before, change: now.rankChange ?? now.computedChange ?? counted }];
  });
}

export function rankOf({ rank, computedRank }: FigureView): number | null {
  return rank ?? computedRank;
}

/** "tăng 2 bậc", "giảm 20 bậc", "giữ nguyên thứ hạng". */
export function changeWords(change: number | null): string {
  if (change === null) return "không rõ tăng, giảm";
  if (change === 0) return "giữ nguyên thứ hạng";
  return change > 0 ? `tăng ${change} bậc` : `giảm ${-change} bậc`;
}

/** Value and rank of every index with its movement; ranks over the years as lines. */
export function indexSection(standings: readonly IndexStanding[]): FigureSection {
  if (standings.length === 0)
    return notKept(
      "Chưa có kết quả chỉ số nào của đơn vị trong hệ thống; nhập lời văn, hoặc nhập kết quả tại “Số liệu công bố”.",
      INDEX_SOURCE,
    );
  return section({
    sentences: standings.map(({ view, now, change }) => {
      const rank = rankOf(now);
      const place =
        rank === null
          ? "chưa rõ thứ hạng"
          : `hạng ${rank}${now.rankedUnits === null ? "" : `/${now.rankedUnits}`}, ${changeWords(change)}`;
      return `${view.index.short.vi} năm ${now.year}: ${printed(now)}, ${place}.`;
    }),
    table: {
      columns: [
        { header: "Chỉ số", width: 30, align: "left" },
        { header: "Năm", width: 9, align: "center" },
        { header: "Kết quả", width: 14, align: "right" },
        { header: "Thứ hạng", width: 12, align: "center" },
        { header: "Tăng, giảm", width: 18, align: "left" },
        { header: "Năm trước", width: 22, align: "left" },
      ],
      rows: standings.map(({ view, now, before, change }) => ({
        cells: [
          view.index.short.vi,
          String(now.year ?? ""),
          printed(now),
          rankOf(now) === null ? "không rõ" : String(rankOf(now)),
          changeWords(change),
          before === null ? "không rõ" : `${printed(before)}; hạng ${rankOf(before) ?? "không rõ"}`,
        ],
      })),
    },
    chart: rankChart(standings),
    source: INDEX_SOURCE,
  });
}

function printed({ value, sum }: FigureView): string {
  const shown = value ?? (sum === null ? null : String(sum.value));
  return shown === null ? "không rõ" : shown.replace(".", ",");
}

function rankChart(standings: readonly IndexStanding[]): FigureChart | null {
  const ranked = standings.filter(
    ({ view }) => view.figures.filter((each) => rankOf(each) !== null).length > 1,
  );
  if (ranked.length === 0) return null;
  const shown = ranked.slice(0, LINES);
  const years = [
    ...new Set(
      shown.flatMap(({ view }) => view.figures.flatMap(({ year }) => (year === null ? [] : [year]))),
    ),
  ]
    .toSorted((one, other) => one - other)
    .slice(-YEARS);
  const fell = shown.filter(({ change }) => change !== null && change < 0);
  return {
    title:
      fell.length === 0
        ? "Thứ hạng các chỉ số qua các năm"
        : `${fell.map(({ view }) => view.index.short.vi).join(", ")} giảm hạng so với năm trước`,
    form: "lines",
    lowerIsBetter: true,
    categories: years.map(String),
    series: shown.map(({ view }) => ({
      name: view.index.short.vi,
      values: years.map((year) => {
        const figure = view.figures.find((each) => each.year === year);
        return figure === undefined ? null : rankOf(figure);
      }),
    })),
    source: INDEX_SOURCE,
  };
}
