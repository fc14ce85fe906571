import { randomBytes } from "node:crypto";
import type { NotificationsView, SetNotifications } from "../../contract/notices.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { NotificationSettings } from "./ports.ts";

const TOKEN_BYTES = 32;

/** How the reader is told, and the address of their calendar. */
export async function readNotifications(context: Context): Promise<NotificationsView> {
  const account = requireSignedIn(context.actor);
  return viewOf(await context.store.read((tx) => tx.notices.settings(account)));
}

export async function setNotifications(
  context: Context,
  { email, digest, language }: SetNotifications,
): Promise<NotificationsView> {
  return change(context, (present) => ({ ...present, email: email === "" ? null : email, digest, language }));
}

/** Gives the calendar a new secret address; the one before shows nothing any more. */
export async function renewCalendar(context: Context): Promise<NotificationsView> {
  const calendarToken = randomBytes(TOKEN_BYTES).toString("base64url");
  return change(context, (present) => ({ ...present, calendarToken }));
}

async function change(
  context: Context,
  next: (present: NotificationSettings) => NotificationSettings,
): Promise<NotificationsView> {
  const account = requireSignedIn(context.actor);
  return context.store.write(async ({ notices, audit }) => {
    const at = context.clock.now();
    const [before, after] = [await notices.settings(account), next(await notices.settings(account))];
    await notices.saveSettings(account, after, at);
    const data = {
      account,
      email: after.email !== before.email,
      calendar: after.calendarToken !== before.calendarToken,
    };
    await audit.append({ chain: "general", at, actorId: account, kind: "account.notifications-set", data });
    return viewOf(after);
  });
}

function viewOf({ email, digest, language, calendarToken }: NotificationSettings): NotificationsView {
  return {
    email: email ?? "",
    digest,
    language,
    calendarPath: calendarToken === null ? null : `/api/me/calendar.ics?token=${calendarToken}`,
  };
}
