import { z } from "zod";
import { readCalendarYear } from "../../app/calendar/index.ts";
import { CalendarYear, CalendarYearNumber } from "../../contract/calendar.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerReadYear(app: App): void {
  const schema = {
    tags: ["calendar"],
    summary: "Days off and make-up days of a year, each with its source and how sure it is",
    params: z.object({ year: CalendarYearNumber }),
    response: { 200: CalendarYear },
  };
  app.get("/api/calendar/:year", { schema }, (request) =>
    readCalendarYear(contextOf(request), request.params.year),
  );
}
