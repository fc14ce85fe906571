-- What appraisers work with beside their decisions: reasons to use again, questions read, replies sent, second readings.

-- A reason is only ever put away, never erased. Without method and place it fits everywhere.
create table reasons (
  id          uuid primary key,
  owner_unit  text not null references units (key),
  account_id  uuid not null references accounts (id),
  shared      boolean not null default false,
  round_id    uuid references rounds (id),
  method_id   text,
  place       text,
  text        text not null,
  version     integer not null default 1,
  written_at  timestamptz not null,
  put_away_at timestamptz
);
create index reasons_office on reasons (owner_unit) where put_away_at is null;

alter table conflicts_of_interest
  add column lifted_by   uuid references accounts (id),
  add column lift_reason text not null default '';

-- `text` and `agrees` are the draft; what was sent stands apart, so that a reopened draft never hides it.
alter table replies
  add column agrees      boolean not null default false,
  add column sent_text   text,
  add column sent_agrees boolean,
  add column sent_by     uuid references accounts (id);

-- How far somebody has read a thread.
create table question_reads (
  question_id uuid not null references questions (id),
  account_id  uuid not null references accounts (id),
  read_at     timestamptz not null,
  primary key (question_id, account_id)
);

-- A drawn sample can be drawn again by anybody from its seed.
create table second_reading_draws (
  id         uuid primary key,
  round_id   uuid not null references rounds (id),
  seed       text not null,
  wanted     integer not null,
  population integer not null,
  drawn      integer not null,
  drawn_at   timestamptz not null,
  drawn_by   uuid not null references accounts (id)
);
create index second_reading_draws_round on second_reading_draws (round_id);

alter table second_readings
  add column draw_id        uuid references second_reading_draws (id),
  -- the version of the first decision when the leaf was drawn
  add column first_version  integer not null default 1,
  add column version        integer not null default 0,
  add column sent_back_at   timestamptz,
  add column sent_back_by   uuid references accounts (id),
  add column sent_back_word text not null default '';
create index second_readings_reader on second_readings (round_id, reader_id);
