import { formatDecimal, formatNumber } from "../../core/index.ts";
import type { Run, TableCell, TableColumn, Text } from "./officialDocument.ts";

/** Printed where a value is not known yet and somebody has to write it in. */
export const DOTTED = "……………";

/** A cell as printed: numbers with the decimal comma, blank when there is none. */
export function printedCell(column: TableColumn, cell: TableCell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  return column.decimals === undefined
    ? formatNumber(cell, "vi")
    : formatDecimal(cell, column.decimals, "vi");
}

export function runsOf(text: Text): readonly Run[] {
  return typeof text === "string" ? [{ text }] : text;
}

/** Mark before the item of a list, from 0. */
export function listMark(marks: "dash" | "number" | "letter", index: number): string {
  if (marks === "dash") return "-";
  return marks === "number" ? `${index + 1}.` : `${LETTERS[index] ?? index + 1})`;
}

/** Letters of points in Vietnamese documents (Nghị định 30/2020, Annex I): with đ, without f, j, w, z. */
const LETTERS = "abcdđeghiklmnopqrstuvxy".split("");

/**
 * "An Hòa, ngày 05 tháng 02 năm 2026"; without a day its place stays blank. Days below 10 and the months 1 and 2 carry
 * a zero (Nghị định 30/2020, Annex I). `place` null leaves a dotted blank.
 */
export function placeAndDate(place: string | null, day: string | null, year: string | null): string {
  const where = place ?? DOTTED;
  const [y, m, d] = day?.split("-") ?? [];
  if (!y || !m || !d) return `${where}, ngày       tháng       năm ${year ?? "………"}`;
  const month = Number(m) <= 2 ? m : String(Number(m));
  return `${where}, ngày ${d} tháng ${month} năm ${y}`;
}
