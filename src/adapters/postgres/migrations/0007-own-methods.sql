-- Criteria sets that an office writes itself. A draft may hold any text, sound or not; what is released never changes again.
-- Opening a round freezes the text in method_versions, as for the sets shipped with the program.
create table own_methods (
  id          text not null,
  version     text not null,
  state       text not null check (state in ('draft', 'released')),
  source      text not null,
  sha256      text not null,
  -- Who may write it: an owner for this unit.
  owner_unit  text not null references units (key),
  -- id@version of what it was made from; empty where it was uploaded.
  made_from   text not null default '',
  created_at  timestamptz not null,
  created_by  uuid not null references accounts (id),
  saved_at    timestamptz not null,
  saved_by    uuid not null references accounts (id),
  released_at timestamptz,
  released_by uuid references accounts (id),
  row_version integer not null default 1,
  primary key (id, version),
  check ((state = 'released') = (released_at is not null))
);
