-- The maker's terms as data. A version is never edited once published; the next one follows it.

create table policies (
  organization_id uuid not null references organizations (id),
  version int not null check (version > 0),
  published_from date not null,
  -- Terms and words as policy/policy.ts describes them.
  document jsonb not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (organization_id, version),
  constraint policies_one_a_day unique (organization_id, published_from),
  constraint policies_named_as_inside check (
    (document #>> '{terms,version}')::int = version
    and (document #>> '{terms,publishedFrom}')::date = published_from)
);

-- How a clause is read: dated, signed, never changed; verdicts cite it by its id.
create table policy_interpretations (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  clause text not null,
  since date not null,
  text jsonb not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  primary key (organization_id, id)
);
create index policy_interpretations_by_clause
  on policy_interpretations (organization_id, clause, since);
