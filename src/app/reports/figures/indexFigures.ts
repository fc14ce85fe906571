import type { FigureView, UnitIndexView } from "../../../contract/published.ts";
import type { FigureChart, FigureSection } from "../../../contract/reports.ts";
import { formatDecimal } from "../../../core/index.ts";
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
  /** Older than the year before the report: nothing newer is kept. */
  readonly old: boolean;
}

export function standingsOf(views: readonly UnitIndexView[], year: number): readonly IndexStanding[] {
  return views.flatMap((view) => {
    const known = view.figures.filter((figure) => figure.year !== null && figure.year <= year);
    const [now] = known;
    if (now === undefined) return [];
    const before = known.find((figure) => figure.year === (now.year ?? 0) - 1) ?? null;
    const ranks = rankOf(now) !== null && before !== null && rankOf(before) !== null;
    const counted = ranks ? (rankOf(before ?? now) ?? 0) - (rankOf(now) ?? 0) : null;
    return [
      {
        view,
        now,
        before,
        change: now.rankChange ?? now.computedChange ?? counted,
        old: (now.year ?? 0) < year - 1,
      },
    ];
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
export function indexSection(standings: readonly IndexStanding[], year: number): FigureSection {
  if (standings.length === 0)
    return notKept(
      "Chưa có kết quả chỉ số nào của đơn vị trong hệ thống; nhập lời văn, hoặc nhập kết quả tại “Số liệu công bố”.",
      INDEX_SOURCE,
    );
  return section({
    sentences: standings.map(({ view, now, change, old }) => {
      const rank = rankOf(now);
      const place =
        rank === null
          ? "chưa rõ thứ hạng"
          : `hạng ${rank}${now.rankedUnits === null ? "" : `/${now.rankedUnits}`}, ${changeWords(change)}`;
      const newest = old ? " (số mới nhất có trong hệ thống)" : "";
      return `${view.index.short.vi} năm ${now.year}${newest}: ${printed(now, view)}, ${place}.`;
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
          printed(now, view),
          rankOf(now) === null ? "không rõ" : String(rankOf(now)),
          changeWords(change),
          before === null ? "không rõ" : `${printed(before, view)}; hạng ${rankOf(before) ?? "không rõ"}`,
        ],
      })),
    },
    chart: rankChart(standings, year),
    source: INDEX_SOURCE,
  });
}

/** Beside the table, on a slide: only what has to be counted out of it. */
export function indexSummary(standings: readonly IndexStanding[]): readonly string[] {
  if (standings.length === 0) return [];
  const names = (of: readonly IndexStanding[]): string =>
    of.length === 0 ? "0" : `${of.length} (${of.map(({ view }) => view.index.short.vi).join(", ")})`;
  const moved = (holds: (change: number) => boolean): string =>
    names(standings.filter(({ change }) => change !== null && holds(change)));
  const unknown = standings.filter(({ change }) => change === null);
  const told = [
    `tăng hạng ${moved((change) => change > 0)}`,
    `giảm hạng ${moved((change) => change < 0)}`,
    `giữ nguyên ${moved((change) => change === 0)}`,
    ...(unknown.length === 0 ? [] : [`chưa so sánh được ${names(unknown)}`]),
  ];
  const old = standings.filter((each) => each.old);
  return [
    `${standings.length} chỉ số có kết quả: ${told.join("; ")}.`,
    ...(old.length === 0
      ? []
      : [
          `Chưa có số mới hơn: ${old.map(({ view, now }) => `${view.index.short.vi} (năm ${now.year})`).join(", ")}.`,
        ]),
  ];
}

/** As printed, but with no more decimals than the index is read with. */
function printed({ value, sum }: FigureView, { index }: UnitIndexView): string {
  if (value === null && sum === null) return "không rõ";
  const shown = value ?? String(sum?.value ?? "");
  const decimals = Math.min(shown.split(".")[1]?.length ?? 0, Math.max(index.decimals, 2));
  return formatDecimal(Number(shown), decimals, "vi");
}

/** Ranks of the last years, a moment for each year; an index with fewer than two of them draws no line. */
function rankChart(standings: readonly IndexStanding[], year: number): FigureChart | null {
  const wanted = Array.from({ length: YEARS }, (_, place) => year - YEARS + 1 + place);
  const rankIn = ({ figures }: UnitIndexView, each: number) => {
    const figure = figures.find((one) => one.year === each);
    return figure === undefined ? null : rankOf(figure);
  };
  const shown = standings
    .filter(({ view }) => wanted.filter((each) => rankIn(view, each) !== null).length > 1)
    .slice(0, LINES);
  const first = wanted.findIndex((each) => shown.some(({ view }) => rankIn(view, each) !== null));
  if (first === -1) return null;
  const years = wanted.slice(first);
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
      values: years.map((each) => rankIn(view, each)),
    })),
    source: INDEX_SOURCE,
  };
}
