import { PassThrough, type Readable } from "node:stream";
import exceljs from "exceljs";
import type { Spreadsheet, SpreadsheetWriter } from "../../../app/documents/index.ts";
import { ChoiceLists } from "./choiceLists.ts";
import { addFoot, addHead, addTopLine, topLines } from "./layout.ts";
import { addRow } from "./rows.ts";

const LONGEST_NAME = 31;
const FORBIDDEN_IN_NAME = /[*?:\\/[\]]/g;

/** XLSX as officials print it: A4 across, head repeated on each page, agency and national motto on top. */
export function createSpreadsheetWriter(): SpreadsheetWriter {
  const book = (sheets: readonly Spreadsheet[]): Readable => {
    const out = new PassThrough();
    // The library's streaming form puts the mark of protection where spreadsheet programs refuse it.
    const written = sheets.some((sheet) => sheet.protected)
      ? writeWhole(sheets, out)
      : writeStream(sheets, out);
    written.catch((error: unknown) => {
      out.destroy(error instanceof Error ? error : new Error(String(error)));
    });
    return out;
  };
  return { book, write: (sheet) => book([sheet]) };
}

async function writeStream(sheets: readonly Spreadsheet[], out: PassThrough): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  });
  await addTabs(workbook, sheets, (tab) => tab.commit());
  await workbook.commit();
}

async function writeWhole(sheets: readonly Spreadsheet[], out: PassThrough): Promise<void> {
  const workbook = new exceljs.Workbook();
  await addTabs(workbook, sheets, () => {});
  await workbook.xlsx.write(out);
  out.end();
}

/** Adds every tab and gives it to `done` when nothing more comes to it. */
async function addTabs(
  workbook: exceljs.Workbook,
  sheets: readonly Spreadsheet[],
  done: (tab: exceljs.Worksheet) => void,
): Promise<void> {
  const lists = new ChoiceLists();
  const names = new Set<string>();
  for (const sheet of sheets) done(await addTab(workbook, sheet, nameOf(sheet, names), lists));
  const choices = lists.addTab(workbook);
  if (choices) done(choices);
}

async function addTab(
  workbook: exceljs.Workbook,
  sheet: Spreadsheet,
  name: string,
  lists: ChoiceLists,
): Promise<exceljs.Worksheet> {
  const top = sheet.bare ? [] : topLines(sheet);
  const headRow = sheet.bare ? 1 : top.length + 2;
  const worksheet = workbook.addWorksheet(name, {
    state: sheet.hidden ? "hidden" : "visible",
    views: [{ state: "frozen", ySplit: headRow }],
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headRow}:${headRow}`,
    },
  });
  worksheet.columns = sheet.columns.map(({ width, hidden }) => ({ width, hidden: hidden ?? false }));
  for (const line of top) addTopLine(worksheet, line, sheet.columns.length);
  if (!sheet.bare) worksheet.addRow([]).commit();
  addHead(worksheet, sheet.columns);
  for (const row of sheet.rows) addRow(worksheet, row, sheet.columns, lists);
  if (!sheet.bare) addFoot(worksheet, sheet);
  if (sheet.protected) await worksheet.protect("", OPEN_ACTS);
  return worksheet;
}

/** What stays possible in a protected tab beside typing into its input cells. */
const OPEN_ACTS = { formatColumns: true, formatRows: true, autoFilter: true, sort: true };

/** Unlike any other tab, as spreadsheet programs want it. */
function nameOf({ name }: Spreadsheet, taken: Set<string>): string {
  const plain = name.replace(FORBIDDEN_IN_NAME, " ").slice(0, LONGEST_NAME);
  let free = plain;
  for (let count = 2; taken.has(free.toLocaleLowerCase("vi")); count += 1) {
    const mark = ` (${count})`;
    free = `${plain.slice(0, LONGEST_NAME - mark.length)}${mark}`;
  }
  taken.add(free.toLocaleLowerCase("vi"));
  return free;
}
