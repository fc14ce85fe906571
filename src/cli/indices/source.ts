import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { yearsFor } from "../../app/indices/index.ts";
import { AppError } from "../../contract/errors.ts";
import {
  type CompositeMethod,
  type IndexFault,
  type IndexTable,
  type Lang,
  methodName,
  periodsOf,
  readIndexTable,
  tableOfPeriod,
} from "../../core/index.ts";
import { figuresOfMethod } from "../../core/published/index.ts";
import { type CliIo, CliRefusal, EXIT } from "../command.ts";
import { soundAny } from "../methodFile.ts";
import type { IndexParts } from "./parts.ts";

/** Where the figures of an index come from. */
export interface SourceOptions {
  readonly method: string;
  readonly data?: string;
  readonly published?: boolean;
  readonly period?: string;
}

export interface IndexSource {
  readonly method: CompositeMethod;
  readonly table: IndexTable;
  /** So that the run can be repeated: file and SHA-256, or the published figures and theirs. */
  readonly origin: Origin;
}

/** What was read. */
export interface Origin {
  readonly data: string;
  readonly sha256: string;
}

/** A command on one's own machine may read large files. */
const LIMITS = { bytes: 2 * 1024 ** 3, rows: 5_000_000 };

/** The method and the figures named on the command line, or every fault of either. */
export async function readSource(
  options: SourceOptions,
  parts: IndexParts,
  io: CliIo,
  lang: Lang,
): Promise<IndexSource> {
  const method = await soundComposite(options.method, io, lang);
  if (options.published === true) return publishedSource(method, options, parts, lang);
  if (options.data === undefined) throw new CliRefusal(NO_SOURCE[lang], EXIT.usage);
  return { method, ...(await readTable(options.data, method, options.period, parts, lang)) };
}

const NO_SOURCE = {
  vi: "Chưa có số liệu. Ghi --data TỆP (CSV, XLSX, Parquet), hoặc --published để lấy số liệu đã công bố.",
  en: "There are no figures. Give --data FILE (CSV, XLSX, Parquet), or --published for what others have published.",
};

async function soundComposite(reference: string, io: CliIo, lang: Lang): Promise<CompositeMethod> {
  const found = await soundAny(reference, io, lang);
  if (found.kind === "composite") return found.method;
  const vi = `${reference} chấm điểm theo tiêu chí, không phải chỉ số tổng hợp; chấm bằng lệnh “chiso score”.`;
  const en = `${reference} is a set of scored criteria, not a composite index; score it with “chiso score”.`;
  throw new CliRefusal(lang === "vi" ? vi : en, EXIT.usage);
}

async function readTable(
  file: string,
  method: CompositeMethod,
  period: string | undefined,
  parts: IndexParts,
  lang: Lang,
): Promise<Pick<IndexSource, "table" | "origin">> {
  const bytes = await readBytes(file, lang);
  const data = await parts.tables.read(bytes, LIMITS).catch((error: unknown) => {
    throw error instanceof AppError ? tableRefusal(file, error, lang) : error;
  });
  const read = readIndexTable(data, method, period === undefined ? {} : { period });
  if (!read.ok) throw new CliRefusal(indexFaultLines(file, read.faults, lang));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { table: ofPeriod(read.value, period, method, file, lang), origin: { data: file, sha256 } };
}

/** The bytes of a file, or what to do when it cannot be read. */
export async function readBytes(file: string, lang: Lang): Promise<Uint8Array> {
  return readFile(file).catch(() => {
    const vi = `Không đọc được tệp ${file}; hãy kiểm tra tên tệp và quyền đọc.`;
    const en = `Cannot read ${file}; check its name and your right to read it.`;
    throw new CliRefusal(lang === "vi" ? vi : en, EXIT.usage);
  });
}

function tableRefusal(file: string, { faults }: AppError, lang: Lang): CliRefusal {
  const lines = faults.map((fault) => `${file}: ${fault[lang]}`);
  return new CliRefusal(lines.length === 0 ? `${file}: ${EMPTY[lang]}` : lines.join("\n"));
}

const EMPTY = { vi: "tệp rỗng; hãy chọn tệp khác.", en: "the file is empty; choose another." };

/** The rows that are meant; a period that the file does not have is refused with those it has. */
function ofPeriod(
  table: IndexTable,
  period: string | undefined,
  method: CompositeMethod,
  file: string,
  lang: Lang,
): IndexTable {
  const periods = periodsOf(table);
  if (period === undefined || periods.includes(period)) return tableOfPeriod(table, period, method);
  const there = periods.filter((each) => each !== "").join(", ");
  const vi = `${file}: không có số liệu của kỳ ${period}; các kỳ có trong tệp: ${there === "" ? "không ghi kỳ" : there}.`;
  const en = `${file}: no figures of period ${period}; the file has: ${there === "" ? "none named" : there}.`;
  throw new CliRefusal(lang === "vi" ? vi : en, EXIT.usage);
}

async function publishedSource(
  method: CompositeMethod,
  { period }: SourceOptions,
  parts: IndexParts,
  lang: Lang,
): Promise<IndexSource> {
  const shipment = await parts.published();
  const published = figuresOfMethod(method, shipment, yearsFor(method, period));
  if (published === undefined) throw new CliRefusal(notPublished(method, lang), EXIT.usage);
  const table = tableOfPeriod(published.table, period, method);
  if (table.rows.length === 0) throw new CliRefusal(noFigures(method, period, lang));
  return {
    method,
    table,
    origin: { data: `published/${method.publishedAs ?? ""}`, sha256: shipment.sha256 },
  };
}

function notPublished(method: CompositeMethod, lang: Lang): string {
  return lang === "vi"
    ? `${methodName(method)} không gắn với kết quả đã công bố nào; hãy dùng --data.`
    : `${methodName(method)} is tied to no published result; use --data.`;
}

function noFigures(method: CompositeMethod, period: string | undefined, lang: Lang): string {
  const year = period === undefined ? "" : lang === "vi" ? ` năm ${period}` : ` of ${period}`;
  return lang === "vi"
    ? `Không có số liệu đã công bố${year} cho ${methodName(method)}; xem các năm mà bộ tiêu chí áp dụng (covers).`
    : `There are no published figures${year} for ${methodName(method)}; see the years that it covers.`;
}

/** A line for each fault of an index: where, and under it how to mend it. */
export function indexFaultLines(file: string, faults: readonly IndexFault[], lang: Lang): string {
  const lines = faults.map(({ code, place, words }) => {
    const where = [place.row, place.column, place.unit, place.period, place.leaf, place.node, place.step]
      .filter((part) => part !== undefined)
      .join(" ");
    return `${file}: ${where === "" ? "" : `${where} `}[${code}]\n  ${words[lang]}`;
  });
  const count = lang === "vi" ? `${faults.length} lỗi` : `${faults.length} faults`;
  return [...lines, count].join("\n");
}
