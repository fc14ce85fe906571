-- What a source says of a component without a number ("fell very deeply"), and who leads which component of an index.

alter table published_remarks add column moved text check (moved in ('fell', 'rose'));

create table component_leads (
  unit_key   text not null references units (key),
  index_id   text not null,
  -- code of a component as the index knows it
  component  text not null,
  lead_key   text not null references units (key),
  -- within the lead agency; null where only the agency is named
  account_id uuid references accounts (id),
  set_at     timestamptz not null,
  set_by     uuid not null references accounts (id),
  primary key (unit_key, index_id, component)
);
