import type { Clock, Window } from "../../contract/rounds.ts";

const HOUR_MS = 3_600_000;
/** Việt Nam has no summer time. */
const OFFSET_HOURS = 7;

/** The same days and hours of a later year, in Việt Nam's time. 29 February becomes 28 February where there is none. */
export function shiftClock(clock: Clock, years: number): Clock {
  const move = ({ from, until }: Window): Window => ({
    from: shifted(from, years),
    until: shifted(until, years),
  });
  return {
    ...clock,
    selfScoring: move(clock.selfScoring),
    appraisal: move(clock.appraisal),
    ...(clock.explanation ? { explanation: move(clock.explanation) } : {}),
    ...(clock.secondAppraisal ? { secondAppraisal: move(clock.secondAppraisal) } : {}),
  };
}

/** Years between two periods that are years; 1 where they do not say. */
export function yearsBetween(before: string, after: string): number {
  const [from, to] = [before, after].map((period) => Number(/^\d{4}/.exec(period)?.[0] ?? Number.NaN));
  if (from === undefined || to === undefined || !Number.isFinite(to - from)) return 1;
  return Math.max(1, to - from);
}

function shifted(instant: string, years: number): string {
  const local = new Date(Date.parse(instant) + OFFSET_HOURS * HOUR_MS);
  const [year, month, day] = [local.getUTCFullYear() + years, local.getUTCMonth(), local.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const text = new Date(
    Date.UTC(
      year,
      month,
      Math.min(day, last),
      local.getUTCHours(),
      local.getUTCMinutes(),
      local.getUTCSeconds(),
    ),
  ).toISOString();
  return `${text.slice(0, 19)}+07:00`;
}
