import { type IndexFault, indexFault } from "../indexFault.ts";

/** Faults of a table in words. Rows are those of the file. */

export function columnMissing(column: string): IndexFault {
  return indexFault(
    "column-missing",
    { column },
    `Bảng số liệu thiếu cột “${column}”; hãy bổ sung.`,
    `The table lacks the column “${column}”; add it.`,
  );
}

export function leafMissing(leaf: string): IndexFault {
  return indexFault(
    "leaf-missing",
    { leaf, column: leaf },
    `Bảng số liệu không có chỉ tiêu “${leaf}”; hãy thêm cột (hoặc dòng) của chỉ tiêu này, để trống ô nào chưa có số liệu.`,
    `The table does not have the leaf “${leaf}”; add its column (or rows) and leave cells without data empty.`,
  );
}

export function columnUnknown(column: string, near: string | undefined): IndexFault {
  return indexFault(
    "column-unknown",
    { column },
    `Bộ chỉ số không có cột “${column}”${near === undefined ? "; hãy bỏ cột này" : `; có phải “${near}” không?`}`,
    `The method has no column “${column}”${near === undefined ? "; remove it." : `; did you mean “${near}”?`}`,
  );
}

export function columnTwice(column: string): IndexFault {
  return indexFault(
    "column-twice",
    { column },
    `Cột “${column}” có hai lần; hãy giữ lại một cột.`,
    `The column “${column}” stands twice; keep one.`,
  );
}

export function unitMissing(row: number): IndexFault {
  return indexFault(
    "unit-missing",
    { row, column: "unit" },
    `Dòng ${row} chưa ghi đơn vị (unit).`,
    `Row ${row} names no unit.`,
  );
}

export function unitTwice(row: number, before: number, unit: string, period: string): IndexFault {
  const when = period === "" ? "" : ` (${period})`;
  return indexFault(
    "unit-twice",
    { row, column: "unit", unit, period },
    `Dòng ${row}: đơn vị “${unit}”${when} đã có ở dòng ${before}; hãy bỏ một dòng.`,
    `Row ${row}: the unit “${unit}”${when} already stands in row ${before}; remove one.`,
  );
}

export function familyUnknown(
  row: number,
  unit: string,
  family: string,
  known: readonly string[],
): IndexFault {
  return indexFault(
    "family-unknown",
    { row, column: "family", unit },
    `Dòng ${row}: không có khối “${family}”; các khối: ${known.join(", ")}.`,
    `Row ${row}: there is no family “${family}”; the families are ${known.join(", ")}.`,
  );
}

export function clash(row: number, unit: string, first: string, second: string): IndexFault {
  return indexFault(
    "family-clash",
    { row, column: "family", unit },
    `Dòng ${row}: đơn vị “${unit}” thuộc khối “${second}”, ở trên lại ghi “${first}”; hãy thống nhất.`,
    `Row ${row}: the unit “${unit}” is of the family “${second}” here and “${first}” above; make them agree.`,
  );
}

export function leafNotForFamily(row: number, leaf: string, unit: string, family: string): IndexFault {
  return indexFault(
    "leaf-not-for-family",
    { row, column: leaf, unit, leaf },
    `Dòng ${row}: chỉ tiêu “${leaf}” không áp dụng cho khối “${family}” của “${unit}”; hãy để trống.`,
    `Row ${row}: the leaf “${leaf}” does not apply to the family “${family}” of “${unit}”; leave it empty.`,
  );
}

export function leafUnknown(row: number, leaf: string): IndexFault {
  return indexFault(
    "leaf-unknown",
    { row, column: "leaf", leaf },
    `Dòng ${row}: bộ chỉ số không có chỉ tiêu “${leaf}”.`,
    `Row ${row}: the method has no leaf “${leaf}”.`,
  );
}

export function leafTwice(row: number, leaf: string, unit: string, period: string): IndexFault {
  return indexFault(
    "leaf-twice",
    { row, column: "leaf", leaf, unit, period },
    `Dòng ${row}: chỉ tiêu “${leaf}” của “${unit}” đã có ở trên; hãy bỏ một dòng.`,
    `Row ${row}: the leaf “${leaf}” of “${unit}” already stands above; remove one row.`,
  );
}

export function statusUnknown(row: number, status: string): IndexFault {
  return indexFault(
    "status-unknown",
    { row, column: "status" },
    `Dòng ${row}: không có trạng thái “${status}”; ghi “missing”, “not-applicable” hoặc để trống.`,
    `Row ${row}: there is no status “${status}”; write “missing”, “not-applicable” or nothing.`,
  );
}

export function statusWithValue(row: number, leaf: string, status: string): IndexFault {
  return indexFault(
    "value-with-status",
    { row, column: "value", leaf },
    `Dòng ${row}: chỉ tiêu “${leaf}” ghi trạng thái “${status}” nhưng lại có giá trị; hãy bỏ một trong hai.`,
    `Row ${row}: the leaf “${leaf}” has the status “${status}” and a value; remove one of them.`,
  );
}

export function notANumber(row: number, column: string, vi: string, en: string): IndexFault {
  return indexFault("not-a-number", { row, column }, vi, en);
}

export function notNegative(row: number, column: string): IndexFault {
  return indexFault(
    "negative",
    { row, column },
    `Dòng ${row}, cột “${column}”: số phiếu và sai số chuẩn không được âm.`,
    `Row ${row}, column “${column}”: numbers of cases and standard errors must not be negative.`,
  );
}
