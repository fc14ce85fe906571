import type { ExchangeFault, ExchangeItem } from "../../../contract/exchange.ts";
import type { AnswerValue } from "../../../contract/sheets.ts";
import { decide } from "../../access/index.ts";
import type { Actor } from "../../context.ts";
import type { SheetKey } from "../../sheetKey.ts";
import {
  type Answer,
  leafSubject,
  measuredText,
  type NamedInput,
  readTypedCell,
  type SheetFrame,
  type SheetLine,
  vietnamDay,
} from "../../submissions/index.ts";
import { readCode } from "../codeCell.ts";
import { faultAt, type Words } from "../fault.ts";
import type { Plan, Planned } from "../plan.ts";
import type { FileTable, NamedRow } from "../readTable.ts";
import { unitFinder } from "../unitFinder.ts";
import type { ValueColumn } from "./columns.ts";

/** One value to keep, over the version that the preview saw. */
export interface ValueChange {
  readonly sheet: SheetKey;
  readonly leaf: string;
  readonly input: string;
  readonly value: AnswerValue;
  readonly baseVersion: number;
}

type Row = NamedRow<ValueColumn>;
type Complain = (row: Row, column: string, words: Words) => void;

interface Place {
  readonly frame: SheetFrame;
  readonly line: SheetLine;
  readonly named: NamedInput;
}

/** Compares the file with the values there are. Blank cells and values that the file does not name stay as they are. */
export function planValues(
  actor: Actor,
  table: FileTable<ValueColumn>,
  frames: readonly SheetFrame[],
  answers: readonly Answer[],
): Plan<ValueChange> {
  const faults: ExchangeFault[] = [];
  const complain: Complain = (row, column, words) => faults.push(faultAt(row.row, column, words));
  const standing = new Map(answers.map((one) => [keyOf(one.unit, one.leaf, one.input), one]));
  const findUnit = unitFinder(frames.map(({ unit }) => ({ key: unit.unit, name: unit.name })));
  const byUnit = new Map(frames.map((frame) => [frame.sheet.unit, frame]));
  const seen = new Map<string, number>();
  const planned = table.rows.flatMap((row): Planned<ValueChange>[] => {
    const unit = findUnit(row.text("unit"));
    if (!unit.ok) {
      complain(row, "Mã đơn vị", unit.words);
      return [];
    }
    const frame = byUnit.get(unit.unit.key);
    const place = frame && placeOf(row, frame, complain);
    if (!place) return [];
    const { line, named } = place;
    const key = keyOf(unit.unit.key, line.code, named.name);
    const before = seen.get(key);
    if (before !== undefined) complain(row, "Giá trị", twice(before));
    seen.set(key, row.row);
    const refusal = refusalOf(actor, place);
    const reading = readTypedCell(named, row.cell("value"), table.form, vietnamDay(place.frame.now));
    if (!reading.ok) complain(row, "Giá trị", reading.words);
    if (!reading.ok || reading.value === null) return [];
    if (refusal !== null) complain(row, "Mã tiêu chí", refusal);
    const old = standing.get(key);
    const change = {
      sheet: place.frame.sheet,
      leaf: line.code,
      input: named.name,
      value: reading.value,
      baseVersion: old?.version ?? 0,
    };
    return [{ item: itemOf(row.row, place, old?.value ?? null, reading.value), change }];
  });
  return { planned, faults, basis: planned.map(({ change }) => change.baseVersion) };
}

function keyOf(unit: string, leaf: string, input: string): string {
  return JSON.stringify([unit, leaf, input]);
}

function placeOf(row: Row, frame: SheetFrame, complain: Complain): Place | undefined {
  const code = readCode(row.cell("leaf"), new Set(frame.plan.byCode.keys()));
  if (!code.ok) {
    complain(row, "Mã tiêu chí", code.words);
    return undefined;
  }
  const line = frame.plan.byCode.get(code.code);
  if (line === undefined) return undefined;
  const typed = row.text("input");
  const only = line.inputs.size === 1 ? [...line.inputs.values()][0] : undefined;
  const named = typed === "" ? only : line.inputs.get(typed);
  if (named !== undefined) return { frame, line, named };
  complain(row, "Mã nội dung", unknownInput(line));
  return undefined;
}

/** Rights are asked per leaf, as for typing on the screen. */
function refusalOf(actor: Actor, { frame, line }: Place): Words | null {
  const verdict = decide(actor, "leaf.answer", leafSubject(frame, line));
  if (verdict === "allowed") return null;
  if (line.scoredBy === "self") return UNITS_OWN;
  if (frame.unit.exemptions.some(({ code }) => line.path.includes(code))) return EXEMPT;
  return verdict === "stage-closed" || verdict === "stage-not-open" ? NOT_NOW : NO_RIGHT;
}

function itemOf(
  row: number,
  { frame, line, named }: Place,
  from: AnswerValue,
  to: AnswerValue,
): ExchangeItem {
  const view = line.fixed.inputs.find(({ name }) => name === named.name);
  const words = (value: AnswerValue) =>
    value === null || view === undefined ? "" : measuredText(view, value);
  const label = `${frame.unit.name}: ${line.code} ${line.fixed.label}`;
  const name = view?.label ?? named.name;
  if (from === to) return { row, label, state: "same", changes: [] };
  const changes = [{ vi: name, en: name, from: words(from), to: words(to) }];
  return { row, label, state: from === null ? "new" : "changed", changes };
}

const UNITS_OWN: Words = {
  vi: "Tiêu chí này do đơn vị tự chấm, không nhập từ tệp của đợt. Xóa dòng này.",
  en: "The unit scores this criterion itself; it is not entered from here. Remove the row.",
};
const EXEMPT: Words = {
  vi: "Đơn vị được miễn tiêu chí này. Xóa dòng này.",
  en: "The unit is exempt from this criterion. Remove the row.",
};
const NOT_NOW: Words = {
  vi: "Bước hiện tại của đợt không nhận số liệu này.",
  en: "The round does not take this value at its present step.",
};
const NO_RIGHT: Words = {
  vi: "Tài khoản của bạn không được nhập số liệu này.",
  en: "Your account may not enter this value.",
};

function twice(before: number): Words {
  return {
    vi: `Đơn vị và nội dung này đã có ở dòng ${before}. Xóa bớt một dòng.`,
    en: `The same unit and input stand in row ${before} already. Remove one row.`,
  };
}

function unknownInput(line: SheetLine): Words {
  const names = line.fixed.inputs.map(({ name, label }) => `${name} (${label})`).join("; ");
  return {
    vi: `Ghi mã nội dung của tiêu chí ${line.code}, một trong: ${names}.`,
    en: `Write the input of criterion ${line.code}, one of: ${names}.`,
  };
}
