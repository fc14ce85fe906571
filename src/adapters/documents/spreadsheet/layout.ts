import type exceljs from "exceljs";
import type { Spreadsheet, SpreadsheetColumn } from "../../../app/documents/index.ts";
import { BORDERS, FONT, HEAD_FILL } from "./look.ts";
import { rowHeight } from "./rowHeight.ts";

type Sheet = exceljs.Worksheet;

interface TopLine {
  readonly left?: string;
  readonly right?: string;
  readonly middle?: string;
  readonly bold?: boolean;
  readonly size?: number;
}

export function topLines(sheet: Spreadsheet): readonly TopLine[] {
  return [
    { left: sheet.agency ?? "", right: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold: true },
    { right: "Độc lập - Tự do - Hạnh phúc", bold: true },
    { middle: "" },
    { middle: sheet.title, bold: true, size: 14 },
    ...sheet.subtitles.map((middle) => ({ middle })),
  ];
}

export function addTopLine(worksheet: Sheet, line: TopLine, columns: number): void {
  const row = worksheet.addRow([]);
  const font = { name: FONT, size: line.size ?? 12, bold: line.bold ?? false };
  const alignment = { horizontal: "center", vertical: "middle", wrapText: true } as const;
  const put = (from: number, to: number, text: string | undefined): void => {
    if (text === undefined || text === "") return;
    const cell = row.getCell(from);
    cell.value = text;
    cell.font = font;
    cell.alignment = alignment;
    if (to > from) worksheet.mergeCells(row.number, from, row.number, to);
  };
  const half = Math.max(1, Math.floor(columns / 2));
  put(1, columns, line.middle);
  put(1, half, line.left);
  put(Math.min(half + 1, columns), columns, line.right);
  row.commit();
}

export function addHead(worksheet: Sheet, columns: readonly SpreadsheetColumn[]): void {
  const heads = columns.map(({ header }) => header);
  const row = worksheet.addRow(heads);
  // Bold letters are wider.
  row.height = rowHeight(
    heads,
    columns.map(({ width }) => width * 0.9),
  );
  row.eachCell((cell) => {
    cell.font = { name: FONT, size: 11, bold: true };
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: HEAD_FILL } };
    cell.border = BORDERS;
  });
  row.commit();
}

/** Notes and places of signature under the table. */
export function addFoot(worksheet: Sheet, sheet: Spreadsheet): void {
  const columns = sheet.columns.length;
  for (const note of sheet.notes) {
    const row = worksheet.addRow([note]);
    row.getCell(1).font = { name: FONT, size: 11, italic: true };
    row.getCell(1).alignment = { wrapText: true, vertical: "top" };
    worksheet.mergeCells(row.number, 1, row.number, columns);
    row.commit();
  }
  const signatures = sheet.signatures ?? [];
  if (signatures.length === 0) return;
  worksheet.addRow([]).commit();
  const row = worksheet.addRow([]);
  signatures.forEach((title, index) => {
    const at = Math.floor((columns * index) / signatures.length) + 1;
    const end = Math.max(at, Math.floor((columns * (index + 1)) / signatures.length));
    const cell = row.getCell(at);
    cell.value = title;
    cell.font = { name: FONT, size: 12, bold: true };
    cell.alignment = { horizontal: "center", vertical: "top", wrapText: true };
    if (end > at) worksheet.mergeCells(row.number, at, row.number, end);
  });
  row.commit();
}
