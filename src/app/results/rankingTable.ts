import type { ConflictView, RankingRow, RankingView } from "../../contract/published.ts";
import type { Spreadsheet, SpreadsheetCell } from "../documents/index.ts";

/** One column of the downloads; `cell` takes everything from the view, as printed. */
interface Column {
  readonly header: string;
  readonly width: number;
  readonly kind: "text" | "points" | "count";
  readonly cell: (row: RankingRow, view: RankingView) => SpreadsheetCell;
}

const text = (header: string, width: number, cell: Column["cell"]): Column => ({
  header,
  width,
  kind: "text",
  cell,
});
const count = (header: string, width: number, cell: Column["cell"]): Column => ({
  header,
  width,
  kind: "count",
  cell,
});

/** Machine-readable heads; values stay text so that no digit is added or lost. */
const CSV: readonly Column[] = [
  text("index", 0, (_, view) => view.index.id),
  text("year", 0, (row) => row.figure.year),
  text("unit", 0, (row) => row.unit.key),
  text("unit_name", 0, (row) => row.unit.name),
  text("component", 0, (row) => row.figure.component),
  text("value", 0, (row) => row.figure.value),
  text("scale_max", 0, (row) => row.figure.scaleMax),
  count("rank", 0, (row) => row.figure.rank),
  count("ranked_units", 0, (row) => row.figure.rankedUnits),
  count("rank_change", 0, (row) => row.figure.rankChange),
  text("group", 0, (row) => row.figure.group),
  text("region", 0, (row) => row.figure.region),
  count("region_rank", 0, (row) => row.figure.regionRank),
  text("status", 0, (row) => (row.figure.provisional ? "provisional" : "published")),
  text("sum_of_parts", 0, (row) => row.figure.sum?.value ?? null),
  count("computed_rank", 0, (row) => row.figure.computedRank),
  count("computed_change", 0, (row) => row.figure.computedChange),
  text("note", 0, (row) => row.figure.notes.join("; ")),
  text("conflicts", 0, (row, view) => row.figure.conflicts.map((one) => conflictText(one, view)).join("; ")),
  text("sources", 0, (row, view) => row.figure.sources.map((id) => sourceText(id, view)).join("; ")),
];

const SHEET: readonly Column[] = [
  text("Đơn vị", 30, (row) => row.unit.name),
  text("Giá trị (như nguồn in)", 16, (row) => row.figure.value?.replace(".", ",") ?? null),
  text("Thang điểm", 10, (row) => row.figure.scaleMax?.replace(".", ",") ?? null),
  count("Thứ hạng", 10, (row) => row.figure.rank),
  count("Trên tổng số", 10, (row) => row.figure.rankedUnits),
  count("Tăng (+), giảm (-) bậc", 12, (row) => row.figure.rankChange),
  text("Nhóm", 14, (row) => row.figure.group),
  text("Thứ hạng trong vùng", 22, (row) => regionText(row)),
  count("Thứ hạng hệ thống tính", 12, (row) => row.figure.computedRank),
  text("Tổng các phần công bố", 14, (row) => row.figure.sum?.value.toFixed(4).replace(".", ",") ?? null),
  text("Nguồn", 50, (row, view) => row.figure.sources.map((id) => sourceText(id, view)).join("; ")),
  text("Lưu ý", 40, (row, view) =>
    [...row.figure.conflicts.map((one) => conflictText(one, view)), ...row.figure.notes].join("; "),
  ),
];

/** The rows of a ranking for other programs; written as CSV by the caller. */
export function rankingCsvSheet(view: RankingView): Spreadsheet {
  return spreadsheet(view, CSV, view.index.id);
}

/** The same as a sheet that an official prints. */
export function rankingSheet(view: RankingView): Spreadsheet {
  return spreadsheet(view, SHEET, titleOf(view));
}

export function titleOf({ index, year, component }: RankingView): string {
  const name =
    component.code === index.headline ? index.short.vi : `${index.short.vi} - ${component.label.vi}`;
  return `${name} ${year ?? "năm không rõ"}`;
}

function spreadsheet(view: RankingView, columns: readonly Column[], title: string): Spreadsheet {
  return {
    name: title,
    title,
    subtitles: [view.index.name.vi],
    columns: columns.map(({ header, width, kind }) => ({ header, width, kind })),
    rows: tableRows(view).map((row) => ({
      cells: columns.map((column) => column.cell(row, view)),
    })),
    notes: ["Giá trị, thứ hạng giữ nguyên như nguồn in; ô trống là nguồn không nêu."],
  };
}

function tableRows(view: RankingView): readonly RankingRow[] {
  return view.index.kind === "figures"
    ? view.figures.map(({ row }) => row)
    : [...view.rows, ...view.aggregates];
}

function sourceText(id: string, view: RankingView): string {
  const source = view.sources.find((one) => one.id === id);
  return source ? [source.title, source.address].filter(Boolean).join(" ") : id;
}

function conflictText({ what, printed, source }: ConflictView, view: RankingView): string {
  const title = view.sources.find((one) => one.id === source)?.title ?? source;
  return `${title} in ${what === "rank" ? "thứ hạng" : "giá trị"} ${printed}`;
}

function regionText({ figure }: RankingRow): string | null {
  return figure.regionRank === null ? null : `thứ ${figure.regionRank} ${figure.region ?? ""}`.trim();
}
