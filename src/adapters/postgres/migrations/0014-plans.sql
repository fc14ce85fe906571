-- What plans and consultations keep beyond the tables that rights depend on (0012).

-- An item is kept while it is being thought about; without lead or deadline it is not issued.
alter table plan_items alter column lead_key drop not null;
alter table plan_items alter column due drop not null;
alter table plan_items
  -- points lost or at risk at the leaf when the item was drafted
  add column lost_points double precision,
  -- the item of last year's plan
  add column carried_from uuid references plan_items (id),
  -- numbers of the amendments that added and dropped it
  add column added_in integer,
  add column dropped_in integer;

alter table plans
  add column template text,
  -- of everything that was issued, and the text it is the hash of
  add column receipt_hash text,
  add column reached text not null default '',
  add column closed_by uuid references accounts (id);

-- Changes of an issued plan, numbered from 1, each an act of its own.
create table plan_amendments (
  plan_id   uuid not null references plans (id),
  no        integer not null,
  number    text not null,
  issued_on date not null,
  reason    text not null,
  -- sentences in both languages: [{vi, en}]
  changes   jsonb not null,
  made_at   timestamptz not null,
  made_by   uuid not null references accounts (id),
  primary key (plan_id, no)
);

alter table consultation_units add column reminded_at timestamptz;
-- What the place of a comment was called when it was written: the place may be dropped later.
alter table draft_comments add column place_label text not null default '';
