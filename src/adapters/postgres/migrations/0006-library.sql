-- The evidence library of a unit: a document once, in versions, tied to many leaves, rounds and years; and what the
-- files of documents say of themselves (pages, text, signatures), found out after they arrived.

create table documents (
  id              uuid primary key,
  unit_key        text not null references units (key),
  kind            text not null check (kind in ('decision', 'plan', 'report', 'letter', 'photo', 'other')),
  title           text not null,
  document_number text not null default '',
  document_date   date,
  issuer          text not null default '',
  extract         text not null default '',
  note            text not null default '',
  latest_version  integer not null,
  row_version     integer not null default 1,
  created_at      timestamptz not null,
  created_by      uuid not null references accounts (id),
  updated_at      timestamptz not null,
  updated_by      uuid not null references accounts (id),
  put_away_at     timestamptz,
  put_away_by     uuid references accounts (id),
  -- Without marks, in lower case, words parted by blanks; written by the application.
  number_words    text not null default '',
  head_text       text not null default '',
  body_text       text not null default '',
  sort_day        date not null generated always as
    (coalesce(document_date, (created_at at time zone 'UTC')::date)) stored,
  head_words      tsvector not null generated always as (to_tsvector('simple'::regconfig, head_text)) stored,
  -- The unit is a word too, so that one index answers "these words in this library".
  words           tsvector not null generated always as
    (to_tsvector('simple'::regconfig, head_text || ' ' || body_text) || array_to_tsvector(array['@' || unit_key])) stored
);
create index documents_words on documents using gin (words);
create index documents_at_hand on documents (unit_key, sort_day desc, id desc) where put_away_at is null;
create index documents_put_away on documents (unit_key, sort_day desc, id desc) where put_away_at is not null;
create index documents_number on documents (unit_key, number_words) where number_words <> '';

-- A new file is a new version; older ones stay readable.
create table document_versions (
  document_id uuid not null references documents (id),
  version     integer not null,
  unit_key    text not null,
  file_id     uuid references files (id),
  link        text,
  added_at    timestamptz not null,
  added_by    uuid not null references accounts (id),
  primary key (document_id, version),
  check ((file_id is null) <> (link is null))
);
create index document_versions_file on document_versions (file_id);
create index files_sha256 on files (sha256);

alter table evidence
  add column document_id      uuid,
  add column document_version integer,
  add foreign key (document_id, document_version) references document_versions (document_id, version);
create index evidence_document on evidence (document_id);

-- By content, whoever has it: what was found in a file, and whether it still waits for that. `take_after` is when it may
-- be taken (again); a program that dies while looking leaves the row to the next one.
create table file_facts (
  sha256       text primary key,
  media_type   text not null,
  state        text not null check (state in ('waiting', 'done', 'failed')),
  attempts     integer not null default 0,
  take_after   timestamptz not null,
  page_count   integer,
  text_from    text check (text_from in ('file', 'ocr')),
  signatures   jsonb not null default '[]',
  -- With which certificate authorities the signatures were judged.
  trust        text not null default '',
  fault        text,
  inspected_at timestamptz
);
create index file_facts_waiting on file_facts (take_after) where state = 'waiting';

create table file_pages (
  sha256 text not null references file_facts (sha256),
  page   integer not null,
  text   text not null,
  primary key (sha256, page)
);

-- Evidence attached until now moves into libraries: of the unit itself, or, where the province is measured, of the
-- department that leads the leaf. The same content in one library becomes one document, named as it first was.
create temporary table moving on commit drop as
  select e.id, e.file_id, e.link, e.title, e.document_number, e.document_date, e.note, e.added_at, e.added_by, f.media_type,
         library.unit_key,
         first_value(e.id) over (
           partition by library.unit_key, coalesce(f.sha256, e.link), lower(e.document_number), e.document_date
           order by e.added_at, e.id
         ) as document_id
  from evidence e
  left join files f on f.id = e.file_id
  join rounds r on r.id = e.round_id
  left join leaf_assignments a on a.round_id = e.round_id and a.leaf = e.leaf
  cross join lateral (
    select case when r.kind = 'measured' then coalesce(a.lead_key, r.owner_unit_key) else e.unit_key end as unit_key
  ) library;

insert into documents (id, unit_key, kind, title, document_number, document_date, note, latest_version,
                       created_at, created_by, updated_at, updated_by, number_words, head_text)
select m.id, m.unit_key,
       case when m.media_type like 'image/%' then 'photo'
            when m.document_number ~* '/QĐ' or m.title ~* '^quyết định' then 'decision'
            when m.document_number ~* '/KH' or m.title ~* '^kế hoạch' then 'plan'
            when m.document_number ~* '/BC' or m.title ~* '^báo cáo' then 'report'
            when m.document_number ~* '/CV' or m.title ~* '^công văn' then 'letter'
            else 'other' end,
       m.title, m.document_number, m.document_date, m.note, 1, m.added_at, m.added_by, m.added_at, m.added_by,
       folded.number_words, folded.head_text
from moving m
left join files f on f.id = m.file_id
cross join lateral (
  select trim(regexp_replace(regexp_replace(normalize(lower(replace(replace(m.document_number, 'Đ', 'd'), 'đ', 'd')), NFD),
           '[\u0300-\u036f]', '', 'g'), '[^a-z0-9]+', ' ', 'g')) as number_words,
         trim(regexp_replace(regexp_replace(normalize(lower(replace(replace(
           concat_ws(' ', m.title, m.document_number, m.note, f.name), 'Đ', 'd'), 'đ', 'd')), NFD),
           '[\u0300-\u036f]', '', 'g'), '[^a-z0-9]+', ' ', 'g')) as head_text
) folded
where m.id = m.document_id;

insert into document_versions (document_id, version, unit_key, file_id, link, added_at, added_by)
select document_id, 1, unit_key, file_id, link, added_at, added_by from moving where id = document_id;

update evidence e set document_id = m.document_id, document_version = 1 from moving m where m.id = e.id;
alter table evidence alter column document_id set not null, alter column document_version set not null;

insert into file_facts (sha256, media_type, state, take_after)
select distinct on (sha256) sha256, media_type, 'waiting', now() from files order by sha256, uploaded_at;
