import type { ServerClock } from "../../app/context.ts";

const VIETNAM = "+07:00";
const DAY = 86_400_000;

/** A clock that is set by hand, so that the past of the demo is written by the same use cases as the present. */
export class DemoClock implements ServerClock {
  readonly #loadedAt: Date;
  #now: Date;

  constructor(loadedAt: Date) {
    this.#loadedAt = loadedAt;
    this.#now = loadedAt;
  }

  now(): Date {
    return this.#now;
  }

  setTo(instant: string): void {
    this.#now = new Date(instant);
  }

  /** A few minutes later, so that what follows has a later time. */
  pass(minutes: number): void {
    this.#now = new Date(this.#now.getTime() + minutes * 60_000);
  }

  /** The instant at a time of day in Việt Nam, `days` from the day of loading. */
  at(days: number, time: string): string {
    return instantOf(vietnamDate(new Date(this.#loadedAt.getTime() + days * DAY)), time);
  }

  /** Year of the day of loading in Việt Nam. */
  year(): number {
    return Number(vietnamDate(this.#loadedAt).slice(0, 4));
  }

  /** Month, 1–12, of the day of loading in Việt Nam. */
  month(): number {
    return Number(vietnamDate(this.#loadedAt).slice(5, 7));
  }

  setToDay(date: string, time: string): void {
    this.setTo(instantOf(date, time));
  }

  /** YYYY-MM-DD of the moment the clock shows. */
  today(): string {
    return vietnamDate(this.#now);
  }
}

/** `2026-01-09` and `08:30` in Việt Nam, as an instant. */
export function instantOf(date: string, time: string): string {
  return `${date}T${time}:00${VIETNAM}`;
}

function vietnamDate(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
