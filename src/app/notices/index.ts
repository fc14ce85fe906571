export { listAccountEmails, setAccountEmail } from "./accountEmails.ts";
export { announcing } from "./announcing.ts";
export { listFailedMails, retryMail } from "./failedMails.ts";
export { countNotices, listNotices } from "./listNotices.ts";
export { markNoticesRead } from "./markNoticesRead.ts";
export { readNotifications, renewCalendar, setNotifications } from "./ownNotifications.ts";
export type {
  MailContent,
  MailReader,
  NewNotice,
  Notice,
  NoticeReader,
  NoticeWriter,
  NotificationSettings,
  QuietCount,
  ReminderState,
  StoredMail,
} from "./ports.ts";
export { readReminders, remindLate } from "./remindLate.ts";
