-- Templates in which an office writes its papers; periodic reports, calls for them, and what units answer.

create table office_templates (
  office_key  text not null references units (key),
  purpose     text not null check (purpose in ('plan', 'report', 'conference', 'commendation', 'comments')),
  version     integer not null,
  file_id     uuid not null references files (id),
  note        text not null default '',
  uploaded_at timestamptz not null,
  uploaded_by uuid not null references accounts (id),
  primary key (office_key, purpose, version)
);
-- The version that the office writes with; without a row, or null, the default.
create table office_template_choices (
  office_key text not null references units (key),
  purpose    text not null,
  version    integer,
  primary key (office_key, purpose)
);

alter table reports add column outline_id text not null default '';
alter table reports add column outline_version text not null default '';
-- Issued while its period was still open, said on every page.
alter table reports add column provisional boolean not null default false;
-- What the system filled in, as it stood when the report was issued; null while it is drafted.
alter table reports add column figures jsonb;
alter table reports add column received_at timestamptz;
alter table reports add column returned_at timestamptz;
alter table reports add column returned_by uuid references accounts (id);
alter table reports add column returned_reason text not null default '';
alter table reports add column signer text not null default '';

create table report_paragraphs (
  id         uuid primary key,
  report_id  uuid not null references reports (id),
  position   integer not null,
  -- the paragraph of the outline
  key        text not null,
  text       text not null default '',
  -- kept from the report before and not touched since
  carried    boolean not null default false,
  updated_at timestamptz not null,
  updated_by uuid not null references accounts (id),
  version    integer not null default 1,
  unique (report_id, key)
);

-- Figures that people typed into annex tables; those that the system knows are not kept here.
create table report_cells (
  report_id  uuid not null references reports (id),
  annex      text not null,
  row_key    text not null,
  value      double precision,
  note       text not null default '',
  updated_at timestamptz not null,
  updated_by uuid not null references accounts (id),
  version    integer not null default 1,
  primary key (report_id, annex, row_key)
);

create table report_calls (
  id         uuid primary key,
  office_key text not null references units (key),
  kind       text not null check (kind in ('quarter', 'half-year', 'nine-months', 'year')),
  year       integer not null,
  quarter    integer not null default 0,
  title      text not null,
  text       text not null default '',
  due        date not null,
  created_at timestamptz not null,
  created_by uuid not null references accounts (id)
);
create index report_calls_office on report_calls (office_key, year);
create table report_call_units (
  call_id     uuid not null references report_calls (id),
  unit_key    text not null references units (key),
  reminded_at timestamptz,
  reminders   integer not null default 0,
  primary key (call_id, unit_key)
);
create index report_call_units_unit on report_call_units (unit_key);
alter table reports add constraint reports_call_fk foreign key (call_id) references report_calls (id);
-- A unit answers a call once; what was returned is mended, not written again.
create unique index reports_one_answer on reports (call_id, office_key) where call_id is not null;
