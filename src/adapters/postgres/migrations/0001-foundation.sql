-- Units, accounts, sessions, rounds, submissions, evidence, appraisal, results and the audit chain.
-- Every table that grows carries unit_key, so that a distributed PostgreSQL can shard by it.

create table units (
  key           text primary key,
  name          text not null,
  name_en       text,
  family        text not null,
  aggregate     boolean not null default false,
  parent_key    text references units (key),
  code          text,
  region6       text,
  region8       text,
  valid_from    date,
  valid_to      date,
  successor_key text references units (key),
  aliases       text[] not null default '{}',
  illustration  boolean not null default false
);
create index units_family on units (family);
create index units_parent on units (parent_key);

create table accounts (
  id                   uuid primary key,
  username             text not null,
  display_name         text not null,
  position             text not null default '',
  password_hash        text not null,
  must_change_password boolean not null default false,
  disabled_at          timestamptz,
  created_at           timestamptz not null
);
create unique index accounts_username on accounts (lower(username));

create table role_grants (
  account_id uuid not null references accounts (id),
  role       text not null check (role in ('administrator', 'owner', 'unit', 'appraiser')),
  unit_key   text references units (key),
  granted_at timestamptz not null,
  unique nulls not distinct (account_id, role, unit_key)
);

create table sessions (
  id           uuid primary key,
  token_hash   bytea not null unique,
  account_id   uuid not null references accounts (id),
  csrf_token   text not null,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  user_agent   text not null default ''
);
create index sessions_account on sessions (account_id);

create table method_versions (
  id         text not null,
  version    text not null,
  sha256     text not null,
  source     text not null,
  frozen_at  timestamptz not null,
  primary key (id, version)
);

create table rounds (
  id             uuid primary key,
  title          text not null,
  kind           text not null check (kind in ('measured', 'measures')),
  method_id      text not null,
  method_version text not null,
  method_sha256  text,
  period         text not null,
  owner_unit_key text not null references units (key),
  clock          jsonb not null,
  created_at     timestamptz not null,
  created_by     uuid not null references accounts (id),
  opened_at      timestamptz,
  closed_at      timestamptz,
  published_at   timestamptz,
  archived_at    timestamptz,
  illustration   boolean not null default false,
  row_version    integer not null default 1
);

create table round_units (
  round_id     uuid not null references rounds (id),
  unit_key     text not null references units (key),
  family       text not null,
  exemptions   jsonb not null default '[]',
  ranked       boolean not null default true,
  primary key (round_id, unit_key)
);

-- In a round in which the province is measured: who leads and who supports each leaf.
create table leaf_assignments (
  round_id      uuid not null references rounds (id),
  leaf          text not null,
  lead_key      text not null references units (key),
  support_keys  text[] not null default '{}',
  primary key (round_id, leaf)
);

-- An appraiser without fields or units appraises all of them.
create table round_appraisers (
  round_id   uuid not null references rounds (id),
  account_id uuid not null references accounts (id),
  fields     text[] not null default '{}',
  unit_keys  text[] not null default '{}',
  primary key (round_id, account_id)
);

create table submissions (
  round_id     uuid not null,
  unit_key     text not null,
  state        text not null check (state in ('draft', 'submitted')),
  submitted_at timestamptz,
  submitted_by uuid references accounts (id),
  receipt_hash text,
  primary key (round_id, unit_key),
  foreign key (round_id, unit_key) references round_units (round_id, unit_key)
);

-- One receipt per act of submitting; kept when the unit takes its sheet back.
create table receipts (
  id           uuid primary key,
  round_id     uuid not null,
  unit_key     text not null,
  submitted_at timestamptz not null,
  submitted_by uuid not null references accounts (id),
  hash         text not null,
  points       double precision not null,
  assigned_max double precision not null,
  withdrawn_at timestamptz,
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);

-- One row per input, so that two people at two inputs never overwrite each other.
create table answers (
  round_id    uuid not null,
  unit_key    text not null,
  leaf        text not null,
  input       text not null,
  value       jsonb,
  version     integer not null,
  updated_at  timestamptz not null,
  updated_by  uuid not null references accounts (id),
  primary key (round_id, unit_key, leaf, input),
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);

create table answer_changes (
  id         uuid primary key,
  round_id   uuid not null,
  unit_key   text not null,
  leaf       text not null,
  input      text not null,
  value      jsonb,
  version    integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references accounts (id)
);
create index answer_changes_leaf on answer_changes (round_id, unit_key, leaf);

create table explanations (
  round_id   uuid not null,
  unit_key   text not null,
  leaf       text not null,
  text       text not null,
  version    integer not null,
  updated_at timestamptz not null,
  updated_by uuid not null references accounts (id),
  primary key (round_id, unit_key, leaf),
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);

create table files (
  id          uuid primary key,
  sha256      text not null,
  name        text not null,
  media_type  text not null,
  size        integer not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null references accounts (id)
);

create table evidence (
  id              uuid primary key,
  round_id        uuid not null,
  unit_key        text not null,
  leaf            text not null,
  file_id         uuid references files (id),
  link            text,
  title           text not null,
  document_number text not null default '',
  document_date   date,
  page            text not null default '',
  note            text not null default '',
  added_at        timestamptz not null,
  added_by        uuid not null references accounts (id),
  removed_at      timestamptz,
  removed_by      uuid references accounts (id),
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);
create index evidence_leaf on evidence (round_id, unit_key, leaf);

-- Append-only: the row with the highest version per leaf is the decision in force.
create table appraisals (
  id          uuid primary key,
  round_id    uuid not null,
  unit_key    text not null,
  leaf        text not null,
  decision    text not null check (decision in ('agree', 'change')),
  points      double precision not null,
  reason      text not null default '',
  self_points double precision,
  version     integer not null,
  decided_at  timestamptz not null,
  decided_by  uuid not null references accounts (id),
  unique (round_id, unit_key, leaf, version),
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);

create table computations (
  id             uuid primary key,
  round_id       uuid not null references rounds (id),
  computed_at    timestamptz not null,
  computed_by    uuid not null references accounts (id),
  method_sha256  text not null,
  code_version   text not null,
  input_hash     text not null,
  result_hash    text not null,
  published_at   timestamptz
);
create index computations_round on computations (round_id, computed_at);

create table unit_results (
  computation_id uuid not null references computations (id),
  round_id       uuid not null references rounds (id),
  unit_key       text not null references units (key),
  rank           integer,
  total          double precision not null,
  group_id       text,
  result         jsonb not null,
  primary key (computation_id, unit_key)
);

create table audit_heads (
  chain text primary key,
  seq   bigint not null,
  hash  text not null
);

create table audit_entries (
  chain         text not null,
  seq           bigint not null,
  at            timestamptz not null,
  actor_id      uuid,
  kind          text not null,
  unit_key      text,
  body          text not null,
  previous_hash text not null,
  hash          text not null,
  primary key (chain, seq)
);

create table settings (
  name  text primary key,
  value jsonb not null
);
