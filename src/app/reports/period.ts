import type { ReportPeriod } from "../../contract/reports.ts";

const ROMAN = ["", "I", "II", "III", "IV"];

/** Last month of a period. */
export function lastMonth({ kind, quarter }: ReportPeriod): number {
  switch (kind) {
    case "quarter":
      return quarter * 3;
    case "half-year":
      return 6;
    case "nine-months":
      return 9;
    case "year":
      return 12;
  }
}

/** The days of a period as `YYYY-MM-DD`: a quarter starts with its first month, the others with January. */
export function periodDays(
  period: ReportPeriod,
  { cutOffDay, dueDay }: { readonly cutOffDay: number; readonly dueDay: number },
): { readonly from: string; readonly until: string; readonly cutOff: string; readonly due: string } {
  const month = lastMonth(period);
  const first = period.kind === "quarter" ? month - 2 : 1;
  const end = new Date(Date.UTC(period.year, month, 0)).getUTCDate();
  return {
    from: day(period.year, first, 1),
    until: day(period.year, month, end),
    cutOff: day(period.year, month, cutOffDay),
    due: day(period.year, month, dueDay),
  };
}

/** "quý II năm 2026", "6 tháng đầu năm 2026", "9 tháng năm 2026", "năm 2026". */
export function periodWords({ kind, year, quarter }: ReportPeriod): string {
  switch (kind) {
    case "quarter":
      return `quý ${ROMAN[quarter] ?? quarter} năm ${year}`;
    case "half-year":
      return `6 tháng đầu năm ${year}`;
    case "nine-months":
      return `9 tháng năm ${year}`;
    case "year":
      return `năm ${year}`;
  }
}

/** By what periods of one year follow each other: their last month, a longer one after a shorter. */
export function periodOrder(period: ReportPeriod): number {
  return period.year * 100 + lastMonth(period) * 2 + (period.kind === "quarter" ? 0 : 1);
}

function day(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
