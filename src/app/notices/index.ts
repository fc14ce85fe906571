export { announcing } from "./announcing.ts";
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
