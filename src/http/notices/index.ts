import type { App, HttpDeps } from "../app.ts";
import { registerAccountEmails } from "./account-emails.ts";
import { registerFailedMails } from "./failed-mails.ts";
import { registerOwnCalendar } from "./own-calendar.ts";
import { registerOwnNotices } from "./own-notices.ts";
import { registerOwnNotifications } from "./own-notifications.ts";
import { registerRemind } from "./remind.ts";

export function registerNotices(app: App, deps: HttpDeps): void {
  registerOwnNotices(app);
  registerOwnNotifications(app);
  registerOwnCalendar(app, deps);
  registerAccountEmails(app);
  registerFailedMails(app);
  registerRemind(app);
}
