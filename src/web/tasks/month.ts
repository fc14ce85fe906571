export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

export function monthOf(text: string): Month | undefined {
  const found = /^([12]\d{3})-(0[1-9]|1[0-2])$/.exec(text);
  return found ? { year: Number(found[1]), month: Number(found[2]) } : undefined;
}

export function nextMonth({ year, month }: Month, step: 1 | -1): Month {
  const count = year * 12 + month - 1 + step;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** The days of whole weeks, Monday first, that cover a month (`YYYY-MM-DD`). */
export function daysOf({ year, month }: Month): readonly string[] {
  const first = Date.UTC(year, month - 1, 1);
  const before = (new Date(first).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weeks = Math.ceil((before + length) / 7);
  return Array.from({ length: weeks * 7 }, (_, place) =>
    new Date(first + (place - before) * 86_400_000).toISOString().slice(0, 10),
  );
}
