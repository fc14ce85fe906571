export interface CalendarDaysTable {
  /** YYYY-MM-DD */
  day: string;
  kind: "off" | "work";
  note: string;
  source: string;
  recorded_at: Date;
  recorded_by: string | null;
}

/** Tables of the calendar module. */
export interface CalendarTables {
  calendar_days: CalendarDaysTable;
}
