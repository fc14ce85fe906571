-- What-if scenarios of a unit in a round. What they suppose and what the server computed of it are read whole, never searched.
create table scenarios (
  id           uuid primary key,
  unit_key     text not null references units (key),
  round_id     uuid not null references rounds (id),
  title        text not null,
  note         text not null default '',
  -- changes, what is assumed, goal, open leaves, year set against
  supposed     jsonb not null,
  -- standing, basis, hashes, method and code version
  kept         jsonb not null,
  sharing      text not null check (sharing in ('private', 'unit', 'office', 'link')),
  created_at   timestamptz not null,
  created_by   uuid not null references accounts (id),
  saved_at     timestamptz not null,
  version      integer not null default 1,
  put_away_at  timestamptz,
  put_away_by  uuid references accounts (id)
);
create index scenarios_unit on scenarios (unit_key, saved_at) where put_away_at is null;
