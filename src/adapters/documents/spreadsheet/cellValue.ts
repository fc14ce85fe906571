import type exceljs from "exceljs";
import type { SheetDate, SheetValue } from "../../../app/documents/index.ts";

/** A cell as plain data: links, rich texts and formulas become what a person sees. */
export function cellValue(value: exceljs.CellValue | undefined): SheetValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return textOf(value);
  if (typeof value !== "object") return value;
  if (value instanceof Date) return dateOf(value);
  if ("richText" in value) return textOf(value.richText.map(({ text }) => text).join(""));
  if ("error" in value) return { error: value.error };
  if ("text" in value) return cellValue(value.text);
  if ("formula" in value || "sharedFormula" in value) return cellValue(value.result);
  return null;
}

/** In NFC, so that typed and stored names compare equal; blanks alone are nothing. */
function textOf(text: string): string | null {
  const plain = text.normalize("NFC");
  return plain.trim() === "" ? null : plain;
}

/** Spreadsheets know no time zone; the library reads their dates as UTC. */
function dateOf(value: Date): SheetValue {
  if (Number.isNaN(value.getTime())) return { error: "#VALUE!" };
  const [day = "", clock = ""] = value.toISOString().split("T");
  const time = clock.slice(0, 8);
  const date: SheetDate = { day, time: time === "00:00:00" ? null : time };
  return date;
}
