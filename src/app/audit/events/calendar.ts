import { z } from "zod";
import { Day } from "../../../contract/ids.ts";
import { eventKind } from "../eventKind.ts";

const day = z.object({ date: Day, kind: z.enum(["off", "work"]), note: z.string(), source: z.string() });

/** Days that an office sets above the shipped calendar of working days. */
export const calendarEvents = {
  "calendar.day-set": eventKind(day, (data) => ({
    vi: `Ghi ngày ${vietnamese(data.date)} là ngày ${data.kind === "off" ? "nghỉ" : "làm việc"}: ${data.note}. Căn cứ: ${data.source}`,
    en: `Set ${data.date} as a ${data.kind === "off" ? "day off" : "working day"}: ${data.note}. By: ${data.source}`,
  })),
  "calendar.day-removed": eventKind(day, (data) => ({
    vi: `Bỏ ngày ${data.kind === "off" ? "nghỉ" : "làm việc"} ${vietnamese(data.date)} (${data.note}) khỏi lịch làm việc`,
    en: `Took the ${data.kind === "off" ? "day off" : "working day"} ${data.date} (${data.note}) off the calendar`,
  })),
};

function vietnamese(date: string): string {
  return date.split("-").reverse().join("/");
}
