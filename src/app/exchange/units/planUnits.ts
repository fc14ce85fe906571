import type { ExchangeFault, ExchangeItem } from "../../../contract/exchange.ts";
import { UnitKey } from "../../../contract/ids.ts";
import { searchKey } from "../../../core/published/index.ts";
import type { SheetValue } from "../../documents/index.ts";
import { dayInText } from "../../submissions/index.ts";
import type { UnitRecord } from "../../units/index.ts";
import { faultAt, type Words } from "../fault.ts";
import type { Plan, Planned } from "../plan.ts";
import type { FileTable, NamedRow } from "../readTable.ts";
import { unitFinder } from "../unitFinder.ts";
import { UNIT_COLUMNS, type UnitColumn } from "./columns.ts";
import { FAMILIES } from "./families.ts";

/** A unit as it is to be; `known` is how it stands. */
export interface UnitChange {
  readonly known: UnitRecord | null;
  readonly unit: UnitRecord;
}

type Row = NamedRow<UnitColumn>;
type Complain = (row: Row, column: UnitColumn, words: Words) => void;

/** Compares the file with the units there are. A unit that the file does not name stays as it is; none is erased. */
export function planUnits(table: FileTable<UnitColumn>, standing: readonly UnitRecord[]): Plan<UnitChange> {
  const faults: ExchangeFault[] = [];
  const complain: Complain = (row, column, words) => {
    const name = UNIT_COLUMNS.find(({ key }) => key === column)?.name.vi ?? column;
    faults.push(faultAt(row.row, name, words));
  };
  const byKey = new Map<string, UnitRecord>(standing.map((unit) => [unit.key, unit]));
  const inFile = table.rows.flatMap((row) => {
    const key = UnitKey.safeParse(row.text("key"));
    return key.success ? [{ key: key.data, name: row.text("name") }] : [];
  });
  const known = new Set(inFile.map(({ key }) => key));
  const others = standing.filter(({ key, aggregate }) => !aggregate && !known.has(key));
  const findParent = unitFinder([...inFile, ...others]);
  const seen = new Map<string, number>();
  const planned = table.rows.flatMap((row): Planned<UnitChange>[] => {
    const key = UnitKey.safeParse(row.text("key"));
    if (!key.success) {
      complain(row, "key", WRONG_KEY);
      unitOf(row, NO_KEY, null, table.has, findParent, complain);
      return [];
    }
    const before = seen.get(key.data);
    if (before !== undefined) complain(row, "key", twice(before));
    seen.set(key.data, row.row);
    const old = byKey.get(key.data) ?? null;
    if (old?.aggregate) complain(row, "key", AGGREGATE);
    const unit = unitOf(row, key.data, old, table.has, findParent, complain);
    return [{ item: itemOf(row.row, old, unit), change: { known: old, unit } }];
  });
  faults.push(...circles(planned, byKey));
  return { planned, faults, basis: null };
}

function unitOf(
  row: Row,
  key: UnitKey,
  old: UnitRecord | null,
  has: (column: UnitColumn) => boolean,
  findParent: ReturnType<typeof unitFinder>,
  complain: Complain,
): UnitRecord {
  const kept = <T>(column: UnitColumn, before: T | undefined, read: () => T, absent: T): T =>
    has(column) ? read() : (before ?? absent);
  const day = (column: "validFrom" | "validTo") => () => dayOf(row, column, complain);
  const validFrom = kept("validFrom", old?.validFrom, day("validFrom"), null);
  const validTo = kept("validTo", old?.validTo, day("validTo"), null);
  if (validFrom !== null && validTo !== null && validTo <= validFrom) complain(row, "validTo", ENDS_EARLY);
  return {
    ...(old ?? NEW_UNIT),
    key,
    name: nameOf(row, complain),
    nameEn: kept("nameEn", old?.nameEn, () => row.text("nameEn") || null, null),
    family: familyOf(row, complain),
    parent: kept("parent", old?.parent, () => parentOf(row, key, findParent, complain), null),
    validFrom,
    validTo,
  };
}

/** Stands for a key that cannot be read, so that the rest of its row is checked all the same. */
const NO_KEY = UnitKey.parse("0");

const NEW_UNIT = {
  aggregate: false,
  code: null,
  region6: null,
  region8: null,
  successor: null,
  aliases: [],
  illustration: false,
};

function nameOf(row: Row, complain: Complain): string {
  const name = row.text("name").normalize("NFC");
  if (name === "") complain(row, "name", NAME_MISSING);
  if (name.length > 200) complain(row, "name", TOO_LONG);
  return name;
}

function familyOf(row: Row, complain: Complain): string {
  const typed = row.text("family");
  const known = Object.entries(FAMILIES).find(([id, { vi, en }]) =>
    [id, vi, en].some((name) => searchKey(name) === searchKey(typed)),
  );
  if (known !== undefined) return known[0];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed) || typed.length > 40)
    complain(row, "family", unknownFamily(typed));
  return typed;
}

function parentOf(
  row: Row,
  key: UnitKey,
  findParent: ReturnType<typeof unitFinder>,
  complain: Complain,
): UnitKey | null {
  const typed = row.text("parent");
  if (typed === "") return null;
  const found = findParent(typed);
  if (!found.ok) complain(row, "parent", found.words);
  else if (found.unit.key === key) complain(row, "parent", OWN_PARENT);
  return found.ok ? found.unit.key : null;
}

function dayOf(row: Row, column: "validFrom" | "validTo", complain: Complain): string | null {
  const cell: SheetValue = row.cell(column);
  if (cell === null) return null;
  const day = typeof cell === "object" && "day" in cell ? cell.day : dayInText(row.text(column));
  if (day !== undefined && isDay(day)) return day;
  complain(row, column, NOT_A_DAY);
  return null;
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return /^[12]/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function itemOf(row: number, old: UnitRecord | null, unit: UnitRecord): ExchangeItem {
  const family = (id: string | undefined) => (id === undefined ? "" : (FAMILIES[id]?.vi ?? id));
  const day = (date: string | null | undefined) => (date ?? "").split("-").reverse().join("/");
  const facts = [
    { vi: "Tên đơn vị", en: "Name", from: old?.name ?? "", to: unit.name },
    { vi: "Tên tiếng Anh", en: "English name", from: old?.nameEn ?? "", to: unit.nameEn ?? "" },
    { vi: "Khối", en: "Family", from: family(old?.family), to: family(unit.family) },
    { vi: "Trực thuộc", en: "Belongs to", from: old?.parent ?? "", to: unit.parent ?? "" },
    { vi: "Có hiệu lực từ ngày", en: "Valid from", from: day(old?.validFrom), to: day(unit.validFrom) },
    { vi: "Hết hiệu lực từ ngày", en: "Valid until", from: day(old?.validTo), to: day(unit.validTo) },
  ];
  const changes = facts.filter(({ from, to }) => from !== to);
  const state = old === null ? "new" : changes.length > 0 ? "changed" : "same";
  return { row, label: `${unit.name} (${unit.key})`, state, changes };
}

/** A unit that stands, over several steps, under itself. */
function circles(
  planned: readonly Planned<UnitChange>[],
  standing: ReadonlyMap<string, UnitRecord>,
): ExchangeFault[] {
  const after = new Map<string, UnitRecord>(standing);
  for (const { change } of planned) after.set(change.unit.key, change.unit);
  return planned.flatMap(({ item, change }) => {
    const passed = new Set<string>();
    let above = change.unit.parent;
    while (above !== null && above !== change.unit.key && !passed.has(above)) {
      passed.add(above);
      above = after.get(above)?.parent ?? null;
    }
    return above === change.unit.key && above !== change.unit.parent
      ? [faultAt(item.row, "Trực thuộc", OWN_PARENT)]
      : [];
  });
}

const WRONG_KEY: Words = {
  vi: "Nhập mã bằng chữ thường không dấu, số, gạch nối, ví dụ xa-an-binh.",
  en: "Enter a key in lower-case letters, digits, hyphens, for example xa-an-binh.",
};
const AGGREGATE: Words = {
  vi: "Mã này là số liệu gộp (cả nước, vùng), không phải đơn vị. Dùng mã khác.",
  en: "This key is an aggregate (country, region), not a unit. Use another.",
};
const NAME_MISSING: Words = { vi: "Nhập tên đơn vị.", en: "Enter the name of the unit." };
const TOO_LONG: Words = {
  vi: "Tên dài quá 200 ký tự. Rút gọn lại.",
  en: "The name has more than 200 characters. Shorten it.",
};
const OWN_PARENT: Words = {
  vi: "Đơn vị không thể trực thuộc chính mình. Sửa đơn vị cấp trên.",
  en: "A unit cannot stand under itself. Change the unit above.",
};
const NOT_A_DAY: Words = {
  vi: "Nhập ngày có thật, ví dụ 01/07/2025.",
  en: "Enter a real date, for example 01/07/2025.",
};
const ENDS_EARLY: Words = {
  vi: "Ngày hết hiệu lực phải sau ngày có hiệu lực.",
  en: "The unit must end after it began.",
};

function twice(before: number): Words {
  return {
    vi: `Mã này đã có ở dòng ${before}. Xóa bớt một dòng.`,
    en: `This key stands in row ${before} already. Remove one row.`,
  };
}

function unknownFamily(typed: string): Words {
  const list = Object.values(FAMILIES);
  return {
    vi: `Không có khối “${typed}”. Chọn một trong: ${list.map(({ vi }) => vi).join("; ")}.`,
    en: `There is no family “${typed}”. Choose one of: ${list.map(({ en }) => en).join("; ")}.`,
  };
}
