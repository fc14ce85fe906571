import { readNotifications, renewCalendar, setNotifications } from "../../app/notices/index.ts";
import { NotificationsView, SetNotifications } from "../../contract/notices.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

const response = { 200: NotificationsView };

/** How the reader is told of what concerns them. */
export function registerOwnNotifications(app: App): void {
  const reading = { tags: ["notices"], summary: "My mail address, digest and calendar", response };
  app.get("/api/me/notifications", { schema: reading }, (request) => readNotifications(contextOf(request)));
  const setting = {
    tags: ["notices"],
    summary: "Set my mail address, digest and language",
    body: SetNotifications,
    response,
  };
  app.put("/api/me/notifications", { schema: setting }, (request) =>
    setNotifications(contextOf(request), request.body),
  );
  const renewing = { tags: ["notices"], summary: "Give my calendar a new secret address", response };
  app.post("/api/me/calendar-address", { schema: renewing }, (request) => renewCalendar(contextOf(request)));
}
