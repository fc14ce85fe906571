import { counted } from "../../core/numbers/plural.ts";
import type { Language } from "../words/language.tsx";

const ZONE = "Asia/Ho_Chi_Minh";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Parts {
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
}

/** Local parts of an instant in Việt Nam, whatever the machine's own zone. */
function partsOf(at: Date): Parts {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: ZONE,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return {
    day: `${part("day")}/${part("month")}/${part("year")}`,
    hour: part("hour"),
    minute: part("minute"),
  };
}

/** 21/11/2026 in both languages. */
export function dayWords(instant: string): string {
  return partsOf(new Date(instant)).day;
}

/** A calendar date `YYYY-MM-DD` as 21/11/2026. */
export function dateWords(date: string): string {
  const [year, month, day] = date.split("-");
  return `${day}/${month}/${year}`;
}

/** 14:02, for saves of today. */
export function clockWords(instant: string): string {
  const { hour, minute } = partsOf(new Date(instant));
  return `${hour}:${minute}`;
}

/** 17 giờ 30 phút ngày 03/12/2026. */
export function momentWords(instant: string, language: Language): string {
  const { day, hour, minute } = partsOf(new Date(instant));
  if (language === "en") return `${hour}:${minute} on ${day}`;
  return minute === "00" ? `${hour} giờ ngày ${day}` : `${hour} giờ ${minute} phút ngày ${day}`;
}

/** 14:02 today, else 14:02 21/11/2026. */
export function shortMoment(instant: string, now: Date): string {
  const { day, hour, minute } = partsOf(new Date(instant));
  return day === partsOf(now).day ? `${hour}:${minute}` : `${hour}:${minute} ${day}`;
}

/** How long until a deadline, in the largest unit that still helps. */
function remaining(milliseconds: number, language: Language): string {
  const vi = language === "vi";
  if (milliseconds >= 2 * DAY)
    return vi ? `còn ${Math.floor(milliseconds / DAY)} ngày` : `${Math.floor(milliseconds / DAY)} days left`;
  if (milliseconds >= 2 * HOUR)
    return vi
      ? `còn ${Math.floor(milliseconds / HOUR)} giờ`
      : `${Math.floor(milliseconds / HOUR)} hours left`;
  const minutes = Math.max(1, Math.floor(milliseconds / MINUTE));
  return vi ? `còn ${minutes} phút` : `${counted(minutes, "minute")} left`;
}

/** «còn 12 ngày (đến 17 giờ 30 phút ngày 03/12/2026)»; past deadlines say since when. */
export function deadlineWords(deadline: string, now: Date, language: Language): string {
  const left = new Date(deadline).getTime() - now.getTime();
  const moment = momentWords(deadline, language);
  if (left <= 0) return language === "vi" ? `đã hết hạn lúc ${moment}` : `closed at ${moment}`;
  return language === "vi"
    ? `${remaining(left, "vi")} (đến ${moment})`
    : `${remaining(left, "en")} (until ${moment})`;
}

/** Calm, soon (within 3 days) or over; decides the weight of the words, never the words alone. */
export function deadlineUrgency(deadline: string, now: Date): "calm" | "soon" | "over" {
  const left = new Date(deadline).getTime() - now.getTime();
  if (left <= 0) return "over";
  return left <= 3 * DAY ? "soon" : "calm";
}

/** «2 giờ trước», for the last work of a unit. */
export function agoWords(instant: string, now: Date, language: Language): string {
  const gone = now.getTime() - new Date(instant).getTime();
  const vi = language === "vi";
  if (gone < 2 * MINUTE) return vi ? "vừa xong" : "just now";
  if (gone < 2 * HOUR)
    return vi ? `${Math.floor(gone / MINUTE)} phút trước` : `${Math.floor(gone / MINUTE)} minutes ago`;
  if (gone < 2 * DAY)
    return vi ? `${Math.floor(gone / HOUR)} giờ trước` : `${Math.floor(gone / HOUR)} hours ago`;
  if (gone < 60 * DAY)
    return vi ? `${Math.floor(gone / DAY)} ngày trước` : `${Math.floor(gone / DAY)} days ago`;
  return dayWords(instant);
}

/** What a `datetime-local` box holds, in Việt Nam's time. */
export function toLocalBox(instant: string): string {
  const { day, hour, minute } = partsOf(new Date(instant));
  const [date, month, year] = day.split("/");
  return `${year}-${month}-${date}T${hour}:${minute}`;
}

/** The instant meant by a `datetime-local` box; Việt Nam has no summer time. Empty when the box is not filled. */
export function fromLocalBox(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? new Date(`${text}:00+07:00`).toISOString() : "";
}
