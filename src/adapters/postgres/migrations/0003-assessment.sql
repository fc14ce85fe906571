-- Assessment at full strength: leaders and divisions, approval, reopening, explanation, second appraisal, requests.
-- Everything here that a right depends on is read together as the "work facts" of a sheet.

alter table role_grants drop constraint role_grants_role_check;
alter table role_grants add column division text;
alter table role_grants add constraint role_grants_role_check
  check (role in ('administrator', 'owner', 'unit', 'division', 'leader', 'appraiser'));
alter table role_grants drop constraint role_grants_account_id_role_unit_key_key;
alter table role_grants add constraint role_grants_once
  unique nulls not distinct (account_id, role, unit_key, division);

create table divisions (
  unit_key   text not null references units (key),
  key        text not null,
  name       text not null,
  removed_at timestamptz,
  primary key (unit_key, key)
);

alter table rounds
  add column leader_approval boolean not null default false,
  add column previous_round_id uuid references rounds (id),
  add column approved_at timestamptz,
  add column approved_by uuid references accounts (id),
  add column approval jsonb;

-- A deadline that was moved, shown to everybody in the round.
create table clock_changes (
  id         uuid primary key,
  round_id   uuid not null references rounds (id),
  at         timestamptz not null,
  changed_by uuid not null references accounts (id),
  before     jsonb not null,
  after      jsonb not null,
  reason     text not null
);
create index clock_changes_round on clock_changes (round_id, at);

alter table submissions drop constraint submissions_state_check;
alter table submissions add constraint submissions_state_check
  check (state in ('draft', 'presented', 'approved', 'submitted'));

-- Laid before the leader, approved, returned with a word: of a whole sheet, or of a department's part of it.
-- Append-only; the last act of a department says where its part stands.
create table sheet_reviews (
  id             uuid primary key,
  round_id       uuid not null,
  unit_key       text not null,
  department_key text references units (key),
  act            text not null check (act in ('presented', 'approved', 'returned', 'taken-back')),
  word           text not null default '',
  at             timestamptz not null,
  done_by        uuid not null references accounts (id),
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);
create index sheet_reviews_sheet on sheet_reviews (round_id, unit_key, at);

-- Leaves that a unit (or a lead department) has given to one of its divisions, with an inner deadline.
create table division_leaves (
  round_id       uuid not null,
  unit_key       text not null,
  leaf           text not null,
  department_key text not null references units (key),
  division       text not null,
  due            date,
  note           text not null default '',
  assigned_at    timestamptz not null,
  assigned_by    uuid not null references accounts (id),
  primary key (round_id, unit_key, leaf, department_key),
  foreign key (round_id, unit_key) references submissions (round_id, unit_key),
  foreign key (department_key, division) references divisions (unit_key, key)
);

-- Opened again for one unit, whole or for some leaves, until a moment, with the reason.
create table reopenings (
  id         uuid primary key,
  round_id   uuid not null,
  unit_key   text not null,
  -- empty: the whole sheet
  leaves     text[] not null default '{}',
  work       text not null check (work in ('self-scoring', 'explanation', 'appraisal')),
  until      timestamptz not null,
  reason     text not null,
  opened_at  timestamptz not null,
  opened_by  uuid not null references accounts (id),
  closed_at  timestamptz,
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);
create index reopenings_sheet on reopenings (round_id, unit_key);

-- Where the province is measured: one request per department for explanation and documents, with a date.
create table supplement_requests (
  id             uuid primary key,
  round_id       uuid not null,
  unit_key       text not null,
  department_key text not null references units (key),
  text           text not null default '',
  until          timestamptz not null,
  sent_at        timestamptz not null,
  sent_by        uuid not null references accounts (id),
  meeting_id     uuid,
  closed_at      timestamptz,
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);
create index supplement_requests_sheet on supplement_requests (round_id, unit_key);

create table supplement_request_leaves (
  request_id  uuid not null references supplement_requests (id),
  leaf        text not null,
  wanted      text not null,
  answer      text not null default '',
  answered_at timestamptz,
  answered_by uuid references accounts (id),
  primary key (request_id, leaf)
);

-- Decisions of the first and the second appraisal.
alter table appraisals add column phase smallint not null default 1 check (phase in (1, 2));

-- What a unit answers to a changed score, once, in the window of explanation.
create table replies (
  round_id   uuid not null,
  unit_key   text not null,
  leaf       text not null,
  text       text not null,
  version    integer not null,
  updated_at timestamptz not null,
  updated_by uuid not null references accounts (id),
  sent_at    timestamptz,
  primary key (round_id, unit_key, leaf),
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);

-- An appraiser's own word that they may not judge a unit.
create table conflicts_of_interest (
  round_id    uuid not null references rounds (id),
  account_id  uuid not null references accounts (id),
  unit_key    text not null references units (key),
  reason      text not null,
  declared_at timestamptz not null,
  lifted_at   timestamptz,
  primary key (round_id, account_id, unit_key)
);

-- Threads between appraiser and unit at a leaf.
create table questions (
  id         uuid primary key,
  round_id   uuid not null,
  unit_key   text not null,
  leaf       text not null,
  text       text not null,
  asked_at   timestamptz not null,
  asked_by   uuid not null references accounts (id),
  closed_at  timestamptz,
  closed_by  uuid references accounts (id),
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);
create index questions_sheet on questions (round_id, unit_key, leaf);

create table question_messages (
  id          uuid primary key,
  question_id uuid not null references questions (id),
  text        text not null,
  written_at  timestamptz not null,
  written_by  uuid not null references accounts (id),
  from_unit   boolean not null
);
create index question_messages_question on question_messages (question_id, written_at);

-- A drawn sample read a second time, blind to the first decision.
create table second_readings (
  round_id  uuid not null,
  unit_key  text not null,
  leaf      text not null,
  reader_id uuid not null references accounts (id),
  drawn_at  timestamptz not null,
  drawn_by  uuid not null references accounts (id),
  points    double precision,
  reason    text not null default '',
  read_at   timestamptz,
  primary key (round_id, unit_key, leaf),
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);
