import { z } from "zod";
import { removeOfficeDay, setOfficeDay } from "../../app/calendar/index.ts";
import { SetOfficeDay } from "../../contract/calendar.ts";
import { Day } from "../../contract/ids.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

const params = z.object({ date: Day });

export function registerEditDay(app: App): void {
  const setting = {
    tags: ["calendar"],
    summary: "Set a day off or a day of work above the shipped calendar",
    params,
    body: SetOfficeDay,
    response: { 204: z.null() },
  };
  app.put("/api/calendar/days/:date", { schema: setting }, async (request, reply) => {
    await setOfficeDay(contextOf(request), request.params.date, request.body);
    return reply.code(204).send(null);
  });
  const removing = {
    tags: ["calendar"],
    summary: "Take back a day that this office has set",
    params,
    response: { 204: z.null() },
  };
  app.delete("/api/calendar/days/:date", { schema: removing }, async (request, reply) => {
    await removeOfficeDay(contextOf(request), request.params.date);
    return reply.code(204).send(null);
  });
}
