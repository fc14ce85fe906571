import type exceljs from "exceljs";
import type {
  InputCell,
  SpreadsheetCell,
  SpreadsheetColumn,
  SpreadsheetRow,
} from "../../../app/documents/index.ts";
import { formatNumber } from "../../../core/index.ts";
import type { ChoiceLists } from "./choiceLists.ts";
import { BORDERS, FONT, FORMATS, INPUT_FILL } from "./look.ts";
import { rowHeight } from "./rowHeight.ts";

export function addRow(
  worksheet: exceljs.Worksheet,
  { cells, look }: SpreadsheetRow,
  columns: readonly SpreadsheetColumn[],
  lists: ChoiceLists,
): void {
  const values = cells.map(valueOf);
  const row = worksheet.addRow(values);
  row.height = rowHeight(
    values,
    columns.map(({ width }) => width),
  );
  columns.forEach(({ kind }, index) => {
    const cell = row.getCell(index + 1);
    cell.font = { name: FONT, size: 11, bold: look !== undefined };
    cell.numFmt = FORMATS[kind];
    cell.border = BORDERS;
    cell.alignment = { horizontal: kind === "text" ? "left" : "right", vertical: "top", wrapText: true };
    const given = cells[index];
    if (isInput(given)) openForTyping(cell, given, lists);
  });
  row.commit();
}

function isInput(cell: SpreadsheetCell | undefined): cell is InputCell {
  return typeof cell === "object" && cell !== null;
}

function valueOf(cell: SpreadsheetCell): string | number | null {
  return isInput(cell) ? cell.value : cell;
}

function openForTyping(cell: exceljs.Cell, input: InputCell, lists: ChoiceLists): void {
  cell.protection = { locked: false };
  cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: INPUT_FILL } };
  if (input.format !== undefined) cell.numFmt = input.format;
  const words = { showErrorMessage: true, errorStyle: "stop", errorTitle: "Giá trị chưa hợp lệ" } as const;
  if (input.choices && input.choices.length > 0) {
    const formulae = [lists.formulaFor(input.choices)];
    const error = "Chọn một giá trị trong danh sách.";
    cell.dataValidation = { type: "list", allowBlank: true, formulae, ...words, error };
  } else if (input.between) {
    const [least, most] = input.between;
    const error = `Nhập một số từ ${formatNumber(least, "vi")} đến ${formatNumber(most, "vi")}.`;
    cell.dataValidation = {
      type: "decimal",
      operator: "between",
      allowBlank: true,
      formulae: [least, most],
      ...words,
      error,
    };
  }
}
