/** Reads 21/11/2026, 21-11-2026, 21.11.2026, 21112026 or 2026-11-21 as YYYY-MM-DD; undefined when it is no date. */
export function readDate(typed: string): string | undefined {
  const text = typed.trim();
  const dayFirst =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (yearFirst) return calendarDate(yearFirst[1], yearFirst[2], yearFirst[3]);
  return dayFirst ? calendarDate(dayFirst[3], dayFirst[2], dayFirst[1]) : undefined;
}

function calendarDate(year = "", month = "", day = ""): string | undefined {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const exists = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(exists.getTime()) && exists.toISOString().startsWith(date) ? date : undefined;
}
