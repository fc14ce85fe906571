import type { ServerClock } from "../../src/app/context.ts";

/** A clock that stands still until it is moved. */
export interface FakeClock extends ServerClock {
  set(moment: string | Date): void;
  advance(step: { days?: number; hours?: number; minutes?: number }): void;
}

const MINUTE = 60_000;

/** Begins at the given moment, by default 8 o'clock in Vietnam on 21/11/2026. */
export function fakeClock(start: string | Date = "2026-11-21T08:00:00+07:00"): FakeClock {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    set: (moment) => {
      now = new Date(moment).getTime();
    },
    advance: ({ days = 0, hours = 0, minutes = 0 }) => {
      now += ((days * 24 + hours) * 60 + minutes) * MINUTE;
    },
  };
}
