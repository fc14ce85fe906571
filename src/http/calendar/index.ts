import type { App } from "../app.ts";
import { registerEditDay } from "./edit-day.ts";
import { registerReadYear } from "./read-year.ts";

export function registerCalendar(app: App): void {
  registerReadYear(app);
  registerEditDay(app);
}
