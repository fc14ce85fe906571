-- Notices of what concerns somebody, the mails that carry them, and how each person wants to be told.

-- One row per person and event; events of one kind at one sheet within an hour share a row. The words are those of the
-- audit entry that the row points to. unit_key: the sheet the event is about, or the person's own unit in the round.
create table notices (
  id         bigint generated always as identity primary key,
  account_id uuid not null references accounts (id),
  chain      text not null,
  seq        bigint not null,
  kind       text not null,
  audience   text not null,
  round_id   uuid references rounds (id),
  unit_key   text,
  actor_id   uuid,
  at         timestamptz not null,
  count      integer not null default 1,
  -- quiet: never shown by itself, only counted in the digest
  quiet      boolean not null default false,
  -- urgent: mailed at once
  urgent     boolean not null default false,
  read_at    timestamptz,
  -- when it went into a mail
  mailed_at  timestamptz
);
create index notices_account on notices (account_id, id);
create index notices_unread on notices (account_id) where read_at is null and not quiet;
create index notices_urgent on notices (account_id) where urgent and mailed_at is null;
create index notices_round on notices (round_id, kind) where round_id is not null;

create table notification_settings (
  account_id     uuid primary key references accounts (id),
  email          text,
  digest         boolean not null default true,
  language       text not null default 'vi' check (language in ('vi', 'en')),
  calendar_token text unique,
  updated_at     timestamptz not null
);

-- Written by whichever copy of the program comes first, so that nobody gets two digests on one day.
create table digest_days (
  account_id uuid not null references accounts (id),
  day        date not null,
  made_at    timestamptz not null,
  primary key (account_id, day)
);

-- content: what is to be said, in both languages; drawn as text and HTML when it is sent.
create table mails (
  id          uuid primary key,
  account_id  uuid not null references accounts (id),
  recipient   text not null,
  language    text not null,
  content     jsonb not null,
  created_at  timestamptz not null,
  attempts    integer not null default 0,
  -- when it may be tried next; a copy of the program that takes it up moves this first
  due_at      timestamptz not null,
  sent_at     timestamptz,
  given_up_at timestamptz,
  last_error  text not null default ''
);
create index mails_waiting on mails (due_at) where sent_at is null and given_up_at is null;
create index mails_failed on mails (created_at) where sent_at is null and attempts > 0;
