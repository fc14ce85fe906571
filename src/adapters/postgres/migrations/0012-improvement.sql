-- Plans to raise the indices, what becomes of their items, and reports: the tables on which rights depend and that
-- several modules meet at. What only one module needs stands in its own migration.

create table plans (
  id             uuid primary key,
  -- who runs it, and whose indices it is about
  office_key     text not null references units (key),
  unit_key       text not null references units (key),
  -- of one year, or the programme of a period
  kind           text not null check (kind in ('year', 'period')),
  year_from      integer not null,
  year_to        integer not null check (year_to >= year_from),
  title          text not null,
  state          text not null check (state in ('draft', 'commenting', 'issued', 'closed')),
  -- last year's plan, where this one was drafted from it
  previous_plan  uuid references plans (id),
  number         text,
  issued_on      date,
  issued_at      timestamptz,
  issued_by      uuid references accounts (id),
  closed_at      timestamptz,
  created_at     timestamptz not null,
  created_by     uuid not null references accounts (id),
  version        integer not null default 1
);
create index plans_unit on plans (unit_key, year_from);
create index plans_office on plans (office_key, year_from);

-- The text, paragraph by paragraph: what comments point to.
create table plan_paragraphs (
  id        uuid primary key,
  plan_id   uuid not null references plans (id),
  position  integer not null,
  -- heading of a part, running text, or the place of the table of targets or items
  kind      text not null check (kind in ('heading', 'text', 'targets', 'items')),
  text      text not null default '',
  version   integer not null default 1
);
create index plan_paragraphs_plan on plan_paragraphs (plan_id, position);

-- What each year of the plan should bring, by index or component.
create table plan_targets (
  id         uuid primary key,
  plan_id    uuid not null references plans (id),
  position   integer not null,
  index_id   text not null,
  component  text,
  year       integer not null,
  value      double precision,
  rank       integer,
  index_group text,
  words      text not null default ''
);
create index plan_targets_plan on plan_targets (plan_id, position);

create table plan_items (
  id              uuid primary key,
  plan_id         uuid not null references plans (id),
  position        integer not null,
  -- what it should raise; the round and leaf where they are known
  index_id        text not null,
  component       text,
  round_id        uuid references rounds (id),
  leaf            text,
  -- what is to be reached, and by what
  target          text not null default '',
  measure         text not null,
  lead_key        text not null references units (key),
  support_keys    text[] not null default '{}',
  due             date not null,
  budget_note     text not null default '',
  expected_points double precision,
  -- in force unless an amendment dropped it, with its reason
  dropped_at      timestamptz,
  dropped_reason  text not null default '',
  version         integer not null default 1
);
create index plan_items_plan on plan_items (plan_id, position);
create index plan_items_leaf on plan_items (round_id, leaf);

-- Comments on a draft plan or report. Windows follow from `until`; no job opens or closes anything.
create table consultations (
  id          uuid primary key,
  -- the plan or the report
  subject     text not null check (subject in ('plan', 'report')),
  subject_id  uuid not null,
  text        text not null default '',
  until       timestamptz not null,
  opened_at   timestamptz not null,
  opened_by   uuid not null references accounts (id),
  closed_at   timestamptz
);
create index consultations_subject on consultations (subject, subject_id, opened_at);
create table consultation_units (
  consultation_id uuid not null references consultations (id),
  unit_key        text not null references units (key),
  -- "nothing to add" is an answer too
  agreed_at       timestamptz,
  agreed_by       uuid references accounts (id),
  primary key (consultation_id, unit_key)
);
create table draft_comments (
  id              uuid primary key,
  consultation_id uuid not null references consultations (id),
  unit_key        text not null references units (key),
  -- the paragraph or item it is about, and its words at that moment; null: the whole draft
  place           uuid,
  quoted          text not null default '',
  text            text not null,
  created_at      timestamptz not null,
  created_by      uuid not null references accounts (id),
  withdrawn_at    timestamptz,
  verdict         text check (verdict in ('taken', 'partly', 'declined')),
  answer          text not null default '',
  answered_at     timestamptz,
  answered_by     uuid references accounts (id),
  version         integer not null default 1
);
create index draft_comments_consultation on draft_comments (consultation_id, created_at);

create table tasks (
  id           uuid primary key,
  office_key   text not null references units (key),
  unit_key     text not null references units (key),
  title        text not null,
  detail       text not null default '',
  lead_key     text not null references units (key),
  support_keys text[] not null default '{}',
  -- within the lead agency, where it was said
  assignee_id  uuid references accounts (id),
  division     text,
  due          date not null,
  -- the deadline that was set first; `due` moves with a reason
  first_due    date not null,
  state        text not null check (state in ('not-started', 'doing', 'submitted', 'returned', 'done', 'cancelled')),
  -- where it comes from: an item of a plan, a conclusion, an inspection, a recurring duty, a scenario, or by itself
  source       text not null check (source in ('plan', 'conclusion', 'inspection', 'duty', 'scenario', 'own')),
  source_id    uuid,
  -- the act it rests on, in words: number, date, what was concluded
  basis        text not null default '',
  -- what it should raise
  index_id     text,
  component    text,
  round_id     uuid references rounds (id),
  leaf         text,
  expected_points double precision,
  submitted_at timestamptz,
  done_at      timestamptz,
  cancelled_at timestamptz,
  created_at   timestamptz not null,
  created_by   uuid not null references accounts (id),
  version      integer not null default 1
);
create index tasks_unit on tasks (unit_key, due);
create index tasks_office on tasks (office_key, due);
create index tasks_lead on tasks (lead_key, due);
create index tasks_leaf on tasks (round_id, leaf);
create index tasks_source on tasks (source_id);

create table reports (
  id           uuid primary key,
  office_key   text not null references units (key),
  unit_key     text not null references units (key),
  kind         text not null check (kind in ('quarter', 'half-year', 'nine-months', 'year', 'conference')),
  year         integer not null,
  -- 1 to 4 for a quarter; 0 otherwise
  quarter      integer not null default 0,
  title        text not null,
  -- what it covers, and by when it must be sent
  cut_off      date not null,
  due          date,
  state        text not null check (state in ('draft', 'commenting', 'issued')),
  -- the office that called for it
  recipient_key text references units (key),
  call_id      uuid,
  previous_report uuid references reports (id),
  number       text,
  issued_on    date,
  issued_at    timestamptz,
  issued_by    uuid references accounts (id),
  created_at   timestamptz not null,
  created_by   uuid not null references accounts (id),
  version      integer not null default 1
);
create index reports_unit on reports (unit_key, year);
create index reports_office on reports (office_key, year);
create index reports_call on reports (call_id);
