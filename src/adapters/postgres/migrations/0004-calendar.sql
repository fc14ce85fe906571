-- Days that an office has set itself: a holiday just announced, a day it works instead. They stand above the calendar that
-- comes with the program. What stood before a change is in the audit chain.
create table calendar_days (
  day         date primary key,
  kind        text not null check (kind in ('off', 'work')),
  note        text not null,
  source      text not null,
  recorded_at timestamptz not null,
  recorded_by uuid references accounts (id)
);
