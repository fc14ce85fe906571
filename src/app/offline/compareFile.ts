import type { OfflineComparison, OfflineDifference, OfflineFault } from "../../contract/offline.ts";
import type { AnswerValue } from "../../contract/sheets.ts";
import type { Context } from "../context.ts";
import { valueText as plainText, type SheetValue } from "../documents/index.ts";
import type { SheetKey } from "../sheetKey.ts";
import {
  measuredText,
  readContent,
  readFrame,
  readTypedCell,
  type SheetContent,
  type SheetFrame,
  type SheetLine,
  vietnamDay,
} from "../submissions/index.ts";
import { type AnswerableLine, answerableLines } from "./answerable.ts";
import { EXPLANATION } from "./form.ts";
import { type FormRow, readForm } from "./readForm.ts";

const LONGEST_EXPLANATION = 8000;

/**
 * Compares a filled file with the sheet as it is now, cell by cell. Nothing is written. A cell that the file leaves as it was
 * taken is no difference, even where somebody changed the sheet since.
 */
export async function compareFile(
  context: Context,
  sheet: SheetKey,
  bytes: Uint8Array,
): Promise<OfflineComparison> {
  const { frame, content } = await context.store.read(async (tx) => {
    const found = await readFrame({ ...context, lang: "vi" }, tx, sheet);
    return { frame: found, content: await readContent(tx, found, context.actor) };
  });
  const lines = new Map(answerableLines(frame, context.actor).map((one) => [one.line.code, one]));
  const form = readForm(await context.spreadsheetReader.read(bytes), frame);
  const faults: OfflineFault[] = [...form.faults];
  const differences: OfflineDifference[] = [];
  let movedOn = 0;
  for (const row of form.rows) {
    const compared = compareRow(row, frame, content, lines);
    if (compared === "moved-on") movedOn += 1;
    else if (compared !== null && "file" in compared) differences.push(compared);
    else if (compared !== null) faults.push(compared);
  }
  const { takenAt, takenByName } = form.stamp;
  const missing = Math.max(0, countRows(lines.values()) - form.rows.length);
  return { takenAt, takenByName, differences, faults, movedOn, missing };
}

function countRows(lines: Iterable<AnswerableLine>): number {
  let rows = 0;
  for (const { line, inputs, explanation } of lines)
    rows += (inputs ? line.inputs.size : 0) + (explanation ? 1 : 0);
  return rows;
}

/** What stands at the place of a row now. */
interface Standing {
  readonly value: AnswerValue;
  readonly version: number;
  readonly at: Date | null;
  readonly byName: string;
}

/** A place of the sheet to which a row of the file belongs. */
interface Place {
  readonly line: SheetLine;
  readonly label: string;
  readonly now: Standing;
  readonly words: (value: AnswerValue) => string;
  readonly read: (cell: SheetValue) => Reading;
  readonly allowed: boolean;
}
type Reading =
  | { readonly ok: true; readonly value: AnswerValue }
  | { readonly ok: false; readonly words: { readonly vi: string; readonly en: string } };

function compareRow(
  row: FormRow,
  frame: SheetFrame,
  content: SheetContent,
  lines: ReadonlyMap<string, AnswerableLine>,
): OfflineDifference | OfflineFault | "moved-on" | null {
  const place = placeOf(row, frame, content, lines);
  if (place === null) return { cell: row.cell, ...UNKNOWN_ROW };
  if (row.isFormula) return { cell: row.cell, ...FORMULA };
  const reading = place.read(row.value);
  if (!reading.ok) return { cell: row.cell, ...reading.words };
  const { now } = place;
  const base = valueIn(row.base);
  if (same(reading.value, now.value)) return null;
  // Untouched in the file: whatever stands now was written by somebody on purpose.
  if (same(reading.value, base)) return "moved-on";
  return {
    cell: row.cell,
    leaf: row.leaf,
    leafLabel: place.line.fixed.label,
    input: row.input === EXPLANATION ? null : row.input,
    inputLabel: place.label,
    file: reading.value,
    fileWords: place.words(reading.value),
    nowWords: place.words(now.value),
    version: now.version,
    changedSince:
      now.version === row.version || now.at === null
        ? null
        : { byName: now.byName, at: now.at.toISOString() },
    refusal: place.allowed ? null : NOT_YOURS,
  };
}

function placeOf(
  { leaf, input }: FormRow,
  frame: SheetFrame,
  content: SheetContent,
  lines: ReadonlyMap<string, AnswerableLine>,
): Place | null {
  const line = frame.plan.byCode.get(leaf);
  if (line === undefined) return null;
  const rights = lines.get(leaf);
  if (input === EXPLANATION) {
    const told = content.explanationAt.get(leaf);
    return {
      line,
      label: "Giải trình",
      now: standing(told && { ...told, value: told.text }, ""),
      words: String,
      read: readExplanation,
      allowed: rights?.explanation ?? false,
    };
  }
  const named = line.inputs.get(input);
  const view = line.fixed.inputs.find(({ name }) => name === input);
  if (named === undefined || view === undefined) return null;
  const answer = content.answersAt.get(leaf)?.find((one) => one.input === input);
  return {
    line,
    label: view.label,
    now: standing(answer, null),
    words: (value) => (value === null ? "" : measuredText(view, value)),
    read: (cell) => readTypedCell(named, cell, "spreadsheet", vietnamDay(frame.now)),
    allowed: rights?.inputs ?? false,
  };
}

function standing(
  kept: { value: AnswerValue; version: number; updatedAt: Date; updatedByName: string } | undefined,
  absent: AnswerValue,
): Standing {
  if (kept === undefined) return { value: absent, version: 0, at: null, byName: "" };
  return { value: kept.value, version: kept.version, at: kept.updatedAt, byName: kept.updatedByName };
}

function readExplanation(cell: SheetValue): Reading {
  if (typeof cell === "object" && cell !== null && "error" in cell) return { ok: false, words: FORMULA };
  const text = typeof cell === "string" ? cell.trim() : plainText(cell);
  if (text.length > LONGEST_EXPLANATION) return { ok: false, words: TOO_LONG };
  return { ok: true, value: text };
}

/** The base value as it was written into the file; a file that was tampered with simply differs. */
function valueIn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Spreadsheets keep one kind of line end and no control characters. */
function same(left: unknown, right: unknown): boolean {
  if (typeof left !== "string" || typeof right !== "string") return left === right;
  return plainLines(left) === plainLines(right);
}

function plainLines(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(UNKEPT, "").trim();
}

/** Characters that XML cannot hold, or that spreadsheet programs leave out. */
const UNKEPT = /(?![\n\t])[\p{Cc}\uFFFE\uFFFF]/gu;

const UNKNOWN_ROW = {
  vi: "Dòng này không có trong phiếu nên không được đọc.",
  en: "This row is no part of the sheet, so it is not read.",
};
const FORMULA = {
  vi: "Ô chứa công thức. Thay công thức bằng giá trị (chép rồi dán giá trị).",
  en: "The cell holds a formula. Put its value there instead (copy, then paste values).",
};
const TOO_LONG = {
  vi: "Giải trình dài quá 8.000 ký tự. Rút gọn lại.",
  en: "The explanation has more than 8,000 characters. Shorten it.",
};
const NOT_YOURS = {
  vi: "Bạn không được sửa ô này lúc này.",
  en: "You may not change this now.",
};
