import type { FigureChart, FigureSection, FigureTable, ReportCellView } from "../../contract/reports.ts";
import type { Block, ChartBlock, TableBlock, TableColumn } from "../documents/index.ts";

/** A section of figures as papers print it; its chart stands with the others unless it is wanted here. */
export function figureBlocks(
  { sentences, table, chart, empty, source }: FigureSection,
  withChart = false,
): readonly Block[] {
  if (empty) return [];
  return [
    ...sentences.map((text): Block => ({ kind: "paragraph", text })),
    ...(table === null ? [] : [tableBlock(table)]),
    ...(table !== null && source !== "" ? [{ kind: "note", text: source } as const] : []),
    ...(chart !== null && withChart ? [chartBlock(chart)] : []),
  ];
}

export function tableBlock({ columns, rows }: FigureTable): TableBlock {
  return {
    kind: "table",
    columns: columns.map(
      ({ decimals, ...column }): TableColumn => ({
        ...column,
        ...(decimals === undefined ? {} : { decimals }),
      }),
    ),
    rows: rows.map(({ cells, look }) => ({ cells, ...(look === undefined ? {} : { look }) })),
  };
}

export function chartBlock({ lowerIsBetter, ...chart }: FigureChart): ChartBlock {
  return { kind: "chart", ...chart, ...(lowerIsBetter === undefined ? {} : { lowerIsBetter }) };
}

interface Compared {
  readonly before: string | null;
  readonly lastYear: string | null;
}

/** An annex: this period beside the one before and the same of last year, as far as these are there. */
export function annexTable(rows: readonly ReportCellView[], { before, lastYear }: Compared): TableBlock {
  const columns: TableColumn[] = [
    { header: "STT", width: 8, align: "center" },
    { header: "Nội dung", width: 44, align: "left" },
    { header: "Đơn vị tính", width: 13, align: "center" },
    { header: "Kỳ này", width: 13, align: "right" },
    ...(before === null ? [] : [{ header: "Kỳ trước", width: 13, align: "right" } as const]),
    ...(lastYear === null ? [] : [{ header: "Cùng kỳ năm trước", width: 13, align: "right" } as const]),
    { header: "Ghi chú", width: 22, align: "left" },
  ];
  let order = 0;
  return {
    kind: "table",
    columns,
    rows: rows.map((row) => {
      if (row.heading)
        return { cells: columns.map((_, index) => (index === 1 ? row.label : "")), look: "heading" };
      order += 1;
      return {
        cells: [
          String(order),
          row.label,
          row.unit,
          row.value ?? "chưa có",
          ...(before === null ? [] : [row.before]),
          ...(lastYear === null ? [] : [row.lastYear]),
          noteOf(row),
        ],
      };
    }),
  };
}

function noteOf({ note, gathered }: ReportCellView): string {
  const missing =
    gathered && gathered.missing.length > 0 ? `Chưa gồm ${gathered.missing.length} đơn vị chưa gửi` : "";
  return [note, missing].filter((part) => part !== "").join(". ");
}
