import { createHash } from "node:crypto";
import type { TableReader } from "../../app/indices/index.ts";
import { AppError } from "../../contract/errors.ts";
import type { DataTable, Lang, SurveyFault } from "../../core/index.ts";
import { CliRefusal } from "../command.ts";
import { readBytes } from "../indices/source.ts";

/** A command on one's own machine may read large files. */
const LIMITS = { bytes: 2 * 1024 ** 3, rows: 5_000_000 };

export interface SurveySource {
  readonly table: DataTable;
  /** What was read, so that the run can be repeated. */
  readonly origin: { readonly data: string; readonly sha256: string };
}

/** The table of a file, or every fault of its head. */
export async function readSurvey(tables: TableReader, file: string, lang: Lang): Promise<SurveySource> {
  const bytes = await readBytes(file, lang);
  const table = await tables.read(bytes, LIMITS).catch((error: unknown) => {
    throw error instanceof AppError ? refusalOf(file, error, lang) : error;
  });
  return { table, origin: { data: file, sha256: createHash("sha256").update(bytes).digest("hex") } };
}

function refusalOf(file: string, { faults }: AppError, lang: Lang): CliRefusal {
  const empty = lang === "vi" ? "tệp rỗng; hãy chọn tệp khác." : "the file is empty; choose another.";
  return new CliRefusal(
    faults.length === 0 ? `${file}: ${empty}` : faults.map((fault) => `${file}: ${fault[lang]}`).join("\n"),
  );
}

/** A line for each fault: row, column or stratum, and under it how to mend it. */
export function surveyFaultLines(file: string, faults: readonly SurveyFault[], lang: Lang): string {
  const rowWord = lang === "vi" ? "dòng" : "row";
  const columnWord = lang === "vi" ? "cột" : "column";
  const stratumWord = lang === "vi" ? "tầng" : "stratum";
  const lines = faults.map(({ code, row, column, stratum, words }) => {
    const where = [
      row === undefined ? "" : `${rowWord} ${row} `,
      column === undefined || column === "" ? "" : `${columnWord} ${column} `,
      stratum === undefined || stratum === "" ? "" : `${stratumWord} ${stratum} `,
    ].join("");
    return `${file}: ${where}[${code}]\n  ${words[lang]}`;
  });
  const count = lang === "vi" ? `${faults.length} lỗi` : `${faults.length} faults`;
  return [...lines, count].join("\n");
}
