import type { Audience, Words } from "../../contract/audience.ts";
import type { AccountId, RoundId, UnitKey } from "../../contract/ids.ts";
import type { RoundKind } from "../../contract/rounds.ts";
import type { Lang } from "../../core/index.ts";

/** An entry of an audit chain that concerns somebody. */
export interface NewNotice {
  readonly chain: string;
  readonly seq: number;
  readonly kind: string;
  readonly roundId: RoundId | null;
  /** The unit the entry is about. */
  readonly unit: UnitKey | null;
  readonly actorId: AccountId | null;
  readonly at: Date;
  readonly quiet: boolean;
  readonly urgent: boolean;
  readonly audiences: readonly Audience[];
}

/** A notice of one person, with what is needed to say it and to find the place it is about. */
export interface Notice {
  readonly id: number;
  readonly kind: string;
  readonly audience: Audience["to"];
  /** Canonical JSON of the audit entry. */
  readonly body: string;
  readonly at: Date;
  readonly count: number;
  readonly read: boolean;
  readonly urgent: boolean;
  readonly actorName: string | null;
  readonly round: { readonly id: RoundId; readonly title: string; readonly kind: RoundKind } | null;
  readonly unit: UnitKey | null;
  readonly unitName: string | null;
  /** The unit whose sheet the unit works on: its own, or that of the province that is measured. */
  readonly sheet: UnitKey | null;
}

/** How many quiet events of a kind there were in a round since the last mail. */
export interface QuietCount {
  readonly kind: string;
  readonly round: Notice["round"];
  readonly count: number;
}

/** How somebody wants to be told. */
export interface NotificationSettings {
  readonly email: string | null;
  readonly digest: boolean;
  readonly language: Lang;
  readonly calendarToken: string | null;
}

/** Who of a unit would get a reminder, and when the last one went. */
export interface ReminderState {
  readonly unit: UnitKey;
  readonly people: readonly { readonly name: string; readonly hasEmail: boolean }[];
  readonly lastAt: Date | null;
}

/** Somebody to whom a mail can go. */
export interface MailReader {
  readonly account: AccountId;
  readonly displayName: string;
  readonly email: string;
  readonly language: Lang;
}

/** What a mail says, in both languages; links are paths below the product's own address. */
export interface MailContent {
  readonly subject: Words;
  readonly lead: Words;
  readonly sections: readonly {
    readonly title: Words;
    readonly lines: readonly { readonly words: Words; readonly link: string | null }[];
  }[];
}

export interface StoredMail {
  readonly id: string;
  readonly account: AccountId;
  readonly displayName: string;
  readonly recipient: string;
  readonly language: Lang;
  readonly content: MailContent;
  readonly createdAt: Date;
  readonly attempts: number;
  readonly dueAt: Date;
  readonly givenUpAt: Date | null;
  readonly lastError: string;
}

/** A deadline that does not come from the clock of a round. */
export interface InnerDeadline {
  /** Set inside a unit for a division; asked for by the owner; a sheet opened again. */
  readonly kind: "division" | "request" | "reopened";
  readonly id: string;
  readonly round: { readonly id: RoundId; readonly title: string };
  /** For whom the person acts, and whose sheet it is. */
  readonly unit: UnitKey;
  readonly unitName: string;
  readonly sheet: UnitKey;
  readonly from: Date;
  readonly until: Date;
  readonly left: number;
  readonly of: number;
}

/** A sheet, or a department's part of one, that lies before a leader. */
export interface WaitingApproval {
  readonly round: { readonly id: RoundId; readonly title: string };
  readonly unit: UnitKey;
  readonly unitName: string;
  readonly sheet: UnitKey;
}

export interface NoticeReader {
  /** Own notices, newest first, beginning before `before` (null: from the newest). */
  list(
    account: AccountId,
    choice: { readonly unreadOnly: boolean; readonly before: number | null; readonly limit: number },
  ): Promise<readonly Notice[]>;
  countUnread(account: AccountId): Promise<number>;
  settings(account: AccountId): Promise<NotificationSettings>;
  /** Every address with its account. */
  emails(): Promise<readonly { readonly account: AccountId; readonly email: string }[]>;
  /** The account that works, to which a calendar's token belongs. */
  accountByCalendarToken(token: string): Promise<AccountId | null>;
  /** Deadlines of this person that no clock of a round sets, and that are not over. */
  innerDeadlines(account: AccountId, now: Date): Promise<readonly InnerDeadline[]>;
  /** What lies before this person as a leader. */
  waitingApprovals(account: AccountId): Promise<readonly WaitingApproval[]>;
  /** The people of these units whom a reminder reaches. */
  reminders(roundId: RoundId, units: readonly UnitKey[]): Promise<readonly ReminderState[]>;
  /** People with an address and the digest on who have had none on this day. */
  awaitingDigest(day: string): Promise<readonly MailReader[]>;
  /** People with urgent notices since a moment that no mail has carried, and an address. */
  awaitingUrgent(since: Date): Promise<readonly MailReader[]>;
  /** Own notices since a moment, not read and not yet in any mail, oldest first; quiet ones left out. */
  unmailed(account: AccountId, since: Date, urgentOnly: boolean): Promise<readonly Notice[]>;
  quietCounts(account: AccountId, since: Date): Promise<readonly QuietCount[]>;
  /** Mails that were tried and are not sent, newest first. */
  failedMails(): Promise<readonly StoredMail[]>;
}

export interface NoticeWriter {
  /** Tells everybody in the audiences but the actor, in one statement. */
  deliver(notice: NewNotice): Promise<void>;
  /** Marks own notices read; null: all of them. */
  markRead(account: AccountId, ids: readonly number[] | null, at: Date): Promise<void>;
  saveSettings(account: AccountId, settings: NotificationSettings, at: Date): Promise<void>;
  /** False when this person's digest of the day has been made already. */
  claimDigest(account: AccountId, day: string, at: Date): Promise<boolean>;
  /** Locks the person's urgent notices since a moment that no mail has carried; false when there is none (any more). */
  lockUrgent(account: AccountId, since: Date): Promise<boolean>;
  markMailed(account: AccountId, at: Date, urgentOnly: boolean): Promise<void>;
  insertMail(
    mail: Pick<StoredMail, "id" | "account" | "recipient" | "language" | "content" | "createdAt">,
  ): Promise<void>;
  /** Takes up to `limit` mails that are due, so that nobody else sends them before `until`. */
  claimMails(now: Date, until: Date, limit: number): Promise<readonly StoredMail[]>;
  markSent(id: string, at: Date): Promise<void>;
  markFailed(id: string, error: string, again: Date | null, at: Date): Promise<void>;
  /** Makes a failed mail due now; false when there is no such mail. */
  retryMail(id: string, now: Date): Promise<boolean>;
}
