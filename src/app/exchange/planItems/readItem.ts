import type { UnitKey } from "../../../contract/ids.ts";
import type { ItemInput } from "../../../contract/plans.ts";
import { searchKey } from "../../../core/published/index.ts";
import type { SheetValue } from "../../documents/index.ts";
import type { KnownIndex, PlanItem } from "../../plans/index.ts";
import type { Words } from "../fault.ts";
import type { NamedRow } from "../readTable.ts";
import { listCell } from "../roundParts/listCell.ts";
import type { unitFinder } from "../unitFinder.ts";
import type { ItemColumn } from "./columns.ts";

export interface Reading {
  readonly row: NamedRow<ItemColumn>;
  readonly has: (column: ItemColumn) => boolean;
  readonly old: PlanItem | null;
  readonly indices: readonly KnownIndex[];
  readonly findUnit: ReturnType<typeof unitFinder>;
  /** The newest round of an index in which this leaf is scored. */
  readonly roundOf: (index: string, leaf: string) => ItemInput["round"];
  readonly complain: (column: ItemColumn, words: Words) => void;
}

/** One row as an item; what the file has no column for stays as it is. Faults go to `complain`, all of them. */
export function readItem(reading: Reading): ItemInput {
  const { row, has, old } = reading;
  const text = (column: ItemColumn, before: string | null | undefined) =>
    has(column) ? row.text(column).normalize("NFC") : (before ?? "");
  const index = indexOf(reading);
  const leaf = text("leaf", old?.leaf) || null;
  const support = has("support")
    ? listCell(row.text("support")).flatMap((typed) => unitAt(reading, "support", typed))
    : [...(old?.support ?? [])];
  const [lead = null] =
    has("lead") && row.text("lead") !== ""
      ? unitAt(reading, "lead", row.text("lead"))
      : has("lead")
        ? []
        : [old?.lead ?? null];
  const measure = row.text("measure").normalize("NFC");
  if (measure === "") reading.complain("measure", MEASURE_MISSING);
  if (measure.length > 4000) reading.complain("measure", TOO_LONG);
  return {
    index,
    component: text("component", old?.component) || null,
    round: roundAt(reading, index, leaf),
    leaf,
    target: text("target", old?.target).slice(0, 2000),
    measure,
    lead,
    support: support.filter((unit) => unit !== lead),
    due: has("due") ? dayAt(reading) : (old?.due ?? null),
    budgetNote: text("budget", old?.budgetNote).slice(0, 2000),
    expectedPoints: has("points") ? pointsAt(reading) : (old?.expectedPoints ?? null),
  };
}

function indexOf({ row, indices, complain }: Reading): string {
  const typed = row.text("index");
  const found = indices.find(({ id, name }) => id === typed || searchKey(name) === searchKey(typed));
  if (found !== undefined) return found.id;
  const ids = indices.map(({ id }) => id).join(", ");
  complain("index", {
    vi: `Không có chỉ số “${typed}”. Ghi một trong: ${ids}.`,
    en: `There is no index “${typed}”. Write one of: ${ids}.`,
  });
  return typed;
}

function roundAt(
  { old, roundOf, complain }: Reading,
  index: string,
  leaf: string | null,
): ItemInput["round"] {
  if (leaf === null) return null;
  if (old?.leaf === leaf && old.index === index) return old.round;
  const round = roundOf(index, leaf);
  if (round === null)
    complain("leaf", {
      vi: `Không có tiêu chí “${leaf}” trong các đợt đánh giá của chỉ số này. Ghi đúng mã hoặc để trống.`,
      en: `No round of this index has a criterion “${leaf}”. Write its code or leave the cell blank.`,
    });
  return round;
}

function unitAt({ findUnit, complain }: Reading, column: ItemColumn, typed: string): UnitKey[] {
  const found = findUnit(typed);
  if (found.ok) return [found.unit.key];
  complain(column, found.words);
  return [];
}

function dayAt({ row, complain }: Reading): string | null {
  const cell: SheetValue = row.cell("due");
  if (cell === null || row.text("due") === "") return null;
  const day = typeof cell === "object" && "day" in cell ? cell.day : dayIn(row.text("due"));
  if (day !== null && isDay(day)) return day;
  complain("due", NOT_A_DAY);
  return null;
}

function dayIn(text: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year === undefined || month === undefined || day === undefined
    ? null
    : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return /^[12]/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function pointsAt({ row, complain }: Reading): number | null {
  const text = row.text("points");
  if (text === "") return null;
  const points = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  if (points >= 0 && points <= 1000) return points;
  complain("points", NOT_POINTS);
  return null;
}

const MEASURE_MISSING: Words = { vi: "Nhập việc phải làm.", en: "Say what is to be done." };
const TOO_LONG: Words = {
  vi: "Dài quá 4.000 chữ. Viết ngắn lại.",
  en: "Longer than 4,000 characters. Shorten it.",
};
const NOT_A_DAY: Words = { vi: "Ghi ngày dạng 30/11/2026.", en: "Write the day as 30/11/2026." };
const NOT_POINTS: Words = {
  vi: "Nhập số điểm từ 0 đến 1000, ví dụ 0,5.",
  en: "Enter points from 0 to 1000, such as 0.5.",
};
