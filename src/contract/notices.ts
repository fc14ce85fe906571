import { z } from "zod";
import { AccountId, Instant, RoundId, UnitKey } from "./ids.ts";

/** One thing that concerns the reader. `count` tells how many events of the kind it holds. */
export const NoticeView = z.object({
  id: z.int(),
  kind: z.string(),
  at: Instant,
  count: z.int(),
  read: z.boolean(),
  urgent: z.boolean(),
  actorName: z.string().nullable(),
  roundTitle: z.string().nullable(),
  unitName: z.string().nullable(),
  vi: z.string(),
  en: z.string(),
  /** Path below the workspace where the thing can be seen or done; null when there is none. */
  link: z.string().nullable(),
});
export type NoticeView = z.infer<typeof NoticeView>;

export const NoticePage = z.object({
  notices: z.array(NoticeView),
  unread: z.int(),
  /** Ask for the next page with `before`; null at the end. */
  next: z.int().nullable(),
});
export type NoticePage = z.infer<typeof NoticePage>;

export const NoticeCount = z.object({ unread: z.int() });

/** The notices that were read; without `ids` all of them. */
export const MarkRead = z.object({ ids: z.array(z.int().min(1)).max(500).optional() });

const NoticeLanguage = z.enum(["vi", "en"]);

/** An address that a mail can be sent to; empty for none. */
export const MailAddress = z.union([z.literal(""), z.email().max(200)]);

export const NotificationsView = z.object({
  email: z.string(),
  digest: z.boolean(),
  language: NoticeLanguage,
  /** Path with its secret below the product's own address; null until the reader asks for one. */
  calendarPath: z.string().nullable(),
});
export type NotificationsView = z.infer<typeof NotificationsView>;

export const SetNotifications = z.object({
  email: MailAddress,
  digest: z.boolean(),
  language: NoticeLanguage,
});
export type SetNotifications = z.infer<typeof SetNotifications>;

export const AccountEmail = z.object({ email: MailAddress });
export const AccountEmails = z.array(z.object({ account: AccountId, email: z.string() }));

/** Units or, where the province is measured, departments that are behind with their work. */
export const Remind = z.object({
  units: z.array(UnitKey).max(5000).default([]),
  departments: z.array(UnitKey).max(500).default([]),
  text: z.string().trim().max(1000).default(""),
});
export type Remind = z.input<typeof Remind>;

/** Whom a reminder to this unit reaches, and when the last one went. */
export const ReminderRow = z.object({
  unit: UnitKey,
  people: z.array(z.object({ name: z.string(), hasEmail: z.boolean() })),
  lastAt: Instant.nullable(),
});
export type ReminderRow = z.infer<typeof ReminderRow>;
export const Reminders = z.object({ round: RoundId, units: z.array(ReminderRow) });
export type Reminders = z.infer<typeof Reminders>;

/** A mail that could not be delivered (yet). */
export const FailedMail = z.object({
  id: z.uuid(),
  displayName: z.string(),
  recipient: z.string(),
  subject: z.object({ vi: z.string(), en: z.string() }),
  createdAt: Instant,
  attempts: z.int(),
  error: z.string(),
  /** When it is tried again; null when it was given up. */
  nextAt: Instant.nullable(),
});
export type FailedMail = z.infer<typeof FailedMail>;
