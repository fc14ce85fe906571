import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { MailContent } from "../../../app/notices/index.ts";
import type { Audience } from "../../../contract/audience.ts";
import type { Lang } from "../../../core/index.ts";

type Moment = ColumnType<Date, Date, Date>;
type MomentOrNone = ColumnType<Date | null, Date | null | undefined, Date | null>;

export interface NoticesTable {
  id: Generated<number>;
  account_id: string;
  chain: string;
  seq: number;
  kind: string;
  audience: Audience["to"];
  round_id: string | null;
  unit_key: string | null;
  actor_id: string | null;
  at: Moment;
  count: Generated<number>;
  quiet: boolean;
  urgent: boolean;
  read_at: MomentOrNone;
  mailed_at: MomentOrNone;
}

export interface NotificationSettingsTable {
  account_id: string;
  email: string | null;
  digest: boolean;
  language: Lang;
  calendar_token: string | null;
  updated_at: Moment;
}

export interface DigestDaysTable {
  account_id: string;
  day: string;
  made_at: Moment;
}

export interface MailsTable {
  id: string;
  account_id: string;
  recipient: string;
  language: Lang;
  content: JSONColumnType<MailContent, string, never>;
  created_at: Moment;
  attempts: Generated<number>;
  due_at: Moment;
  sent_at: MomentOrNone;
  given_up_at: MomentOrNone;
  last_error: Generated<string>;
}

/** Tables of the notices module. */
export interface NoticesTables {
  notices: NoticesTable;
  notification_settings: NotificationSettingsTable;
  digest_days: DigestDaysTable;
  mails: MailsTable;
}
