-- Formal objections to a published result, and numbered corrections of it.

create table objections (
  id          uuid primary key,
  round_id    uuid not null,
  unit_key    text not null,
  leaf        text not null,
  -- 1: to the round owner; 2: once more, to somebody else again
  instance    smallint not null check (instance in (1, 2)),
  text        text not null,
  filed_at    timestamptz not null,
  filed_by    uuid not null references accounts (id),
  -- the day by which it must be decided, in working days from filing
  due         date not null,
  assignee_id uuid references accounts (id),
  assigned_at timestamptz,
  assigned_by uuid references accounts (id),
  outcome     text check (outcome in ('upheld', 'dismissed')),
  -- points of the leaf from now on, where the objection was upheld
  points      double precision,
  reason      text not null default '',
  decided_at  timestamptz,
  decided_by  uuid references accounts (id),
  unique (round_id, unit_key, leaf, instance),
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);
create index objections_round on objections (round_id, filed_at);

-- Counter-evidence: documents of the unit's library, in the version laid before.
create table objection_documents (
  objection_id uuid not null references objections (id),
  document_id  uuid not null references documents (id),
  version      integer not null,
  page         text not null default '',
  primary key (objection_id, document_id)
);

-- 1 is what was published first; each correction is the next. Null: computed, never published.
alter table computations add column edition integer;
alter table computations add column correction jsonb;
update computations set edition = 1 where published_at is not null;
create unique index computations_edition on computations (round_id, edition);
