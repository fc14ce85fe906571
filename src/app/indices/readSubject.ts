import { createHash } from "node:crypto";
import { AppError } from "../../contract/errors.ts";
import {
  type IndexMethodChoice,
  type IndexRun,
  type IndexSubject,
  MOST_INDEX_ROWS,
} from "../../contract/indices.ts";
import {
  type CompositeMethod,
  type IndexTable,
  methodName,
  periodsOf,
  readIndexTable,
  tableOfPeriod,
} from "../../core/index.ts";
import { figuresOfMethod, indexOfMethod } from "../../core/published/index.ts";
import type { Context } from "../context.ts";
import { findAnyMethod, soundComposite } from "../methods/index.ts";
import { valueOf } from "./faults.ts";
import { yearsFor } from "./yearsFor.ts";

/** A file as it came. */
export interface FigureFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A method with its figures, and what is said of them in every answer. */
export interface Subject {
  readonly method: CompositeMethod;
  readonly table: IndexTable;
  readonly run: IndexRun;
}

interface NamedMethod {
  readonly method: CompositeMethod;
  readonly sha256: string;
}

/**
 * The method and its figures, from the file or from what others have published. Refuses with every fault: of the method by line,
 * of the file by row and column; too many rows; no published figures of that period.
 */
export async function readSubject(
  context: Context,
  { method: choice, figures, period }: IndexSubject,
  file: FigureFile | null,
): Promise<Subject> {
  const { method, sha256 } = await readMethod(context, choice);
  const source =
    figures === "published"
      ? await publishedTable(context, method, period)
      : await fileTable(context, method, period, file);
  const table = tableOfPeriod(source.table, period, method);
  const periods = periodsOf(source.table);
  if (table.rows.length === 0 || (period !== undefined && !periods.includes(period)))
    throw new AppError("invalid", `no figures of ${methodName(method)}`, {
      faults: [noFigures(period, periods)],
    });
  if (table.rows.length > MOST_INDEX_ROWS) throw tooMany(table.rows.length, MOST_INDEX_ROWS);
  const title = { vi: method.title.vi, en: method.title.en ?? method.title.vi };
  const run = {
    method: methodName(method),
    title,
    methodSha256: sha256,
    file: figures === "published" ? null : (file?.name ?? ""),
    dataSha256: source.sha256,
    codeVersion: context.codeVersion,
    periods: [...periodsOf(table)],
  };
  return { method, table, run };
}

/** A version of the library or the text itself; a faulty text is refused with its lines. */
async function readMethod(context: Context, choice: IndexMethodChoice): Promise<NamedMethod> {
  if ("source" in choice) {
    const sha256 = createHash("sha256").update(choice.source).digest("hex");
    return { method: soundComposite(choice.source), sha256 };
  }
  const found = await findAnyMethod(context, choice.id, choice.version);
  if (found.kind === "composite") return { method: found.loaded.method, sha256: found.loaded.sha256 };
  throw new AppError("invalid", `${choice.id}@${choice.version} is no composite index`, {
    faults: [NO_INDEX],
  });
}

interface Figures {
  readonly table: IndexTable;
  readonly sha256: string;
}

async function fileTable(
  { tables }: Context,
  method: CompositeMethod,
  period: string | undefined,
  file: FigureFile | null,
): Promise<Figures> {
  if (file === null) throw new AppError("file-empty", "no file was sent");
  const data = await tables.read(file.bytes);
  const table = valueOf(readIndexTable(data, method, period === undefined ? {} : { period }));
  return { table, sha256: createHash("sha256").update(file.bytes).digest("hex") };
}

async function publishedTable(
  { store }: Context,
  method: CompositeMethod,
  period: string | undefined,
): Promise<Figures> {
  const material = await store.read(async (tx) => {
    const indices = await tx.results.indices();
    const index = indexOfMethod(method, indices);
    const codes = index?.components.map(({ code }) => code) ?? [];
    return {
      indices,
      sources: await tx.results.sources(),
      results: index === undefined ? [] : await tx.results.resultsOfComponents(index.id, codes),
      units: (await tx.units.list()).filter(({ illustration }) => !illustration),
      edition: await tx.results.edition(),
    };
  });
  const years = yearsFor(method, period);
  const figures = figuresOfMethod(method, material, years);
  if (figures === undefined)
    throw new AppError("invalid", `${methodName(method)} is tied to no published index`, {
      faults: [NOT_PUBLISHED],
    });
  const sha256 = createHash("sha256").update(material.edition).digest("hex");
  return { table: figures.table, sha256 };
}

/** More rows than are worked on at once. */
export function tooMany(rows: number, most: number): AppError {
  return new AppError("invalid", `${rows} rows`, {
    faults: [
      {
        path: "file",
        vi: `Bảng có ${rows} dòng đơn vị; máy chủ tính mỗi lần nhiều nhất ${most} dòng. Chia theo kỳ hoặc khối, hoặc dùng lệnh “chiso index” trên máy của mình.`,
        en: `The table has ${rows} rows of units; the server works on ${most} at a time. Split it by period or block, or use “chiso index” on your own machine.`,
      },
    ],
  });
}

function noFigures(period: string | undefined, periods: readonly string[]) {
  const there = periods.filter((each) => each !== "").join(", ");
  const asked = period === undefined ? "" : ` ${period}`;
  return {
    path: "period",
    vi: `Không có số liệu của kỳ${asked}. ${there === "" ? "Chọn kỳ khác." : `Các kỳ có số liệu: ${there}.`}`,
    en: `There are no figures of period${asked}. ${there === "" ? "Choose another." : `There are: ${there}.`}`,
  };
}

const NO_INDEX = {
  path: "method",
  vi: "Đây là bộ tiêu chí chấm điểm, không phải chỉ số tổng hợp. Chọn một chỉ số tổng hợp.",
  en: "This is a set of scored criteria, not a composite index. Choose a composite index.",
};

const NOT_PUBLISHED = {
  path: "figures",
  vi: "Chỉ số này không gắn với kết quả đã công bố nào. Chọn tệp số liệu.",
  en: "This index is tied to no published result. Choose a file of figures.",
};
