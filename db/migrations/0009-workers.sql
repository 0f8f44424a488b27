-- Who works off jobs now. A worker that was killed leaves its jobs locked; they are freed when
-- it has not been seen for a while.
create table workers (
  id text primary key,
  seen_at timestamptz not null
);
