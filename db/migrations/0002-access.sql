-- Who may act: staff and their sign-in, API keys, customers' links and codes.

-- better-auth's own tables, as its `compileMigrations` writes them; only src/access/auth.ts and
-- the reading of a session know them.
create schema auth;
create table auth."user" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);
create table auth."session" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" uuid not null references auth."user" ("id") on delete cascade);
create table auth."account" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "accountId" text not null, "providerId" text not null, "userId" uuid not null references auth."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null);
create table auth."verification" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);
create index "session_userId_idx" on auth."session" ("userId");
create index "account_userId_idx" on auth."account" ("userId");
create index "verification_identifier_idx" on auth."verification" ("identifier");

create table staff (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null check (name <> ''),
  role text not null check (role in
    ('administrator', 'agent', 'technician', 'logistics', 'finance', 'auditor')),
  language text not null,
  active boolean not null default true,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (organization_id, id)
);

-- Shared: one login belongs to one organization, whichever host name it is used at.
create table logins (
  email text primary key check (email = lower(email)),
  user_id uuid not null,
  belongs_to uuid not null,
  staff_id uuid not null,
  constraint logins_user unique (user_id),
  constraint logins_account foreign key (user_id) references auth."user" (id),
  constraint logins_staff unique (belongs_to, staff_id)
);

-- At most one link to set a password is out for each person; a newer one replaces it.
create table password_links (
  organization_id uuid not null,
  staff_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  expires_at timestamptz not null,
  primary key (organization_id, staff_id),
  constraint password_links_token unique (organization_id, token_hash),
  constraint password_links_staff foreign key (organization_id, staff_id)
    references staff (organization_id, id)
);

-- Shared: tries of something that is worth guessing, by a keyed hash of whose and from where.
create table tries (
  subject bytea primary key check (length(subject) = 32),
  count int not null check (count >= 0),
  until timestamptz not null
);
create index tries_over on tries (until);

create table api_keys (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  role text not null check (role in
    ('administrator', 'agent', 'technician', 'logistics', 'finance', 'auditor', 'dealer')),
  dealer_id uuid,
  scopes text[],
  label text not null,
  language text not null,
  created_at timestamptz not null,
  created_by uuid not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (organization_id, id),
  constraint api_keys_dealer check ((role = 'dealer') = (dealer_id is not null)),
  constraint api_keys_revoked check ((revoked_at is null) = (revoked_by is null))
);

-- Shared: whose a key is. Only its hash is kept.
create table api_key_hashes (
  hash bytea primary key check (length(hash) = 32),
  belongs_to uuid not null,
  key_id uuid not null
);

-- A customer's way to a case. The token is derived from the id, so that it can be printed again.
create table links (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  case_id uuid not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organization_id, id)
);
create unique index links_one_in_force on links (organization_id, case_id)
  where revoked_at is null;

-- Shared: whose a link is. Only its hash is kept.
create table link_hashes (
  hash bytea primary key check (length(hash) = 32),
  belongs_to uuid not null,
  link_id uuid not null
);

-- The one code that is out for a link; a newer one replaces it.
create table link_codes (
  organization_id uuid not null,
  link_id uuid not null,
  code_hash bytea not null check (length(code_hash) = 32),
  expires_at timestamptz not null,
  tries int not null default 0 check (tries between 0 and 5),
  -- Wrong codes since the last right one, over all codes of the link.
  wrong_in_a_row int not null default 0,
  used_at timestamptz,
  primary key (organization_id, link_id),
  constraint link_codes_link foreign key (organization_id, link_id)
    references links (organization_id, id)
);

create table customer_sessions (
  organization_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  language text not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (organization_id, id),
  constraint customer_sessions_token unique (organization_id, token_hash),
  constraint customer_sessions_link foreign key (organization_id, link_id)
    references links (organization_id, id)
);
create index customer_sessions_by_link on customer_sessions (organization_id, link_id);

-- Shared: one row at most. Of two who set the installation up at once, one makes it.
create table first_run (
  only_one boolean primary key default true check (only_one),
  done_at timestamptz not null
);
