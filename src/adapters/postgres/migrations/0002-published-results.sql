-- Figures published by others: as printed, with their sources. Shipped rows come from the folder published/ and are
-- replaced when it changes; entered rows are never erased, only marked as replaced.

create table published_indices (
  id         text primary key,
  position   integer not null,
  definition jsonb not null
);

create table published_sources (
  id      text primary key,
  title   text not null,
  address text not null default '',
  kind    text not null check (kind in ('official', 'press', 'repository')),
  date    text not null default '',
  note    text not null default '',
  shipped boolean not null
);

-- A checked file waits here until its person says yes.
create table published_imports (
  id           uuid primary key,
  file_name    text not null,
  rows         jsonb not null,
  created_at   timestamptz not null,
  created_by   uuid references accounts (id),
  committed_at timestamptz
);

-- year is null where the source names none; value and scale_max stay text, as printed.
create table published_results (
  id           bigint generated always as identity primary key,
  unit_key     text not null references units (key),
  index_id     text not null references published_indices (id),
  year         integer,
  component    text not null,
  value        text,
  scale_max    text,
  rank         integer,
  ranked_units integer,
  rank_change  integer,
  group_label  text,
  region       text,
  region_rank  integer,
  provisional  boolean not null default false,
  note         text not null default '',
  source_id    text not null references published_sources (id),
  shipped      boolean not null,
  import_id    uuid references published_imports (id),
  entered_at   timestamptz not null,
  entered_by   uuid references accounts (id),
  replaced_at  timestamptz
);
create index published_results_year on published_results (index_id, year) where replaced_at is null;
create index published_results_component on published_results (index_id, component) where replaced_at is null;
create index published_results_unit on published_results (unit_key) where replaced_at is null;

create table published_remarks (
  unit_key  text not null references units (key),
  index_id  text not null references published_indices (id),
  year      integer not null,
  component text not null,
  vi        text not null,
  en        text not null
);

create table published_shipments (
  sha256    text primary key,
  loaded_at timestamptz not null
);
