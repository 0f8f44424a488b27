-- The maker (tenant) that everything belongs to, what it set for its desk, its depots and its
-- working calendar. `organizations` and `organization_hosts` are small, shared and rarely written.

create table organizations (
  id uuid primary key,
  name jsonb not null,
  hotline text not null,
  country char(2) not null,
  time_zone text not null,
  currency char(3) not null,
  languages text[] not null check (cardinality(languages) > 0),
  demo boolean not null default false,
  settings jsonb not null default '{}',
  created_at timestamptz not null
);

-- Public pages find the organization by the host name they were asked at. Shared between
-- organizations, so it is no tenant table and has no `organization_id`.
create table organization_hosts (
  host text primary key check (host = lower(host)),
  belongs_to uuid not null references organizations (id)
);

create table depots (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name jsonb not null,
  address jsonb not null,
  phone text not null,
  active boolean not null default true,
  created_at timestamptz not null,
  primary key (organization_id, id)
);

-- Holidays and swapped working days by year, as published; the highest version is in force.
create table calendars (
  organization_id uuid not null references organizations (id),
  version int not null check (version > 0),
  weekend int[] not null,
  years jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (organization_id, version)
);
