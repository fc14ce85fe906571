import type { AccountId } from "../../contract/ids.ts";
import type { OfficeDay, ShippedCalendar } from "../../core/index.ts";

/** A day that this office has set, above the calendar that comes with the program. */
export interface OfficeDayRecord extends OfficeDay {
  /** What the day is, e.g. «Ngày Văn hóa Việt Nam». */
  readonly note: string;
  /** The act or notice it rests on. */
  readonly source: string;
  readonly recordedAt: Date;
  readonly recordedBy: AccountId | null;
}

export interface CalendarReader {
  /** The calendar that comes with the program. */
  shipped(): ShippedCalendar;
  /** All days that this office has set, in order. */
  officeDays(): Promise<readonly OfficeDayRecord[]>;
}

export interface CalendarWriter {
  /** Adds or replaces the day. */
  putOfficeDay(day: OfficeDayRecord): Promise<void>;
  /** The day as it was; null when there was none. */
  removeOfficeDay(date: string): Promise<OfficeDayRecord | null>;
}
