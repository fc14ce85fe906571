export { archivePath } from "./archivePath.ts";
export { type OfficeLetterhead, officeLetterhead, officeNames } from "./officeLetterhead.ts";
export type {
  Annex,
  Block,
  ChartBlock,
  DocumentClosing,
  DocumentHead,
  OfficialDocument,
  Run,
  Signature,
  TableBlock,
  TableCell,
  TableColumn,
  TableRow,
  Text,
} from "./officialDocument.ts";
export type {
  ArchiveEntry,
  ArchiveWriter,
  DocumentWriter,
  InputCell,
  Spreadsheet,
  SpreadsheetCell,
  SpreadsheetColumn,
  SpreadsheetReader,
  SpreadsheetRow,
  SpreadsheetWriter,
} from "./ports.ts";
export { DOTTED, listMark, placeAndDate, printedCell, runsOf } from "./printedText.ts";
export {
  committeeHead,
  headTitle,
  ownerHead,
  type ProvinceNames,
  provinceNames,
  signOf,
  withoutPlace,
} from "./provinceNames.ts";
export {
  cellAddress,
  columnLetters,
  SHEET_LIMITS,
  type SheetDate,
  type SheetLimits,
  type SheetTable,
  type SheetTableRow,
  type SheetValue,
  valueText,
} from "./sheetTable.ts";
export type { Slide, SlideDeck } from "./slideDeck.ts";
export { spreadsheetCsv } from "./spreadsheetCsv.ts";
export { spreadsheetOf } from "./spreadsheetOf.ts";
