import { counted, type Lang } from "../core/index.ts";

const FORMAT = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** «17 giờ 30 phút ngày 03/12/2026», in Việt Nam's time. */
export function momentWords(moment: Date | string, lang: Lang): string {
  const parts = new Map(FORMAT.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  const [hour, minute] = [parts.get("hour") ?? "", parts.get("minute") ?? ""];
  const day = `${parts.get("day")}/${parts.get("month")}/${parts.get("year")}`;
  if (lang === "en") return `${hour}:${minute} on ${day}`;
  return minute === "00" ? `${hour} giờ ngày ${day}` : `${hour} giờ ${minute} phút ngày ${day}`;
}

/** «còn 3 ngày», in days while there are two or more, then in hours. `until` lies after `now`. */
export function leftWords(until: Date, now: Date, lang: Lang): string {
  const left = until.getTime() - now.getTime();
  if (left >= 2 * DAY_MS) {
    const days = Math.floor(left / DAY_MS);
    return lang === "vi" ? `còn ${days} ngày` : `${counted(days, "day")} left`;
  }
  const hours = Math.max(1, Math.floor(left / HOUR_MS));
  return lang === "vi" ? `còn ${hours} giờ` : `${counted(hours, "hour")} left`;
}

/** The date in Việt Nam at a moment (YYYY-MM-DD), and the hour of that day, 0–23. */
export function vietnamClock(moment: Date): { readonly day: string; readonly hour: number } {
  const parts = new Map(FORMAT.formatToParts(moment).map(({ type, value }) => [type, value]));
  const day = `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
  return { day, hour: Number(parts.get("hour")) };
}

/** `2026-11-21` as 21/11/2026. */
export function dayWords(day: string): string {
  return day.split("-").toReversed().join("/");
}
