import { PassThrough, type Readable } from "node:stream";
import exceljs from "exceljs";
import type {
  Spreadsheet,
  SpreadsheetColumn,
  SpreadsheetRow,
  SpreadsheetWriter,
} from "../../app/documents/index.ts";

const FONT = "Times New Roman";
const LONGEST_NAME = 31;
const FORBIDDEN_IN_NAME = /[*?:\\/[\]]/g;
const HEAD_FILL = "FFE8EEF5";
const BORDER = { style: "thin", color: { argb: "FF9AA5B1" } } as const;
const BORDERS = { top: BORDER, left: BORDER, bottom: BORDER, right: BORDER };
/** The reader's own program puts the decimal comma; at least two and at most four decimals. */
const FORMATS: Readonly<Record<SpreadsheetColumn["kind"], string>> = {
  text: "@",
  points: "#,##0.00##",
  count: "#,##0",
  percent: "0.00%",
};

type Sheet = exceljs.Worksheet;

/** XLSX as officials print it: A4 across, head repeated on each page, agency and national motto on top. */
export function createSpreadsheetWriter(): SpreadsheetWriter {
  return {
    write(sheet): Readable {
      const out = new PassThrough();
      writeWorkbook(sheet, out).catch((error: unknown) => {
        out.destroy(error instanceof Error ? error : new Error(String(error)));
      });
      return out;
    },
  };
}

async function writeWorkbook(sheet: Spreadsheet, out: PassThrough): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  });
  const top = topLines(sheet);
  const headRow = top.length + 2;
  const worksheet = workbook.addWorksheet(nameOf(sheet), {
    views: [{ state: "frozen", ySplit: headRow }],
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headRow}:${headRow}`,
    },
  });
  worksheet.columns = sheet.columns.map(({ width }) => ({ width }));
  for (const line of top) addTopLine(worksheet, line, sheet.columns.length);
  worksheet.addRow([]).commit();
  addHead(worksheet, sheet.columns);
  for (const row of sheet.rows) addRow(worksheet, row, sheet.columns);
  addFoot(worksheet, sheet);
  worksheet.commit();
  await workbook.commit();
}

function nameOf({ name }: Spreadsheet): string {
  return name.replace(FORBIDDEN_IN_NAME, " ").slice(0, LONGEST_NAME);
}

interface TopLine {
  readonly left?: string;
  readonly right?: string;
  readonly middle?: string;
  readonly bold?: boolean;
  readonly size?: number;
}

function topLines(sheet: Spreadsheet): readonly TopLine[] {
  return [
    { left: sheet.agency ?? "", right: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold: true },
    { right: "Độc lập - Tự do - Hạnh phúc", bold: true },
    { middle: "" },
    { middle: sheet.title, bold: true, size: 14 },
    ...sheet.subtitles.map((middle) => ({ middle })),
  ];
}

function addTopLine(worksheet: Sheet, line: TopLine, columns: number): void {
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

function addHead(worksheet: Sheet, columns: readonly SpreadsheetColumn[]): void {
  const row = worksheet.addRow(columns.map(({ header }) => header));
  row.eachCell((cell) => {
    cell.font = { name: FONT, size: 11, bold: true };
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: HEAD_FILL } };
    cell.border = BORDERS;
  });
  row.commit();
}

function addRow(
  worksheet: Sheet,
  { cells, look }: SpreadsheetRow,
  columns: readonly SpreadsheetColumn[],
): void {
  const row = worksheet.addRow([...cells]);
  columns.forEach(({ kind }, index) => {
    const cell = row.getCell(index + 1);
    cell.font = { name: FONT, size: 11, bold: look !== undefined };
    cell.numFmt = FORMATS[kind];
    cell.border = BORDERS;
    cell.alignment = { horizontal: kind === "text" ? "left" : "right", vertical: "top", wrapText: true };
  });
  row.commit();
}

function addFoot(worksheet: Sheet, sheet: Spreadsheet): void {
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
