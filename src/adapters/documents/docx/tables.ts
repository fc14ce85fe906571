import {
  AlignmentType,
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import {
  printedCell,
  type TableBlock,
  type TableColumn,
  type TableRow as TableRowData,
} from "../../../app/documents/index.ts";
import { SIZE } from "./measures.ts";
import { type TextLook, textRuns } from "./textRuns.ts";

const SIDES = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
const ROOM = { top: 30, bottom: 30, left: 80, right: 80 };

/** A table of the text; its head is repeated on each page and no row is torn. Widths in twentieths of a point. */
export function tableOf({ columns, rows }: TableBlock, width: number): Table {
  const widths = sharesOf(
    columns.map((column) => column.width),
    width,
  );
  const size = columns.length > 6 ? SIZE.denseTable : SIZE.table;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(widths[index] ?? 0, column.header, AlignmentType.CENTER, { size, bold: true }),
    ),
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [head, ...rows.map((row) => rowOf(row, columns, widths, size))],
  });
}

function rowOf(
  row: TableRowData,
  columns: readonly TableColumn[],
  widths: readonly number[],
  size: number,
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, index) => {
      const text = printedCell(column, row.cells[index] ?? null);
      return cell(widths[index] ?? 0, text, SIDES[column.align], { size, bold: row.look !== undefined });
    }),
  });
}

function cell(
  width: number,
  text: string,
  alignment: (typeof SIDES)["left" | "center" | "right"],
  look: TextLook,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: ROOM,
    verticalAlign: VerticalAlign.CENTER,
    children: [new Paragraph({ alignment, children: textRuns(text, look) })],
  });
}

/** Columns side by side without lines, each of its share of the width: heads and places of signature. */
export function sideBySide(
  columns: readonly (readonly [share: number, content: Paragraph[]])[],
  width: number,
): Table {
  const widths = sharesOf(
    columns.map(([share]) => share),
    width,
  );
  const cells = columns.map(
    ([, children], index): ITableCellOptions => ({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      children: children.length > 0 ? children : [new Paragraph({})],
    }),
  );
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: NO_LINE,
      bottom: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: NO_LINE,
      insideVertical: NO_LINE,
    },
    rows: [new TableRow({ cantSplit: true, children: cells.map((options) => new TableCell(options)) })],
  });
}

/** Whole twentieths whose sum is the width. */
function sharesOf(shares: readonly number[], width: number): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / whole) * width));
  const left = width - widths.reduce((sum, part) => sum + part, 0);
  return widths.map((part, index) => (index === widths.length - 1 ? part + left : part));
}
