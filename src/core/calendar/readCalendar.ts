import type { Words } from "../method/fault.ts";
import { isRecord, shapeFaults } from "../method/shape.ts";
import { readSource } from "../method/source.ts";
import { weekdayOf, yearOf } from "./day.ts";
import { type CalendarFile, calendarSchema, type ShippedCalendar, shippedOf } from "./shippedCalendar.ts";

/** One thing wrong with a calendar file: its line, and how to mend it. */
export interface CalendarFault {
  readonly line: number;
  readonly words: Words;
}
export type CalendarReading =
  | { readonly ok: true; readonly calendar: ShippedCalendar }
  | { readonly ok: false; readonly faults: readonly CalendarFault[] };

type Located = { readonly path: readonly (string | number)[]; readonly words: Words };

/** Reads a file of `calendars/` and reports every fault at once, in the order of its lines. */
export function readCalendar(text: string): CalendarReading {
  const source = readSource(text);
  const refuse = (found: readonly Located[]): CalendarReading => {
    const faults = [
      ...source.faults,
      ...found.map(({ path, words }) => ({ line: source.lineOf(path), words })),
    ];
    return { ok: false, faults: faults.toSorted((left, right) => left.line - right.line) };
  };
  if (source.data === undefined) return refuse([]);
  if (!isRecord(source.data)) return refuse([{ path: [], words: NOT_A_CALENDAR }]);
  const shape = shapeFaults(calendarSchema, source.data);
  if (shape.length > 0 || source.faults.length > 0) return refuse(shape);
  const file = calendarSchema.parse(source.data);
  const faults = meaningFaults(file);
  return faults.length > 0 ? refuse(faults) : { ok: true, calendar: shippedOf(file) };
}

function meaningFaults(file: CalendarFile): readonly Located[] {
  const weekend = shippedOf(file).weekend;
  const faults: Located[] = [];
  const seenYears = new Set<number>();
  const seenDays = new Set<string>();
  for (const [at, { year, breaks }] of file.years.entries()) {
    if (seenYears.has(year)) faults.push({ path: ["years", at, "year"], words: yearTwice(year) });
    seenYears.add(year);
    for (const [index, one] of breaks.entries()) {
      const path = ["years", at, "breaks", index];
      const days = [
        ...[...one.off, ...one.inLieu].map((date) => ({ date, kind: "off" as const })),
        ...one.swapped.flatMap(({ off, work }) => [
          { date: off, kind: "off" as const },
          { date: work, kind: "work" as const },
        ]),
      ];
      for (const { date, kind } of days) {
        if (yearOf(date) !== year) faults.push({ path, words: otherYear(date, year) });
        if (seenDays.has(date)) faults.push({ path, words: dayTwice(date) });
        seenDays.add(date);
        if (weekend.has(weekdayOf(date)) === (kind === "off"))
          faults.push({ path, words: needless(date, kind) });
      }
      for (const id of one.sources)
        if (!(id in file.sources)) faults.push({ path: [...path, "sources"], words: unknownSource(id) });
    }
  }
  return faults;
}

const NOT_A_CALENDAR: Words = {
  vi: "Tệp không phải là lịch làm việc: cần các khóa id, title, weekend, sources, years.",
  en: "The file is not a calendar: it needs the keys id, title, weekend, sources, years.",
};

function yearTwice(year: number): Words {
  return { vi: `Năm ${year} có hai lần; gộp lại một mục.`, en: `The year ${year} stands twice; join both.` };
}

function dayTwice(date: string): Words {
  return { vi: `Ngày ${date} có hai lần; giữ lại một.`, en: `The day ${date} stands twice; keep one.` };
}

function otherYear(date: string, year: number): Words {
  return {
    vi: `Ngày ${date} không thuộc năm ${year}; chuyển sang đúng năm.`,
    en: `The day ${date} is not in ${year}; move it to its year.`,
  };
}

function needless(date: string, kind: "off" | "work"): Words {
  if (kind === "off")
    return {
      vi: `Ngày ${date} là ngày nghỉ hằng tuần, không cần ghi là ngày nghỉ; ghi ngày nghỉ bù vào inLieu.`,
      en: `The day ${date} is off every week and need not be listed; list the day in lieu under inLieu.`,
    };
  return {
    vi: `Ngày ${date} vốn là ngày làm việc, không cần ghi làm bù.`,
    en: `The day ${date} is a working day anyway; it need not be listed.`,
  };
}

function unknownSource(id: string): Words {
  return {
    vi: `Chưa khai báo nguồn “${id}” ở mục sources.`,
    en: `The source “${id}” is not described under sources.`,
  };
}
