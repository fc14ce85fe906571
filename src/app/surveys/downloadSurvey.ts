import { Readable } from "node:stream";
import { AppError } from "../../contract/errors.ts";
import {
  type CsvCell,
  columnsOfPlan,
  estimateRows,
  type SurveyPlan,
  surveyIndexRows,
  writeCsv,
} from "../../core/index.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type IndexQuestion, methodOf } from "./indexOfSurvey.ts";
import { type AnswerFile, readAnswerFile } from "./readAnswerFile.ts";
import { refusedView } from "./views.ts";

export type SurveyQuestion =
  | { readonly kind: "estimate"; readonly plan: SurveyPlan }
  | ({ readonly kind: "index" } & IndexQuestion);

export interface SurveyDownload {
  readonly name: string;
  readonly content: Readable;
}

/** The same figures as on screen as a file, every one in full. Refuses a file with faults. */
export async function downloadSurvey(
  context: Context,
  file: AnswerFile,
  question: SurveyQuestion,
  format: "csv" | "xlsx",
): Promise<SurveyDownload> {
  requireSignedIn(context.actor);
  const rows = await rowsOf(context, file, question);
  const title = question.kind === "estimate" ? "Ước lượng điều tra" : "Chỉ số hài lòng";
  const name = `${title}.${format}`;
  if (format === "csv") return { name, content: Readable.from([writeCsv(rows)]) };
  const [head = [], ...lines] = rows;
  const columns = head.map((header, place) => ({
    header: String(header),
    width: 16,
    kind: lines.some((line) => typeof line[place] === "number") ? ("points" as const) : ("text" as const),
  }));
  const content = context.spreadsheets.write({
    name: title,
    title,
    subtitles: [],
    columns,
    rows: lines.map((cells) => ({ cells })),
    notes: [],
    bare: true,
  });
  return { name, content };
}

async function rowsOf(context: Context, file: AnswerFile, question: SurveyQuestion): Promise<CsvCell[][]> {
  const { calculations } = context;
  if (question.kind === "estimate") {
    const { table } = await readAnswerFile(context, file);
    const outcome = await calculations.estimateSurvey(columnsOfPlan(table, question.plan), question.plan);
    return outcome.ok ? estimateRows(outcome.value) : refuse(outcome.faults);
  }
  const method = methodOf(context, question.method);
  const { table } = await readAnswerFile(context, file);
  const outcome = await calculations.surveyIndex(table, method, question.plan);
  return outcome.ok ? surveyIndexRows(outcome.value) : refuse(outcome.faults);
}

function refuse(found: Parameters<typeof refusedView>[0]): never {
  const faults = refusedView(found).faults.map(({ column, vi, en }) => ({ path: column ?? "file", vi, en }));
  throw new AppError("invalid", "the answers or their description are faulty", { faults });
}
