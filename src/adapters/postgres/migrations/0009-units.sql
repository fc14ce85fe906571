-- Work of a unit around its sheet: asking that a criterion does not apply, and closing a reopening before its time.

-- A unit's request that a leaf does not apply to it, and the owner's answer with its reason.
create table exemption_requests (
  id         uuid primary key,
  round_id   uuid not null,
  unit_key   text not null,
  leaf       text not null,
  reason     text not null,
  -- number and title of a document on which the request rests
  document   text not null default '',
  asked_at   timestamptz not null,
  asked_by   uuid not null references accounts (id),
  decision   text check (decision in ('accepted', 'refused', 'withdrawn')),
  answer     text not null default '',
  decided_at timestamptz,
  decided_by uuid references accounts (id),
  check ((decision is null) = (decided_at is null)),
  foreign key (round_id, unit_key) references submissions (round_id, unit_key)
);
create unique index exemption_requests_open on exemption_requests (round_id, unit_key, leaf) where decision is null;
create index exemption_requests_sheet on exemption_requests (round_id, unit_key, asked_at);

alter table reopenings add column closed_by uuid references accounts (id);
