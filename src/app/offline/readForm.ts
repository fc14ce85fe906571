import { AppError } from "../../contract/errors.ts";
import type { OfflineFault } from "../../contract/offline.ts";
import {
  cellAddress,
  type SheetTable,
  type SheetTableRow,
  type SheetValue,
  valueText,
} from "../documents/index.ts";
import type { SheetFrame } from "../submissions/index.ts";
import { FORM, HIDDEN, STAMP_TAB, Stamp, VALUE_HEAD } from "./form.ts";

/** A row of the file that belongs to the form. */
export interface FormRow {
  /** Address of the cell to type into. */
  readonly cell: string;
  readonly leaf: string;
  readonly input: string;
  /** Version that stood when the file was taken. */
  readonly version: number;
  /** Value that stood then, as JSON. */
  readonly base: string;
  readonly value: SheetValue;
  readonly isFormula: boolean;
}

export interface FilledForm {
  readonly stamp: Stamp;
  readonly rows: readonly FormRow[];
  readonly faults: readonly OfflineFault[];
}

/** Finds the form in a file. Throws where the file is no form, or one of another sheet or method. */
export function readForm(tables: readonly SheetTable[], frame: SheetFrame): FilledForm {
  const stamp = stampIn(tables);
  checkStamp(stamp, frame);
  for (const { rows } of tables) {
    const at = rows.findIndex(({ values }) => values.includes(HIDDEN.leaf));
    const head = rows[at];
    if (head !== undefined) return { stamp, ...readRows(head, rows.slice(at + 1)) };
  }
  throw refusal("the table is gone", NO_FORM);
}

function stampIn(tables: readonly SheetTable[]): Stamp {
  const tab = tables.find(({ name }) => name === STAMP_TAB);
  const facts = Object.fromEntries((tab?.rows ?? []).map(({ values }) => [values[0], values[1]]));
  const stamp = Stamp.safeParse(facts);
  if (!stamp.success) throw refusal("no stamp in the file", NO_FORM);
  return stamp.data;
}

function checkStamp(stamp: Stamp, { sheet, method }: SheetFrame): void {
  if (stamp.form !== FORM) throw refusal(`form ${stamp.form}`, OTHER_FORM);
  if (stamp.round !== sheet.roundId) throw refusal(`a form of round ${stamp.round}`, otherRound(stamp));
  if (stamp.unit !== sheet.unit) throw refusal(`a form of unit ${stamp.unit}`, otherUnit(stamp));
  if (stamp.methodSha256 !== method.sha256) throw refusal(`a form of ${stamp.method}`, otherMethod(stamp));
}

type Columns = Readonly<Record<keyof typeof HIDDEN | "value", number>>;

function readRows(
  head: SheetTableRow,
  body: readonly SheetTableRow[],
): { readonly rows: readonly FormRow[]; readonly faults: readonly OfflineFault[] } {
  const columns: Columns = {
    leaf: head.values.indexOf(HIDDEN.leaf),
    input: head.values.indexOf(HIDDEN.input),
    version: head.values.indexOf(HIDDEN.version),
    base: head.values.indexOf(HIDDEN.base),
    value: head.values.indexOf(VALUE_HEAD),
  };
  if (Object.values(columns).includes(-1)) throw refusal("columns of the form are gone", NO_FORM);
  const faults: OfflineFault[] = [];
  const rows: FormRow[] = [];
  const seen = new Map<string, string>();
  for (const row of body) {
    const read = readRow(row, columns);
    if (read === null) {
      if ((row.values[columns.value] ?? null) !== null)
        faults.push({ cell: cellAddress(columns.value + 1, row.number), ...EXTRA_ROW });
      continue;
    }
    const key = JSON.stringify([read.leaf, read.input]);
    const before = seen.get(key);
    if (before !== undefined) faults.push({ cell: read.cell, ...twice(before) });
    else rows.push(read);
    seen.set(key, before ?? read.cell);
  }
  return { rows, faults };
}

function readRow({ number, values, formulas }: SheetTableRow, columns: Columns): FormRow | null {
  const at = (column: keyof Columns): string => valueText(values[columns[column]]);
  const version = Number(at("version"));
  if (at("leaf") === "" || at("input") === "" || !Number.isInteger(version) || at("base") === "") return null;
  return {
    cell: cellAddress(columns.value + 1, number),
    leaf: at("leaf"),
    input: at("input"),
    version,
    base: at("base"),
    value: values[columns.value] ?? null,
    isFormula: formulas?.includes(columns.value + 1) ?? false,
  };
}

interface Words {
  readonly vi: string;
  readonly en: string;
}

function refusal(detail: string, words: Words): AppError {
  return new AppError("invalid", `offline form refused: ${detail}`, { faults: [{ path: "file", ...words }] });
}

const NO_FORM: Words = {
  vi: "Tệp này không phải tệp lấy từ phiếu, hoặc các cột ẩn đã bị xóa. Lấy tệp mới rồi chép số liệu sang.",
  en: "This file was not taken from the sheet, or its hidden columns are gone. Take a new one and copy your figures over.",
};
const OTHER_FORM: Words = {
  vi: "Tệp này do phiên bản khác của chương trình tạo ra. Lấy tệp mới rồi chép số liệu sang.",
  en: "This file was made by another version of the program. Take a new one and copy your figures over.",
};
const EXTRA_ROW: Words = {
  vi: "Dòng này được thêm vào, không thuộc phiếu nên không được đọc. Ghi số liệu vào dòng có sẵn.",
  en: "This row was added and is no part of the sheet, so it is not read. Use the rows that are there.",
};

function otherRound({ roundTitle }: Stamp): Words {
  return {
    vi: `Tệp này lấy từ đợt khác: “${roundTitle}”. Mở phiếu của đợt đó để gửi.`,
    en: `This file was taken from another round: “${roundTitle}”. Open the sheet of that round to send it.`,
  };
}

function otherUnit({ unitName }: Stamp): Words {
  return {
    vi: `Tệp này là phiếu của ${unitName}. Mở phiếu của đơn vị đó để gửi.`,
    en: `This file is the sheet of ${unitName}. Open that unit's sheet to send it.`,
  };
}

function otherMethod({ method }: Stamp): Words {
  return {
    vi: `Tệp này theo bộ tiêu chí cũ (${method}); bộ tiêu chí của đợt đã thay đổi. Lấy tệp mới rồi chép số liệu sang.`,
    en: `This file follows an older method (${method}); that of the round has changed. Take a new one and copy your figures over.`,
  };
}

function twice(before: string): Words {
  return {
    vi: `Dòng này trùng với ô ${before}; chỉ ô ${before} được đọc. Xóa dòng trùng.`,
    en: `This row repeats cell ${before}; only ${before} is read. Remove this row.`,
  };
}
