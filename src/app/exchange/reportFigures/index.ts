import { AppError } from "../../../contract/errors.ts";
import type { ExchangeFault, ExchangeItem } from "../../../contract/exchange.ts";
import type { ReportId } from "../../../contract/improvement.ts";
import type { SaveReportCell } from "../../../contract/reports.ts";
import { keepCellsTogether, type TypedRow, typedRows } from "../../reports/index.ts";
import type { ExchangeDefinition, ExchangeTarget } from "../definition.ts";
import { exchangeOf } from "../exchange.ts";
import { faultAt, type Words } from "../fault.ts";
import type { Plan, Planned } from "../plan.ts";
import type { FileTable, NamedRow } from "../readTable.ts";
import { columnName, FIGURE_COLUMNS, type FigureColumn } from "./columns.ts";

/** As the contract of a cell allows it. */
const MOST = 1e15;
const LONGEST_NOTE = 500;

const definition: ExchangeDefinition<FigureColumn, SaveReportCell> = {
  kind: "report-figures",
  title: "Số liệu phụ lục",
  columns: FIGURE_COLUMNS,
  async permit(context, tx, target) {
    await typedRows(context, tx, reportOf(target));
  },
  async plan(context, tx, target, table) {
    return planFigures(await typedRows(context, tx, reportOf(target)), table);
  },
  async rows(context, tx, target, purpose) {
    return (await typedRows(context, tx, reportOf(target))).map(
      ({ annex, row, label, unit, value, note }) => ({
        cells: [annex, row, label, unit, ...(purpose === "template" ? ["", ""] : [shown(value), note])],
      }),
    );
  },
  async write({ context, target, changes, note }) {
    await context.store.write(async (tx) => {
      await keepCellsTogether(context, tx, reportOf(target), () => changes(tx));
      await note(tx);
    });
    return [];
  },
};

export const reportFiguresExchange = exchangeOf(definition);

function reportOf({ report }: ExchangeTarget): ReportId {
  if (report === undefined)
    throw new AppError("not-found", "this table belongs to a report and none was named");
  return report;
}

/** Compares the file with the figures there are. A row that the file does not name stays as it is. */
function planFigures(standing: readonly TypedRow[], table: FileTable<FigureColumn>): Plan<SaveReportCell> {
  const faults: ExchangeFault[] = [];
  const known = new Map(standing.map((each) => [`${each.annex}/${each.row}`, each]));
  const seen = new Map<string, number>();
  const planned = table.rows.flatMap((line): Planned<SaveReportCell>[] => {
    const complain = (column: FigureColumn, words: Words) =>
      faults.push(faultAt(line.row, columnName(column), words));
    const key = `${line.text("annex")}/${line.text("row")}`;
    const old = known.get(key);
    if (old === undefined) {
      complain("row", NO_ROW);
      return [];
    }
    const before = seen.get(key);
    if (before !== undefined) complain("row", twice(before));
    seen.set(key, line.row);
    const value = valueAt(line, complain);
    const note = table.has("note") ? line.text("note").normalize("NFC") : old.note;
    if (note.length > LONGEST_NOTE) complain("note", TOO_LONG);
    const { annex, row, version } = old;
    return [{ item: itemOf(line.row, old, value, note), change: { annex, row, value, note, version } }];
  });
  return { planned, faults, basis: standing.map(({ annex, row, version }) => [annex, row, version]) };
}

function valueAt(
  line: NamedRow<FigureColumn>,
  complain: (column: FigureColumn, words: Words) => void,
): number | null {
  const cell = line.cell("value");
  const text = line.text("value");
  if (text === "") return null;
  const plain = /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  const value = typeof cell === "number" ? cell : plain;
  if (Math.abs(value) <= MOST) return value;
  complain("value", NOT_A_NUMBER);
  return null;
}

function shown(value: number | null): string {
  return value === null ? "" : String(value).replace(".", ",");
}

function itemOf(row: number, old: TypedRow, value: number | null, note: string): ExchangeItem {
  const changes = [
    { vi: "Kỳ này", en: "This period", from: shown(old.value), to: shown(value) },
    { vi: "Ghi chú", en: "Note", from: old.note, to: note },
  ].filter(({ from, to }) => from !== to);
  const state = changes.length === 0 ? "same" : old.version === 0 ? "new" : "changed";
  return { row, label: old.label, state, changes };
}

const NO_ROW: Words = {
  vi: "Phụ lục không có dòng nhập mang mã này. Giữ mã phụ lục và mã dòng như trong tệp đã xuất.",
  en: "No annex has a row to type with this code. Keep the codes as in the exported file.",
};
const NOT_A_NUMBER: Words = {
  vi: "Nhập một số, ví dụ 12,5; không ghi dấu chấm ngăn hàng nghìn.",
  en: "Enter a number, such as 12.5, without separators of thousands.",
};
const TOO_LONG: Words = {
  vi: "Ghi chú dài quá 500 chữ. Viết ngắn lại.",
  en: "The note is longer than 500 characters. Shorten it.",
};

function twice(before: number): Words {
  return {
    vi: `Dòng này đã có ở dòng ${before} của tệp. Xóa bớt một dòng.`,
    en: `This row stands in row ${before} already. Remove one.`,
  };
}
