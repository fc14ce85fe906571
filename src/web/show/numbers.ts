import { formatDecimal, formatNumber, formatShare } from "../../core/numbers/format.ts";
import type { Language } from "../words/language.tsx";

/** Points while somebody works: up to four decimals, no idle zeros (59,2703; 0,5; 2). */
export function pointsText(points: number, language: Language): string {
  return formatNumber(points, language, 4);
}

/** Points in a column: exactly two decimals, so that the commas stand under each other. */
export function columnPoints(points: number, language: Language): string {
  return formatDecimal(points, 2, language);
}

/** Points that may be lost: an estimate, so two decimals at most. */
export function aboutPoints(points: number, language: Language): string {
  return formatNumber(points, language, 2);
}

/** A change with its sign: +1,5; −0,25; 0. */
export function signedText(change: number, language: Language, decimals = 2): string {
  const size = formatNumber(Math.abs(change), language, decimals);
  if (size === "0") return size;
  return `${change > 0 ? "+" : "−"}${size}`;
}

/** A percent from 0–100. */
export function percentText(percent: number, language: Language): string {
  return formatShare(percent / 100, language, 1);
}

export function wholeText(count: number, language: Language): string {
  return formatDecimal(count, 0, language);
}

/** A size of a file in kB or MB. */
export function sizeText(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${wholeText(Math.max(1, Math.round(bytes / 1000)), language)} kB`;
  return `${formatDecimal(bytes / 1_000_000, 1, language)} MB`;
}

/**
 * Reads what a clerk types: `1.234,5`, `1234,5`, `1 234.5`. A lone point or comma is taken as the decimal mark,
 * except a point before exactly three digits in Vietnamese (`1.234` is one thousand two hundred and thirty-four).
 */
export function numberFrom(typed: string, language: Language): number | "empty" | "not-a-number" {
  const text = typed.replaceAll(/[\s\u00a0]/g, "");
  if (text === "") return "empty";
  const [group, mark] = language === "vi" ? [".", ","] : [",", "."];
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${mark}\\d+)?$`);
  const plain = grouped.test(text) ? text.replaceAll(group, "") : text;
  const normal = plain.replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(normal) ? Number(normal) : "not-a-number";
}

/** A number as it stands in a box, ready to be edited (no grouping). */
export function boxText(value: number, language: Language): string {
  const text = String(Number(value.toPrecision(12)));
  return language === "vi" ? text.replace(".", ",") : text;
}
