import type { SurveyColumnsView, SurveyColumnView } from "../../contract/surveys.ts";
import { type DataColumn, type DataTable, numbersOf, textsOf } from "../../core/index.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type AnswerFile, readAnswerFile } from "./readAnswerFile.ts";

const MOST_COUNTED = 1000;
const ALL_SHOWN = 20;
const FIRST_SHOWN = 5;

/** What the columns of a file of answers hold, so that a person can say which is which. */
export async function listColumns(context: Context, file: AnswerFile): Promise<SurveyColumnsView> {
  requireSignedIn(context.actor);
  const { table } = await readAnswerFile(context, file);
  const columns = table.columns.filter(({ name }) => name !== "").map((column) => columnView(table, column));
  return { rows: table.rowNumbers.length, columns };
}

function columnView(table: DataTable, column: DataColumn): SurveyColumnView {
  const found = new Set<string>();
  let empty = 0;
  for (const text of textsOf(column)) {
    if (text === null) empty += 1;
    else if (found.size < MOST_COUNTED) found.add(text);
  }
  const all = [...found].toSorted((one, other) => one.localeCompare(other, "vi", { numeric: true }));
  const values = all.length <= ALL_SHOWN ? all : [...found].slice(0, FIRST_SHOWN);
  return { name: column.name, numeric: numbersOf(table, column).ok, empty, distinct: found.size, values };
}
