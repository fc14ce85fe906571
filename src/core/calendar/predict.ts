import { addDays, weekdayOf } from "./day.ts";
import { lunarDay } from "./lunar.ts";
import type { CalendarDay } from "./shippedCalendar.ts";

type Named = { readonly date: string; readonly name: CalendarDay["name"] };

const TUESDAY = 1;
const SATURDAY = 5;

/**
 * Days off of a year whose notice is not out yet, by Bộ luật Lao động 2019, Điều 112 (the days) and 111 khoản 3 (days in
 * lieu). Which day before or after Tết and National Day is given is the notice's to say; here the choice that every notice
 * of 2021–2026 made. Swaps of working days cannot be known.
 */
export function predictedDays(year: number): readonly CalendarDay[] {
  const holidays = holidaysOf(year);
  const taken = new Set(holidays.map(({ date }) => date));
  const days = holidays
    .filter(({ date }) => weekdayOf(date) < SATURDAY)
    .map((holiday) => dayOff(holiday, "holiday"));
  for (const holiday of holidays.filter(({ date }) => weekdayOf(date) >= SATURDAY)) {
    let date = holiday.date;
    while (taken.has(date) || weekdayOf(date) >= SATURDAY) date = addDays(date, 1);
    taken.add(date);
    days.push(dayOff({ date, name: holiday.name }, "in-lieu"));
  }
  return days.sort((left, right) => (left.date < right.date ? -1 : 1));
}

function holidaysOf(year: number): readonly Named[] {
  const newYear = lunarDay(year, 1, 1);
  const first = weekdayOf(newYear) === TUESDAY ? -1 : -2;
  const tet = Array.from({ length: 5 }, (_, index) => addDays(newYear, first + index));
  const national = `${year}-09-02`;
  const beside = addDays(national, [1, 2, 4, 5].includes(weekdayOf(national)) ? -1 : 1);
  return [
    { date: `${year}-01-01`, name: { vi: "Tết Dương lịch", en: "New Year" } },
    ...tet.map((date) => ({ date, name: { vi: "Tết Nguyên đán", en: "Lunar New Year" } })),
    { date: lunarDay(year, 3, 10), name: { vi: "Giỗ Tổ Hùng Vương", en: "Hung Kings' Day" } },
    { date: `${year}-04-30`, name: { vi: "Ngày Chiến thắng 30/4", en: "Victory Day" } },
    { date: `${year}-05-01`, name: { vi: "Ngày Quốc tế lao động 01/5", en: "Labour Day" } },
    ...[national, beside].map((date) => ({ date, name: { vi: "Quốc khánh", en: "National Day" } })),
  ];
}

function dayOff({ date, name }: Named, ground: "holiday" | "in-lieu"): CalendarDay {
  return { date, kind: "off", name, ground, insteadOf: null, sources: [] };
}
