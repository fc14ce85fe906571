import { readReminders, remindLate } from "../../app/notices/index.ts";
import { Remind, Reminders } from "../../contract/notices.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

const response = { 200: Reminders };

/** The owner reminds those who are behind, and sees whom that reaches. */
export function registerRemind(app: App): void {
  const reading = {
    tags: ["rounds"],
    summary: "Whom a reminder reaches, and when the last one went",
    params: roundParams,
    response,
  };
  app.get("/api/rounds/:id/reminders", { schema: reading }, (request) =>
    readReminders(contextOf(request), request.params.id),
  );
  const reminding = {
    tags: ["rounds"],
    summary: "Remind units or departments that are behind",
    params: roundParams,
    body: Remind,
    response,
  };
  app.post("/api/rounds/:id/remind", { schema: reminding }, (request) =>
    remindLate(contextOf(request), request.params.id, request.body),
  );
}
