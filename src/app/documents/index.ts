export type {
  Spreadsheet,
  SpreadsheetCell,
  SpreadsheetColumn,
  SpreadsheetRow,
  SpreadsheetWriter,
} from "./ports.ts";
export { spreadsheetCsv } from "./spreadsheetCsv.ts";
