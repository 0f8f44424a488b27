-- Who read what is kept of a person: ids, codes and times alone. Rows come a moment after the
-- reading, many at once, so that nothing is looked up for them: no key points to what was read.
create table person_reads (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  subject text not null constraint person_reads_subject check (subject in ('case', 'customer')),
  subject_id uuid not null,
  kind text not null constraint person_reads_kind
    check (kind in ('case', 'list', 'customer', 'file', 'paper', 'mail', 'export')),
  viewer_kind text not null constraint person_reads_viewer check (viewer_kind in ('staff', 'key')),
  viewer_id uuid not null,
  role text not null,
  -- The first time within the hour.
  at timestamptz not null,
  hour timestamptz not null,
  primary key (organization_id, id),
  constraint person_reads_once unique (organization_id, subject_id, viewer_id, kind, hour)
);
create index person_reads_by_time on person_reads (organization_id, at);
