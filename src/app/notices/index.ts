export { listAccountEmails, setAccountEmail } from "./accountEmails.ts";
export { announcing } from "./announcing.ts";
export { makeDigests } from "./digest.ts";
export { listFailedMails, retryMail } from "./failedMails.ts";
export { countNotices, listNotices } from "./listNotices.ts";
export { type Mailer, MailRefused, type OutgoingMail } from "./mailPorts.ts";
export { markNoticesRead } from "./markNoticesRead.ts";
export { ownCalendar } from "./ownCalendar.ts";
export { readNotifications, renewCalendar, setNotifications } from "./ownNotifications.ts";
export type {
  InnerDeadline,
  MailContent,
  MailReader,
  NewNotice,
  Notice,
  NoticeReader,
  NoticeWriter,
  QuietCount,
  ReminderState,
  StoredMail,
  WaitingApproval,
} from "./ports.ts";
export { postRound } from "./postRound.ts";
export { readReminders, remindLate } from "./remindLate.ts";
export { sendMails } from "./sendMails.ts";
