import { IMPORT_COLUMNS, type ImportColumn, type ImportFault } from "../../../contract/published.ts";
import { fault } from "./fault.ts";
import type { RawRow } from "./readImportFile.ts";

/** Reads typed cells of one line and gathers what is wrong with them. */
export interface CellReader {
  readonly faults: readonly ImportFault[];
  text(column: ImportColumn): string | null;
  /** A decimal number as text with a point, every printed digit kept. */
  decimal(column: ImportColumn): string | null;
  whole(column: ImportColumn, least: number, most: number): number | null;
  complain(column: ImportColumn, vi: string, en: string): void;
}

export function createCellReader({ row, cells }: RawRow, decimalComma: boolean): CellReader {
  const faults: ImportFault[] = [];
  const complain: CellReader["complain"] = (column, vi, en) => {
    faults.push(fault({ row, column: IMPORT_COLUMNS[column][0] }, vi, en));
  };
  return {
    faults,
    complain,
    text: (column) => cells[column] ?? null,
    decimal(column) {
      const text = cells[column];
      if (text === undefined) return null;
      if (/^\d+,\d+$/.test(text)) {
        if (decimalComma) return text.replace(",", ".");
        complain(
          column,
          `“${text}” dùng dấu phẩy thập phân trong tệp ngăn cách bằng dấu phẩy. Gõ ${text.replace(",", ".")}, hoặc lưu tệp ngăn cách bằng dấu chấm phẩy.`,
          `“${text}” has a decimal comma in a comma-separated file. Type ${text.replace(",", ".")}, or separate cells by semicolons.`,
        );
        return null;
      }
      if (/^\d+(\.\d+)?$/.test(text)) return text;
      complain(
        column,
        `“${text}” không phải là số. Gõ số, ví dụ 85.95; để trống nếu nguồn không nêu.`,
        `“${text}” is not a number. Type one, like 85.95, or leave it empty where the source says nothing.`,
      );
      return null;
    },
    whole(column, least, most) {
      const text = cells[column]?.replace(/^\+/, "");
      if (text === undefined) return null;
      const value = Number(text);
      if (/^-?\d+$/.test(text) && value >= least && value <= most) return value;
      complain(
        column,
        `“${text}” không phải là số nguyên từ ${least} đến ${most}. Gõ lại, ví dụ ${Math.max(least, 28)}.`,
        `“${text}” is not a whole number from ${least} to ${most}. Type one, like ${Math.max(least, 28)}.`,
      );
      return null;
    },
  };
}
