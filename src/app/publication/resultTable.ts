import type { PublicMethod } from "../../contract/publicRounds.ts";
import type { RoundResult, UnitResult } from "../../contract/scores.ts";
import { type CsvCell, snap, writeCsv } from "../../core/index.ts";
import type { Spreadsheet, SpreadsheetColumn } from "../documents/index.ts";

/** What stands above the table of results. */
export interface ResultHeading {
  readonly title: string;
  readonly period: string;
  readonly ownerUnitName: string;
  readonly illustration: boolean;
  readonly method: Pick<PublicMethod, "title" | "version" | "rules">;
}

/** The ranking as CSV, one row a unit. */
export function resultCsv(result: RoundResult): string {
  const heads = columnsOf(result).map(({ header }) => header);
  return writeCsv([heads, ...result.units.map((unit) => cellsOf(result, unit))]);
}

/** The ranking as a spreadsheet with its notes: method, rounding, hashes. */
export function resultSheet(result: RoundResult, heading: ResultHeading): Spreadsheet {
  const { method } = heading;
  return {
    name: "Kết quả",
    agency: heading.ownerUnitName,
    title: heading.title,
    subtitles: [`Kỳ đánh giá: ${heading.period}`, ...(heading.illustration ? ["Dữ liệu minh họa"] : [])],
    columns: columnsOf(result),
    rows: result.units.map((unit) => ({ cells: cellsOf(result, unit) })),
    notes: [
      `Bộ tiêu chí: ${method.title}, phiên bản ${method.version}.`,
      ...method.rules.map(({ vi }) => vi),
      `Mã kết quả: ${result.resultHash}; mã số liệu đầu vào: ${result.inputHash}.`,
    ],
  };
}

function columnsOf(result: RoundResult): SpreadsheetColumn[] {
  return [
    { header: "Thứ hạng", width: 9, kind: "count" },
    { header: "Mã đơn vị", width: 18, kind: "text" },
    { header: "Đơn vị", width: 32, kind: "text" },
    { header: "Khối", width: 14, kind: "text" },
    { header: "Tổng điểm", width: 12, kind: "points" },
    { header: "Nhóm, mức xếp loại", width: 18, kind: "text" },
    ...result.fields.map(
      ({ code, label, max }): SpreadsheetColumn => ({
        header: `${code}. ${label} (tối đa ${String(max).replace(".", ",")})`,
        width: 18,
        kind: "points",
      }),
    ),
    { header: "Điểm cộng", width: 10, kind: "points" },
    { header: "Điểm trừ", width: 10, kind: "points" },
    { header: "Điểm tối đa của đơn vị", width: 14, kind: "points" },
    { header: "Tổng điểm tự chấm", width: 14, kind: "points" },
    { header: "Tiêu chí không áp dụng", width: 30, kind: "text" },
  ];
}

/** Numbers at the precision they are compared with (1e-9): the noise beyond it means nothing. */
function cellsOf(result: RoundResult, unit: UnitResult): CsvCell[] {
  return rawCells(result, unit).map((cell) => (typeof cell === "number" ? snap(cell) : cell));
}

function rawCells(result: RoundResult, unit: UnitResult): CsvCell[] {
  const nodes = new Map(unit.nodes.map((node) => [node.code, node]));
  return [
    unit.rank,
    unit.unit,
    unit.name,
    unit.family,
    unit.total,
    unit.groupLabel,
    ...result.fields.map(({ code }) => nodes.get(code)?.points ?? null),
    unit.bonus,
    unit.penalty,
    unit.assignedMax,
    unit.selfTotal,
    unit.notApplicable.map(({ code, reason }) => `${code}: ${reason}`).join("; "),
  ];
}
