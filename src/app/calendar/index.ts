export type { CalendarReader, CalendarWriter, OfficeDayRecord } from "./ports.ts";
export { readCalendarYear } from "./readCalendarYear.ts";
export { removeOfficeDay } from "./removeOfficeDay.ts";
export { setOfficeDay } from "./setOfficeDay.ts";
export { workingCalendar } from "./workingCalendar.ts";
