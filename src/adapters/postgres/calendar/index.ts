export { createCalendarRepository } from "./calendarRepository.ts";
