import ical, { ICalAlarmType, ICalEventTransparency } from "ical-generator";
import type { Lang } from "../../core/index.ts";
import { momentWords } from "../vietnamTime.ts";
import type { OwnDeadline } from "./ownDeadlines.ts";

const HALF_HOUR_MS = 1_800_000;
/** Seconds before the end at which the calendar rings: three days and one day. */
const ALARMS_S = [3 * 86_400, 86_400];
/** How often programs should look for changes, in seconds. */
const REFRESH_S = 4 * 3600;

/** What an entry of the calendar needs of a deadline; `round.title` says to what it belongs. */
export type CalendarEntry = Pick<OwnDeadline, "key" | "title" | "until" | "link" | "sequence"> & {
  readonly round: { readonly title: string };
};

/**
 * Deadlines as iCalendar (RFC 5545). An entry covers the last half hour, so that the end of a day stands on that day; its
 * UID stays when the deadline moves and its SEQUENCE grows. `url` is the product's address without a slash.
 */
export function calendarFile(
  deadlines: readonly CalendarEntry[],
  options: { readonly url: string; readonly lang: Lang; readonly now: Date },
): string {
  const { url, lang, now } = options;
  const calendar = ical({
    name: lang === "vi" ? "Chỉ số: việc của tôi" : "Chiso: my work",
    prodId: { company: "Chiso", product: "Chiso", language: lang === "vi" ? "VI" : "EN" },
    ttl: REFRESH_S,
  });
  for (const { key, title, round, until, link, sequence } of deadlines) {
    const moment = momentWords(until, lang);
    const event = calendar.createEvent({
      id: `${key}@chiso`,
      sequence,
      stamp: now,
      start: new Date(until.getTime() - HALF_HOUR_MS),
      end: until,
      summary: title[lang],
      description: `${round.title}\n${lang === "vi" ? `Hạn đến ${moment}.` : `Due ${moment}.`}\n${url}/lam-viec${link}`,
      url: `${url}/lam-viec${link}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const trigger of ALARMS_S) {
      event.createAlarm({ type: ICalAlarmType.display, trigger, description: title[lang] });
    }
  }
  return calendar.toString();
}
