-- Registers that come in as files: what a file is, what its columns mean, how far the desk is with it.
create table imports (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  -- As people call where such files come from; the meaning of columns is remembered by it.
  source text not null,
  file_name text not null,
  form jsonb not null,
  -- Where the bytes lie.
  key uuid not null,
  bytes int not null check (bytes > 0),
  sha256 bytea not null check (length(sha256) = 32),
  columns jsonb not null,
  sample jsonb not null,
  mapping jsonb,
  state text not null check (state in
    ('received', 'checking', 'checked', 'importing', 'done', 'failed', 'cancelled')),
  version int not null default 1 check (version > 0),
  -- How far the pass is; rows up to this one are done, all or none of each batch.
  read_bytes int not null default 0,
  row int not null default 0,
  checked jsonb,
  imported jsonb,
  fault jsonb,
  -- Who works on it, and until when it is taken for alive.
  held_by uuid,
  held_until timestamptz,
  started_by uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, id),
  constraint imports_mapped check (state in ('received', 'cancelled') or mapping is not null),
  constraint imports_ended check ((state in ('done', 'failed', 'cancelled')) = (ended_at is not null)),
  constraint imports_fault check ((state = 'failed') = (fault is not null))
);
create index imports_running on imports (organization_id, id) where state in ('checking', 'importing');
create index imports_by_content on imports (organization_id, sha256) where state = 'done';

-- Rows that can't be taken, as they stand in the file, with the reasons.
create table import_bad_rows (
  organization_id uuid not null,
  import_id uuid not null,
  row int not null,
  cells jsonb not null,
  problems jsonb not null,
  primary key (organization_id, import_id, row),
  constraint import_bad_rows_import foreign key (organization_id, import_id)
    references imports (organization_id, id) on delete cascade
);

-- What the columns of a source's files mean, as it was last said.
create table import_sources (
  organization_id uuid not null references organizations (id),
  source text not null,
  mapping jsonb not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (organization_id, source)
);
