/** First and last day of a period, YYYY-MM-DD. */
export interface PeriodDays {
  readonly from: string;
  readonly to: string;
}

const PERIOD = /^(\d{4})(?:-?(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/i;

/** The days of `2026`, `2026-H1`, `2026-Q3` or `2026-11`; undefined for a period written otherwise. */
export function periodDays(period: string): PeriodDays | undefined {
  const parts = PERIOD.exec(period.trim());
  if (!parts) return undefined;
  const [, year = "", half, quarter, month] = parts;
  const [first, last] = months(half, quarter, month);
  const lastDay = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(lastDay)}` };
}

function months(half?: string, quarter?: string, month?: string): readonly [number, number] {
  if (half !== undefined) return half === "1" ? [1, 6] : [7, 12];
  if (quarter !== undefined) return [Number(quarter) * 3 - 2, Number(quarter) * 3];
  if (month !== undefined) return [Number(month), Number(month)];
  return [1, 12];
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
