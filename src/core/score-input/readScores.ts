import type { Input, InputValue, Method } from "../method/schema.ts";
import { familiesOf, findNode, leavesOf } from "../method/tree.ts";
import type { Entry, Sheet } from "../scoring/sheet.ts";
import { type InputFault, type InputFaultCode, inputFault } from "./inputFault.ts";
import { problemWords } from "./problemWords.ts";
import { type InputProblem, inputsFor, readInput } from "./readInput.ts";
import { type Column, emptyFile, type RawRow, type RawRows, rowsFromCsv, rowsFromJson } from "./rows.ts";
import type { ListedUnit } from "./units.ts";

export type ScoresReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

export interface ReadScoresOptions {
  readonly format: "csv" | "json";
  /** The only units that may occur; those without rows come out as empty sheets, in this order. */
  readonly units?: readonly ListedUnit[];
}

/**
 * Reads score input in the long form `unit,family,leaf,input,value,status`. Status is empty, `missing`, `not-applicable` or
 * `exempt`; on a row without an input `appraised` makes the value the points given by an appraiser; `not-ranked` stands on
 * a row with only a unit. Either everything is read or every fault comes back.
 */
export function readScores(text: string, method: Method, options: ReadScoresOptions): ScoresReading {
  const raw = options.format === "csv" ? rowsFromCsv(text) : rowsFromJson(text);
  if (raw.rows.length + raw.faults.length + (options.units?.length ?? 0) === 0)
    return { ok: false, faults: [emptyFile()] };
  const reader = new Reader(method, raw, options.units);
  for (const row of raw.rows) reader.read(row);
  const faults = [...raw.faults, ...reader.faults].sort((left, right) => left.row - right.row);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, sheets: reader.sheets() };
}

interface OpenEntry {
  readonly inputs: Record<string, InputValue>;
  status: string;
  /** Points given by an appraiser in place of those of the rule. */
  appraised?: number;
  readonly rows: Map<string, number>;
}

interface OpenSheet {
  readonly unit: string;
  readonly family: string;
  readonly firstRow: number;
  ranked: boolean;
  readonly entries: Map<string, OpenEntry>;
}

const STATUSES = new Set(["", "missing", "not-applicable", "exempt", "appraised", "not-ranked"]);

/** Gathers rows into sheets and keeps every fault on the way. */
class Reader {
  readonly faults: InputFault[] = [];
  readonly #method: Method;
  readonly #decimal: "." | ",";
  readonly #listed: ReadonlyMap<string, ListedUnit> | undefined;
  readonly #families: readonly string[];
  readonly #inputs: ReadonlyMap<string, ReadonlyMap<string, ScoredAt>>;
  readonly #open = new Map<string, OpenSheet>();

  constructor(method: Method, raw: RawRows, units: readonly ListedUnit[] | undefined) {
    this.#method = method;
    this.#decimal = raw.decimal;
    this.#listed = units === undefined ? undefined : new Map(units.map((unit) => [unit.unit, unit]));
    this.#families = familiesOf(method).map(({ id }) => id);
    this.#inputs = new Map(this.#families.map((family) => [family, inputsByCode(method, family)]));
    for (const unit of units ?? []) {
      const family = unit.family ?? (this.#families.length === 1 ? this.#families[0] : undefined);
      if (family !== undefined) this.#sheet(unit.unit, family, 0, unit.ranked !== false);
    }
  }

  read(row: RawRow): void {
    const sheet = this.#sheetOf(row);
    if (!STATUSES.has(row.status)) {
      const list = [...STATUSES].filter((status) => status !== "").join(", ");
      this.#fault(
        row,
        "status",
        "unknown-status",
        `không có trạng thái “${row.status}”; để trống hoặc ghi: ${list}`,
        `there is no status “${row.status}”; leave it empty or write: ${list}`,
      );
      return;
    }
    if (sheet === undefined) return;
    if (row.status === "not-ranked" && row.leaf === "") {
      sheet.ranked = false;
      return;
    }
    this.#readLeaf(row, sheet);
  }

  sheets(): readonly Sheet[] {
    return [...this.#open.values()].map((sheet) => {
      const exempt = [...sheet.entries].flatMap(([code, { status }]) => (status === "exempt" ? [code] : []));
      const entries = Object.fromEntries([...sheet.entries].map(([code, entry]) => [code, closed(entry)]));
      const { unit, family } = sheet;
      return {
        unit,
        family,
        entries,
        ...(sheet.ranked ? {} : { ranked: false }),
        ...(exempt.length > 0 ? { exempt } : {}),
      };
    });
  }

  #sheetOf(row: RawRow): OpenSheet | undefined {
    if (row.unit === "") {
      this.#fault(row, "unit", "no-unit", "chưa ghi đơn vị", "no unit");
      return undefined;
    }
    if (this.#listed !== undefined && !this.#listed.has(row.unit)) {
      this.#fault(
        row,
        "unit",
        "unknown-unit",
        `đơn vị “${row.unit}” không có trong danh sách`,
        `the unit “${row.unit}” is not in the list of units`,
      );
      return undefined;
    }
    const known = this.#open.get(row.unit);
    const family =
      row.family === ""
        ? (known?.family ?? (this.#families.length === 1 ? (this.#families[0] ?? "") : ""))
        : row.family;
    if (!this.#families.includes(family)) {
      const list = this.#families.join(", ");
      this.#fault(
        row,
        "family",
        "unknown-family",
        `không có khối “${family}”; các khối: ${list}`,
        `there is no family “${family}”; the method has: ${list}`,
      );
      return undefined;
    }
    if (known !== undefined && known.family !== family) {
      const where =
        known.firstRow === 0
          ? { vi: "danh sách đơn vị", en: "the list of units" }
          : { vi: `dòng ${known.firstRow}`, en: `row ${known.firstRow}` };
      this.#fault(
        row,
        "family",
        "family-clash",
        `đơn vị “${row.unit}” thuộc khối “${known.family}” ở ${where.vi}`,
        `the unit “${row.unit}” belongs to “${known.family}” in ${where.en}`,
      );
      return undefined;
    }
    return known ?? this.#sheet(row.unit, family, row.row, true);
  }

  #sheet(unit: string, family: string, firstRow: number, ranked: boolean): OpenSheet {
    const sheet: OpenSheet = { unit, family, firstRow, ranked, entries: new Map() };
    this.#open.set(unit, sheet);
    return sheet;
  }

  #readLeaf(row: RawRow, sheet: OpenSheet): void {
    const at = this.#inputs.get(sheet.family)?.get(row.leaf);
    if (at === undefined) {
      const elsewhere =
        findNode(this.#method, row.leaf) !== undefined &&
        [...this.#inputs.values()].some((codes) => codes.has(row.leaf));
      if (elsewhere)
        this.#fault(
          row,
          "leaf",
          "leaf-not-for-family",
          `tiêu chí “${row.leaf}” không dùng cho khối “${sheet.family}”`,
          `the leaf “${row.leaf}” is not for the family “${sheet.family}”`,
        );
      else
        this.#fault(
          row,
          "leaf",
          "unknown-leaf",
          `không có tiêu chí chấm điểm “${row.leaf}”`,
          `there is no leaf “${row.leaf}”`,
        );
      return;
    }
    const entry = sheet.entries.get(row.leaf) ?? { inputs: {}, status: "", rows: new Map<string, number>() };
    sheet.entries.set(row.leaf, entry);
    const earlier = entry.rows.get(row.input);
    if (earlier !== undefined) {
      this.#fault(
        row,
        "input",
        "duplicate-row",
        `đơn vị, tiêu chí và ô này đã có ở dòng ${earlier}`,
        `this unit, leaf and input stand on row ${earlier} already`,
      );
      return;
    }
    entry.rows.set(row.input, row.row);
    if (row.status === "not-applicable" || row.status === "exempt") this.#setAside(row, entry);
    else if (row.status === "appraised") this.#readAppraised(row, entry, at);
    else this.#readValue(row, entry, at.inputs);
  }

  #readAppraised(row: RawRow, entry: OpenEntry, { max }: ScoredAt): void {
    if (row.input !== "") {
      this.#fault(
        row,
        "input",
        "unknown-input",
        "điểm thẩm định là của cả tiêu chí; để trống cột này",
        "appraised points are those of the whole leaf; leave this column empty",
      );
      return;
    }
    if (entry.status !== "") {
      this.#statusClash(row, entry.status);
      return;
    }
    const reading = readInput({ kind: "number", min: 0, max }, row.value, this.#decimal);
    if (reading.ok && typeof reading.value === "number") entry.appraised = reading.value;
    else if (!reading.ok) this.#valueFault(row, reading.problem);
  }

  #statusClash(row: RawRow, status: string): void {
    this.#fault(
      row,
      "status",
      "status-clash",
      `tiêu chí “${row.leaf}” đã ghi “${status}” ở dòng trên`,
      `the leaf “${row.leaf}” has the status “${status}” above`,
    );
  }

  #valueFault(row: RawRow, problem: InputProblem): void {
    this.faults.push(inputFault(row.row, "value", `value-${problem.kind}`, problemWords(problem)));
  }

  #setAside(row: RawRow, entry: OpenEntry): void {
    if (row.value !== "") {
      this.#fault(
        row,
        "value",
        "value-with-status",
        `đã ghi “${row.status}” thì để trống giá trị`,
        `a row with the status “${row.status}” has no value`,
      );
    } else if ((entry.status !== "" && entry.status !== row.status) || hasValues(entry)) {
      this.#fault(
        row,
        "status",
        "status-clash",
        `tiêu chí “${row.leaf}” vừa có giá trị vừa ghi “${row.status}”`,
        `the leaf “${row.leaf}” has both values and the status “${row.status}”`,
      );
    }
    entry.status = row.status;
  }

  #readValue(row: RawRow, entry: OpenEntry, inputs: Readonly<Record<string, Input>>): void {
    const input = Object.hasOwn(inputs, row.input) ? inputs[row.input] : undefined;
    if (input === undefined) {
      const list = Object.keys(inputs).join(", ");
      this.#fault(
        row,
        "input",
        "unknown-input",
        `tiêu chí “${row.leaf}” không có ô “${row.input}”; các ô: ${list}`,
        `the leaf “${row.leaf}” has no input “${row.input}”; it has: ${list}`,
      );
      return;
    }
    if (row.value === "") return;
    if (row.status === "missing") {
      this.#fault(
        row,
        "value",
        "value-with-status",
        "đã ghi “missing” thì để trống giá trị",
        "a row with the status “missing” has no value",
      );
      return;
    }
    if (entry.status !== "") {
      this.#statusClash(row, entry.status);
      return;
    }
    const reading = readInput(input, row.value, this.#decimal);
    if (reading.ok) {
      entry.inputs[row.input] = reading.value;
      return;
    }
    this.#valueFault(row, reading.problem);
  }

  #fault(row: RawRow, column: Column, code: InputFaultCode, vi: string, en: string): void {
    this.faults.push(inputFault(row.row, column, code, { vi, en }));
  }
}

function hasValues({ inputs, appraised }: OpenEntry): boolean {
  return Object.keys(inputs).length > 0 || appraised !== undefined;
}

function closed({ inputs, status, appraised }: OpenEntry): Entry {
  if (status === "not-applicable") return { inputs, notApplicable: true };
  if (appraised === undefined) return { inputs };
  return { inputs, decided: { points: appraised, reason: "", by: "appraised" } };
}

/** What a row may say about a leaf or item: its inputs, and points up to its maximum. */
interface ScoredAt {
  readonly inputs: Readonly<Record<string, Input>>;
  readonly max: number;
}

function inputsByCode(method: Method, family: string): ReadonlyMap<string, ScoredAt> {
  const items = [
    ...(method.bonus?.items ?? []).map((item) => ({ ...item, max: item.max ?? method.bonus?.cap ?? 0 })),
    ...(method.penalty?.items ?? []).map((item) => ({ ...item, max: item.max ?? method.penalty?.cap ?? 0 })),
  ];
  return new Map(
    [...leavesOf(method, family), ...items].map((leaf) => [
      leaf.code,
      { inputs: inputsFor(leaf), max: leaf.max },
    ]),
  );
}
