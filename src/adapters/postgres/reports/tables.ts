import type { ColumnType } from "kysely";
import type { ReportState } from "../../../contract/improvement.ts";
import type { PeriodicKind } from "../../../contract/reports.ts";

type Moment = ColumnType<Date, Date, Date>;
type MomentOrNone = ColumnType<Date | null, Date | null | undefined, Date | null>;

interface ReportsTable {
  id: string;
  office_key: string;
  unit_key: string;
  kind: PeriodicKind;
  year: number;
  quarter: number;
  title: string;
  cut_off: string;
  due: string | null;
  state: ReportState;
  recipient_key: string | null;
  call_id: string | null;
  number: string | null;
  issued_on: string | null;
  issued_at: MomentOrNone;
  issued_by: string | null;
  created_at: Moment;
  created_by: string;
  outline_id: string;
  provisional: boolean;
  /** JSON as text on its way in, parsed on its way out. */
  figures: ColumnType<unknown, string | null, string | null>;
  returned_at: MomentOrNone;
  returned_reason: string;
  signer: string;
}

interface ReportParagraphsTable {
  id: string;
  report_id: string;
  position: number;
  key: string;
  text: string;
  carried: boolean;
  updated_at: Moment;
  updated_by: string;
  version: number;
}

interface ReportCellsTable {
  report_id: string;
  annex: string;
  row_key: string;
  value: number | null;
  note: string;
  updated_at: Moment;
  updated_by: string;
  version: number;
}

interface ReportCallsTable {
  id: string;
  office_key: string;
  kind: PeriodicKind;
  year: number;
  quarter: number;
  title: string;
  text: string;
  due: string;
  created_at: Moment;
  created_by: string;
}

interface ReportCallUnitsTable {
  call_id: string;
  unit_key: string;
  reminded_at: MomentOrNone;
  reminders: ColumnType<number, number | undefined, number>;
}

/** Tables of the reports module. */
export interface ReportTables {
  reports: ReportsTable;
  report_paragraphs: ReportParagraphsTable;
  report_cells: ReportCellsTable;
  report_calls: ReportCallsTable;
  report_call_units: ReportCallUnitsTable;
}
