-- Tasks: what happened to them, what they rest on and wait for, whom the clock tells, and duties that come again.

-- How much is done (0–1), words folded for searching, and the occurrence of the duty that made it.
alter table tasks add column share double precision not null default 0 check (share between 0 and 1);
alter table tasks add column search text not null default '';
alter table tasks add column asked_due date;
create index tasks_office_state on tasks (office_key, state, due, id);
create index tasks_lead_state on tasks (lead_key, state, due, id);
create index tasks_assignee on tasks (assignee_id, state, due) where assignee_id is not null;
create index tasks_support on tasks using gin (support_keys);
-- What the clock walks through.
create index tasks_open_due on tasks (due) where state in ('not-started', 'doing', 'returned');

-- Append-only: what was said and done, oldest first.
create table task_updates (
  id         uuid primary key,
  task_id    uuid not null references tasks (id),
  lead_key   text not null references units (key),
  kind       text not null check (kind in ('progress', 'note', 'submitted', 'accepted', 'returned', 'cancelled', 'reopened',
               'moved', 'time-asked', 'time-granted', 'time-refused')),
  share      double precision,
  words      text not null default '',
  documents  uuid[] not null default '{}',
  -- the deadline that was asked for, granted or set
  due        date,
  at         timestamptz not null,
  by_account uuid references accounts (id)
);
create index task_updates_task on task_updates (task_id, at, id);

-- Documents of a unit's library that show what was done.
create table task_documents (
  task_id     uuid not null references tasks (id),
  document_id uuid not null references documents (id),
  unit_key    text not null references units (key),
  note        text not null default '',
  added_at    timestamptz not null,
  added_by    uuid not null references accounts (id),
  removed_at  timestamptz,
  primary key (task_id, document_id)
);
create index task_documents_document on task_documents (document_id);

create table task_needs (
  task_id  uuid not null references tasks (id),
  needs_id uuid not null references tasks (id),
  primary key (task_id, needs_id),
  check (task_id <> needs_id)
);
create index task_needs_other on task_needs (needs_id);

-- What an office changed in the rules by which the clock tells people; what is not here holds as shipped.
create table task_escalations (
  office_key text not null references units (key),
  step       text not null check (step in ('ahead', 'due', 'late-office', 'late-above')),
  days       integer not null check (days between 0 and 250),
  active     boolean not null,
  changed_at timestamptz not null,
  changed_by uuid not null references accounts (id),
  primary key (office_key, step)
);
-- Each step once for each deadline, whatever the number of copies of the program.
create table task_reminders (
  task_id uuid not null references tasks (id),
  step    text not null,
  due     date not null,
  at      timestamptz not null,
  primary key (task_id, step, due)
);

-- Values that finished work proposes for its leaf; nothing reaches the sheet until somebody with the right accepts.
create table task_proposals (
  id          uuid primary key,
  task_id     uuid not null references tasks (id),
  round_id    uuid not null references rounds (id),
  unit_key    text not null references units (key),
  leaf        text not null,
  -- input → {value, baseVersion}
  typed       jsonb not null,
  words       text not null default '',
  documents   uuid[] not null default '{}',
  points_before double precision,
  points_after  double precision,
  state       text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  answer      text not null default '',
  proposed_at timestamptz not null,
  proposed_by uuid not null references accounts (id),
  answered_at timestamptz,
  answered_by uuid references accounts (id)
);
create index task_proposals_task on task_proposals (task_id, proposed_at);
create index task_proposals_leaf on task_proposals (round_id, unit_key, leaf) where state = 'open';

create table duties (
  id           uuid primary key,
  office_key   text not null references units (key),
  unit_key     text not null references units (key),
  title        text not null,
  detail       text not null default '',
  basis        text not null default '',
  lead_keys    text[] not null,
  support_keys text[] not null default '{}',
  -- when it comes again, as data
  schedule     jsonb not null,
  -- what happens to a deadline on a day off
  on_day_off   text not null check (on_day_off in ('keep', 'before', 'after')),
  ahead_days   integer not null check (ahead_days between 1 and 366),
  index_id     text,
  component    text,
  round_id     uuid references rounds (id),
  leaf         text,
  expected_points double precision,
  starts_on    date not null,
  stopped_at   timestamptz,
  version      integer not null default 1,
  created_at   timestamptz not null,
  created_by   uuid not null references accounts (id)
);
create index duties_office on duties (office_key, title);
create table duty_occurrences (
  duty_id  uuid not null references duties (id),
  -- the day as the rule says it, before it moves off a day off
  nominal  date not null,
  lead_key text not null references units (key),
  task_id  uuid not null references tasks (id),
  primary key (duty_id, nominal, lead_key)
);

-- History of one task, out of the audit chain.
create index audit_entries_task on audit_entries (((body::jsonb -> 'data') ->> 'task')) where kind like 'task.%';
