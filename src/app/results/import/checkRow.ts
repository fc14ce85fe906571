import type { ImportFault } from "../../../contract/published.ts";
import {
  type ComponentDefinition,
  findUnit,
  type IndexDefinition,
  type PublishedSource,
  type PublishedUnit,
  type SourceKind,
  searchKey,
} from "../../../core/published/index.ts";
import type { NewResult } from "../ports.ts";
import { type CellReader, createCellReader } from "./readCell.ts";
import type { RawRow } from "./readImportFile.ts";

/** What a line is checked against. */
export interface ImportCatalogue {
  readonly indices: readonly IndexDefinition[];
  readonly units: readonly PublishedUnit[];
}

export interface CheckedRow {
  readonly row: number;
  readonly entry: NewResult;
  readonly index: IndexDefinition;
  readonly unit: PublishedUnit;
  readonly component: ComponentDefinition;
}

/** One line against the catalogue: either everything about it is right, or every fault is named. */
export function checkRow(
  raw: RawRow,
  decimalComma: boolean,
  catalogue: ImportCatalogue,
): { readonly checked: CheckedRow | null; readonly faults: readonly ImportFault[] } {
  const cells = createCellReader(raw, decimalComma);
  const index = readIndex(cells, catalogue.indices);
  const year = readYear(cells);
  const component = index ? readComponent(cells, index) : null;
  const unit = index ? readUnit(cells, catalogue.units, index, year) : null;
  const numbers = readNumbers(cells);
  const source = readSource(cells);
  if (!index || !component || !unit || !source || cells.faults.length > 0)
    return { checked: null, faults: cells.faults };
  const entry: NewResult = {
    result: {
      index: index.id,
      year,
      unit: unit.key,
      component: component.code,
      ...numbers,
      group: cells.text("group"),
      region: cells.text("region"),
      status: isProvisional(cells) ? "provisional" : "published",
      note: cells.text("note") ?? "",
    },
    source,
  };
  return { checked: { row: raw.row, entry, index, unit, component }, faults: [] };
}

function readIndex(cells: CellReader, indices: readonly IndexDefinition[]): IndexDefinition | null {
  const text = cells.text("index");
  if (text === null) {
    cells.complain(
      "index",
      "Thiếu chỉ số. Gõ mã, ví dụ par-index-province.",
      "The index is missing. Type its id, like par-index-province.",
    );
    return null;
  }
  const wanted = searchKey(text);
  const found = indices.find(({ id, short, name }) =>
    [id, short.vi, short.en, name.vi, name.en].some((one) => searchKey(one) === wanted),
  );
  if (!found)
    cells.complain(
      "index",
      `Không có chỉ số “${text}”. Gõ một mã: ${ids(indices)}.`,
      `There is no index “${text}”. Type one of: ${ids(indices)}.`,
    );
  return found ?? null;
}

function ids(indices: readonly IndexDefinition[]): string {
  return indices.map((index) => index.id).join(", ");
}

const NO_YEAR = new Set(["khong ro", "unknown"]);

/** An empty year is a slip; a year that the source does not name is said in words. */
function readYear(cells: CellReader): number | null {
  const text = cells.text("year");
  if (text === null) {
    cells.complain(
      "year",
      "Thiếu năm. Gõ năm được đánh giá, hoặc “không rõ” nếu nguồn không nêu.",
      "The year is missing. Type the year assessed, or “unknown” where the source names none.",
    );
    return null;
  }
  return NO_YEAR.has(searchKey(text)) ? null : cells.whole("year", 1990, 2100);
}

function readComponent(cells: CellReader, index: IndexDefinition): ComponentDefinition | null {
  const text = cells.text("component") ?? index.headline;
  const wanted = searchKey(text);
  const found = index.components.find(
    ({ code, label }) => code === text || [label.vi, label.en].some((one) => searchKey(one) === wanted),
  );
  if (!found) {
    const codes = index.components.map((component) => component.code).join(", ");
    cells.complain(
      "component",
      `${index.short.vi} không có thành phần “${text}”. Gõ một mã: ${codes}.`,
      `${index.short.en} has no component “${text}”. Type one of: ${codes}.`,
    );
  }
  return found ?? null;
}

function readUnit(
  cells: CellReader,
  units: readonly PublishedUnit[],
  index: IndexDefinition,
  year: number | null,
): PublishedUnit | null {
  const text = cells.text("unit");
  if (text === null) {
    cells.complain(
      "unit",
      "Thiếu đơn vị. Gõ tên, ví dụ Hà Giang.",
      "The unit is missing. Type its name, like Hà Giang.",
    );
    return null;
  }
  const match = findUnit(units, text, index.family, year);
  if (match.kind === "several") {
    const keys = match.units.map((unit) => `${unit.key} (${unit.name})`).join(", ");
    cells.complain(
      "unit",
      `“${text}” có thể là ${keys}. Gõ mã của đơn vị.`,
      `“${text}” may be ${keys}. Type the key of the unit.`,
    );
    return null;
  }
  if (match.kind === "unknown") {
    const when = year === null ? "" : ` ${year}`;
    cells.complain(
      "unit",
      `Không có đơn vị “${text}”${when && ` trong năm${when}`}. Kiểm tra tên hoặc gõ mã, ví dụ vn63-02.`,
      `There is no unit “${text}”${when && ` in${when}`}. Check the name or type its key, like vn63-02.`,
    );
    return null;
  }
  const { unit } = match;
  if (unit.family !== index.family && !unit.aggregate && index.kind === "ranking") {
    cells.complain(
      "unit",
      `${unit.name} không thuộc nhóm đơn vị của ${index.short.vi}.`,
      `${unit.name} is not among the units of ${index.short.en}.`,
    );
    return null;
  }
  return unit;
}

function readNumbers(cells: CellReader) {
  const value = cells.decimal("value");
  const scaleMax = cells.decimal("scaleMax");
  const rank = cells.whole("rank", 1, 10_000);
  const rankedUnits = cells.whole("rankedUnits", 1, 10_000);
  const rankChange = cells.whole("rankChange", -10_000, 10_000);
  const regionRank = cells.whole("regionRank", 1, 10_000);
  if (value !== null && scaleMax !== null && Number(value) > Number(scaleMax))
    cells.complain(
      "value",
      `Giá trị ${value} lớn hơn thang điểm ${scaleMax}. Kiểm tra cả hai ô.`,
      `The value ${value} is above its scale ${scaleMax}. Check both cells.`,
    );
  if (rank !== null && rankedUnits !== null && rank > rankedUnits)
    cells.complain(
      "rank",
      `Thứ hạng ${rank} lớn hơn số đơn vị xếp hạng ${rankedUnits}.`,
      `The rank ${rank} is above the ${rankedUnits} units ranked.`,
    );
  const nothing = cells.text("value") === null && cells.text("rank") === null && cells.text("group") === null;
  if (nothing)
    cells.complain(
      "value",
      "Dòng không có giá trị, thứ hạng hay nhóm. Nhập ít nhất một ô.",
      "The line has no value, rank or group. Fill at least one.",
    );
  return { value, scaleMax, rank, rankedUnits, rankChange, regionRank };
}

const KINDS: ReadonlyMap<string, SourceKind> = new Map([
  ["official", "official"],
  ["co quan cong bo", "official"],
  ["press", "press"],
  ["bao chi", "press"],
  ["repository", "repository"],
  ["kho du lieu", "repository"],
]);

function readSource(cells: CellReader): Omit<PublishedSource, "id"> | null {
  const title = cells.text("sourceTitle");
  const address = cells.text("sourceAddress") ?? "";
  const date = cells.text("sourceDate") ?? "";
  const kind = KINDS.get(searchKey(cells.text("sourceKind") ?? ""));
  if (title === null)
    cells.complain(
      "sourceTitle",
      "Thiếu nguồn. Gõ tên cơ quan hoặc tờ báo.",
      "The source is missing. Type the agency or newspaper.",
    );
  if (kind === undefined)
    cells.complain(
      "sourceKind",
      "Gõ loại nguồn: official (cơ quan công bố), press (báo chí) hoặc repository (kho dữ liệu).",
      "Type the kind of source: official, press or repository.",
    );
  if (address !== "" && !/^https?:\/\/\S+$/.test(address))
    cells.complain(
      "sourceAddress",
      "Địa chỉ nguồn phải bắt đầu bằng http:// hoặc https://.",
      "The address must begin with http:// or https://.",
    );
  const isoDate = readDate(date);
  if (isoDate === null)
    cells.complain(
      "sourceDate",
      `“${date}” không phải là ngày. Gõ 20/04/2023, 04/2023 hoặc 2023.`,
      `“${date}” is not a date. Type 2023-04-20, 2023-04 or 2023.`,
    );
  if (title === null || kind === undefined || isoDate === null) return null;
  return { title, address, kind, date: isoDate, note: "" };
}

/** 20/04/2023, 04/2023, 2023 and their ISO forms, as `YYYY[-MM[-DD]]`; null when it is none of these. */
function readDate(text: string): string | null {
  if (/^(\d{4}(-\d{2}(-\d{2})?)?)?$/.test(text)) return text;
  const parts = text.split("/").toReversed();
  const [year, ...rest] = parts;
  if (parts.length > 3 || !/^\d{4}$/.test(year ?? "") || !rest.every((part) => /^\d{1,2}$/.test(part)))
    return null;
  return [year, ...rest.map((part) => part.padStart(2, "0"))].join("-");
}

function isProvisional(cells: CellReader): boolean {
  return ["tam thoi", "provisional"].includes(searchKey(cells.text("status") ?? ""));
}
