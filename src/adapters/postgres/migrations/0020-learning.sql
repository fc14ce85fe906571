-- Learning from a published round, and lists proposed for commendation.

-- A unit's consent that others in the round read how it met a leaf; revoked at any time, kept as it was.
create table leaf_shares (
  round_id   uuid not null references rounds (id),
  unit_key   text not null references units (key),
  leaf       text not null,
  words      text not null default '',
  -- the very pieces of evidence that may be read
  documents  text[] not null default '{}',
  shared_at  timestamptz not null,
  shared_by  uuid not null references accounts (id),
  revoked_at timestamptz,
  version    integer not null default 1,
  primary key (round_id, unit_key, leaf)
);

-- An office's own rules; without a row those that come with the program are in force.
create table recognition_rules (
  office_key text primary key references units (key),
  rules      jsonb not null,
  saved_at   timestamptz not null,
  saved_by   uuid not null references accounts (id),
  version    integer not null
);

create table recognition_lists (
  id          uuid primary key,
  office_key  text not null references units (key),
  round_id    uuid not null references rounds (id),
  title       text not null,
  -- as they were when the list was begun
  rules       jsonb not null,
  tasks_from  date not null,
  tasks_until date not null check (tasks_until >= tasks_from),
  -- the whole list as it was finished; null while it is a draft
  finished    jsonb,
  finished_at timestamptz,
  finished_by uuid references accounts (id),
  reopened_reason text not null default '',
  discarded_at timestamptz,
  created_at  timestamptz not null,
  created_by  uuid not null references accounts (id),
  version     integer not null default 1
);
create index recognition_lists_office on recognition_lists (office_key, created_at);
create index recognition_lists_round on recognition_lists (round_id);

create table recognition_decisions (
  list_id    uuid not null references recognition_lists (id),
  award      text not null,
  unit_key   text not null references units (key),
  decision   text not null check (decision in ('propose', 'leave-out')),
  reason     text not null,
  decided_at timestamptz not null,
  decided_by uuid not null references accounts (id),
  primary key (list_id, award, unit_key)
);

-- Units and persons added by hand.
create table recognition_entries (
  id         uuid primary key,
  list_id    uuid not null references recognition_lists (id),
  award      text not null,
  kind       text not null check (kind in ('unit', 'person')),
  unit_key   text not null references units (key),
  person     text not null default '',
  job        text not null default '',
  grounds    text not null,
  added_at   timestamptz not null,
  added_by   uuid not null references accounts (id),
  removed_at timestamptz
);
create index recognition_entries_list on recognition_entries (list_id);

create table recognition_discipline (
  id        uuid primary key,
  list_id   uuid not null references recognition_lists (id),
  unit_key  text not null references units (key),
  -- empty: the unit as a whole
  person    text not null default '',
  reason    text not null,
  noted_at  timestamptz not null,
  noted_by  uuid not null references accounts (id),
  lifted_at timestamptz
);
create index recognition_discipline_list on recognition_discipline (list_id);
