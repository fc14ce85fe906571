import type { App } from "../app.ts";
import { registerAccountEmails } from "./account-emails.ts";
import { registerFailedMails } from "./failed-mails.ts";
import { registerOwnNotices } from "./own-notices.ts";
import { registerOwnNotifications } from "./own-notifications.ts";
import { registerRemind } from "./remind.ts";

export function registerNotices(app: App): void {
  registerOwnNotices(app);
  registerOwnNotifications(app);
  registerAccountEmails(app);
  registerFailedMails(app);
  registerRemind(app);
}
