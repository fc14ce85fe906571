-- Before a province hands in: marks of the working group, drafts and changes of requests, meetings and their decisions,
-- what must be published on which portal, and what has been typed into the Ministry's software.

-- Sure, at risk or lost, with the points expected. Append-only: the highest version is in force.
create table risk_marks (
  id          uuid primary key,
  round_id    uuid not null,
  unit_key    text not null,
  leaf        text not null,
  mark        text not null check (mark in ('sure', 'at-risk', 'lost')),
  expected    double precision not null,
  -- the self score at that moment; null where there was none
  self_points double precision,
  reason      text not null default '',
  version     integer not null,
  meeting_id  uuid,
  marked_at   timestamptz not null,
  marked_by   uuid not null references accounts (id),
  unique (round_id, unit_key, leaf, version),
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);

-- What is going to be asked of a department in its next request.
create table request_drafts (
  round_id       uuid not null,
  unit_key       text not null,
  department_key text not null references units (key),
  leaf           text not null,
  wanted         text not null,
  until_day      date,
  meeting_id     uuid,
  drafted_at     timestamptz not null,
  drafted_by     uuid not null references accounts (id),
  primary key (round_id, unit_key, department_key, leaf),
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);

alter table supplement_request_leaves add column version integer not null default 0;
alter table supplement_requests add column reminded_at timestamptz;

-- A date that was moved, with its reason.
create table request_extensions (
  request_id  uuid not null references supplement_requests (id),
  unit_key    text not null,
  at          timestamptz not null,
  extended_by uuid not null references accounts (id),
  before      timestamptz not null,
  after       timestamptz not null,
  reason      text not null,
  primary key (request_id, at)
);

create table meetings (
  id           uuid primary key,
  round_id     uuid not null,
  unit_key     text not null,
  title        text not null,
  held_on      date not null,
  place        text not null default '',
  chair        text not null default '',
  participants text not null default '',
  assessment   text not null default '',
  row_version  integer not null default 1,
  created_at   timestamptz not null,
  created_by   uuid not null references accounts (id),
  updated_at   timestamptz not null,
  updated_by   uuid not null references accounts (id),
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);
create index meetings_round on meetings (round_id, held_on);

-- What a meeting decided on a leaf. Append-only: the highest version is in force.
create table meeting_decisions (
  meeting_id     uuid not null references meetings (id),
  unit_key       text not null,
  leaf           text not null,
  version        integer not null,
  kind           text not null check (kind in ('keep', 'lower', 'supplement', 'drop')),
  points         double precision not null,
  department_key text references units (key),
  until_day      date,
  note           text not null default '',
  -- whether publication on a portal is to be checked, and by whom
  portal_lead    text references units (key),
  portal_support text[] not null default '{}',
  decided_at     timestamptz not null,
  decided_by     uuid not null references accounts (id),
  primary key (meeting_id, leaf, version)
);

-- What must be published where, who looks, what was seen.
create table portal_checks (
  id           uuid primary key,
  round_id     uuid not null,
  unit_key     text not null,
  leaf         text not null,
  wanted       text not null,
  portal       text not null default '',
  address      text not null default '',
  lead_key     text not null references units (key),
  support_keys text[] not null default '{}',
  person       text not null default '',
  due          date,
  state        text not null default 'unchecked' check (state in ('unchecked', 'published', 'missing')),
  checked_on   date,
  note         text not null default '',
  file_id      uuid references files (id),
  evidence_id  uuid references evidence (id),
  meeting_id   uuid,
  row_version  integer not null default 1,
  created_at   timestamptz not null,
  created_by   uuid not null references accounts (id),
  updated_at   timestamptz not null,
  updated_by   uuid not null references accounts (id),
  removed_at   timestamptz,
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);
create index portal_checks_round on portal_checks (round_id, unit_key);

-- Typed into the Ministry's software: what stood there then, so that a later change is seen.
create table entry_ticks (
  round_id    uuid not null,
  unit_key    text not null,
  leaf        text not null,
  fingerprint text not null,
  entered_at  timestamptz not null,
  entered_by  uuid not null references accounts (id),
  primary key (round_id, unit_key, leaf),
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);
