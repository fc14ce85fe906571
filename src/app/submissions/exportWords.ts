import { formatNumber, formatShare } from "../../core/index.ts";
import type { Answer } from "./ports.ts";
import type { SheetEvidence } from "./sheetContent.ts";
import type { SheetLine } from "./sheetLines.ts";

/** What was typed at a line, one input a row: «Hồ sơ đúng hạn: 118 hồ sơ». */
export function answersText(line: SheetLine, answers: readonly Answer[]): string {
  const byInput = new Map(answers.map(({ input, value }) => [input, value]));
  return line.fixed.inputs
    .flatMap((input) => {
      const value = byInput.get(input.name);
      if (value === null || value === undefined) return [];
      return `${input.label}: ${measuredText(input, value)}`;
    })
    .join("\n");
}

/** One typed value with its unit: «118 hồ sơ». */
export function measuredText(
  input: SheetLine["fixed"]["inputs"][number],
  value: string | number | boolean,
): string {
  const unit = input.unit === null || typeof value !== "number" ? "" : ` ${input.unit}`;
  return `${valueText(input, value)}${unit}`;
}

/** One typed value as a person reads it. */
export function valueText(
  input: SheetLine["fixed"]["inputs"][number],
  value: string | number | boolean,
): string {
  if (typeof value === "boolean") return value ? "Có" : "Không";
  if (typeof value === "number") {
    return input.kind === "share" ? formatShare(value, "vi") : formatNumber(value, "vi", 9);
  }
  if (input.kind === "choice") return input.options.find(({ id }) => id === value)?.label ?? value;
  return input.kind === "date" ? vietnamDate(value) : value;
}

/** Each piece on a row: «1. Kế hoạch CCHC, số 12/KH-UBND ngày 05/01/2026, trang 3». */
export function evidenceText(evidence: readonly SheetEvidence[]): string {
  return evidence
    .map(({ title, documentNumber, documentDate, page, link, file }, index) => {
      const number = documentNumber === "" ? "" : ` số ${documentNumber}`;
      const date = documentDate === null ? "" : ` ngày ${vietnamDate(documentDate)}`;
      // People type "4" or "trang 4-6".
      const where = /^\d/.test(page) ? `trang ${page}` : page;
      const place = link ?? file?.name ?? "";
      const parts = [`${index + 1}. ${title}`, `${number}${date}`.trim(), where, place];
      return parts.filter((part) => part !== "").join(", ");
    })
    .join("\n");
}

/** A day as officials write it: 05/01/2026. */
export function vietnamDate(day: string): string {
  return day.split("-").reverse().join("/");
}

const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour12: false,
});

/** A moment as officials write it: 17 giờ 30 phút ngày 03/12/2026. */
export function vietnamMoment(moment: Date): string {
  const parts = new Map(CLOCK.formatToParts(moment).map(({ type, value }) => [type, value]));
  const at = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  return `${at("hour")} giờ ${at("minute")} phút ngày ${at("day")}/${at("month")}/${at("year")}`;
}
