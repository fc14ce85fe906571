import type { Readable } from "node:stream";
import type { TaskSearch } from "../../contract/tasks.ts";
import type { Context } from "../context.ts";
import { type Spreadsheet, type SpreadsheetColumn, spreadsheetCsv } from "../documents/index.ts";
import type { ReadTransaction } from "../store.ts";
import { dayWords, vietnamClock } from "../vietnamTime.ts";
import { askedBy } from "./asked.ts";
import type { Asked, ListedTask } from "./ports.ts";
import { SOURCE_WORDS, STATE_WORDS } from "./stateWords.ts";
import { timingOf, timingWords } from "./timing.ts";

/** Rows of one reading. */
const PAGE = 5000;

/** All the tasks of a list, with its filters, as a table to print or count with. */
export async function exportTasks(
  context: Context,
  search: TaskSearch,
  format: "xlsx" | "csv",
): Promise<{ name: string; content: string | Readable }> {
  const asked = askedBy(context, search);
  const rows = await context.store.read((tx) => readRows(tx, asked, search.sort));
  const table: Spreadsheet = {
    name: "Nhiệm vụ",
    title: "BẢNG THEO DÕI NHIỆM VỤ",
    subtitles: [`Số liệu đến ngày ${dayWords(vietnamClock(context.clock.now()).day)}`],
    columns: COLUMNS,
    rows,
    notes: [],
  };
  const name = `Nhiệm vụ ${asked.today}.${format}`;
  return { name, content: format === "csv" ? spreadsheetCsv(table) : context.spreadsheets.write(table) };
}

async function readRows(
  tx: Pick<ReadTransaction, "tasks">,
  asked: Asked,
  sort: TaskSearch["sort"],
): Promise<readonly { readonly cells: readonly string[] }[]> {
  const rows: { readonly cells: readonly string[] }[] = [];
  for (;;) {
    const page = await tx.tasks.page(asked, { sort, offset: rows.length, limit: PAGE });
    for (const task of page) rows.push({ cells: cellsOf(task, rows.length, asked.today) });
    if (page.length < PAGE) return rows;
  }
}

const text = (header: string, width: number): SpreadsheetColumn => ({ header, width, kind: "text" });
const COLUMNS: readonly SpreadsheetColumn[] = [
  text("TT", 6),
  text("Nhiệm vụ", 50),
  text("Cơ quan chủ trì", 26),
  text("Cơ quan phối hợp", 30),
  text("Người, phòng thực hiện", 24),
  text("Hạn", 12),
  text("Hạn ban đầu", 12),
  text("Trạng thái", 18),
  text("Mức hoàn thành (%)", 12),
  text("Tiến độ", 24),
  text("Chỉ số", 22),
  text("Tiêu chí", 12),
  text("Điểm dự kiến", 12),
  text("Nguồn", 22),
  text("Căn cứ", 44),
  text("Cơ quan giao", 26),
];

function cellsOf(task: ListedTask, index: number, today: string): readonly string[] {
  return [
    String(index + 1),
    task.title,
    task.leadName,
    task.supportNames.map(({ name }) => name).join("; "),
    [task.assigneeName, task.divisionName].filter((name) => name !== null).join("; "),
    dayWords(task.due),
    dayWords(task.firstDue),
    STATE_WORDS[task.state],
    String(Math.round(task.share * 100)),
    timingWords(timingOf(task, today)),
    task.about?.index ?? "",
    task.about?.leaf ?? task.about?.component ?? "",
    task.expectedPoints === null ? "" : String(task.expectedPoints).replace(".", ","),
    SOURCE_WORDS[task.source],
    task.basis,
    task.officeName,
  ];
}
