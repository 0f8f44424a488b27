-- Made by `npm run docs` from a database that db/migrations were applied to: to read, never
-- to run. Why each thing is so stands in the migrations. The tables of graphile-worker
-- (schema graphile_worker) are its own.

create table migrations (
  name text not null,
  checksum text not null,
  at timestamptz not null default now(),
  constraint migrations_pkey primary key (name)
);

create table organizations (
  id uuid not null,
  name jsonb not null,
  hotline text not null,
  country char(2) not null,
  time_zone text not null,
  currency char(3) not null,
  languages text[] not null,
  demo boolean not null default false,
  settings jsonb not null default '{}'::jsonb,
  created_at timestamptz not null,
  brand jsonb not null default '{}'::jsonb,
  constraint organizations_pkey primary key (id),
  constraint organizations_languages_check check (cardinality(languages) > 0)
);

create table organization_hosts (
  host text not null,
  belongs_to uuid not null,
  constraint organization_hosts_pkey primary key (host),
  constraint organization_hosts_belongs_to_fkey foreign key (belongs_to) references organizations(id),
  constraint organization_hosts_host_check check (host = lower(host))
);

create table depots (
  organization_id uuid not null,
  id uuid not null,
  name jsonb not null,
  address jsonb not null,
  phone text not null,
  active boolean not null default true,
  created_at timestamptz not null,
  address_latin jsonb,
  constraint depots_pkey primary key (organization_id, id),
  constraint depots_organization_id_fkey foreign key (organization_id) references organizations(id)
);

create table calendars (
  organization_id uuid not null,
  version int not null,
  weekend int[] not null,
  years jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  constraint calendars_pkey primary key (organization_id, version),
  constraint calendars_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint calendars_version_check check (version > 0)
);

create table auth."user" (
  id uuid not null default gen_random_uuid(),
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamptz not null default CURRENT_TIMESTAMP,
  constraint user_pkey primary key (id),
  constraint user_email_key unique (email)
);

create table auth.session (
  id uuid not null default gen_random_uuid(),
  "expiresAt" timestamptz not null,
  token text not null,
  "createdAt" timestamptz not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null,
  constraint session_pkey primary key (id),
  constraint session_token_key unique (token),
  constraint "session_userId_fkey" foreign key ("userId") references auth."user"(id) on delete cascade
);
create index "session_userId_idx" on auth.session ("userId");

create table auth.account (
  id uuid not null default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamptz not null,
  constraint account_pkey primary key (id),
  constraint "account_userId_fkey" foreign key ("userId") references auth."user"(id) on delete cascade
);
create index "account_userId_idx" on auth.account ("userId");

create table auth.verification (
  id uuid not null default gen_random_uuid(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamptz not null default CURRENT_TIMESTAMP,
  constraint verification_pkey primary key (id)
);
create index verification_identifier_idx on auth.verification (identifier);

create table staff (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  role text not null,
  language text not null,
  active boolean not null default true,
  added_at timestamptz not null,
  added_by uuid not null,
  constraint staff_pkey primary key (organization_id, id),
  constraint staff_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint staff_name_check check (name <> ''),
  constraint staff_role_check check (role in ('administrator', 'agent', 'technician', 'logistics', 'finance', 'auditor'))
);

create table logins (
  email text not null,
  user_id uuid not null,
  belongs_to uuid not null,
  staff_id uuid not null,
  constraint logins_pkey primary key (email),
  constraint logins_staff unique (belongs_to, staff_id),
  constraint logins_user unique (user_id),
  constraint logins_account foreign key (user_id) references auth."user"(id),
  constraint logins_email_check check (email = lower(email))
);

create table password_links (
  organization_id uuid not null,
  staff_id uuid not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  constraint password_links_pkey primary key (organization_id, staff_id),
  constraint password_links_token unique (organization_id, token_hash),
  constraint password_links_staff foreign key (organization_id, staff_id) references staff(organization_id, id),
  constraint password_links_token_hash_check check (length(token_hash) = 32)
);

create table tries (
  subject bytea not null,
  count int not null,
  until timestamptz not null,
  constraint tries_pkey primary key (subject),
  constraint tries_count_check check (count >= 0),
  constraint tries_subject_check check (length(subject) = 32)
);
create index tries_over on tries (until);

create table api_keys (
  organization_id uuid not null,
  id uuid not null,
  role text not null,
  dealer_id uuid,
  scopes text[],
  label text not null,
  language text not null,
  created_at timestamptz not null,
  created_by uuid not null,
  revoked_at timestamptz,
  revoked_by uuid,
  constraint api_keys_pkey primary key (organization_id, id),
  constraint api_keys_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint api_keys_dealer check ((role = 'dealer') = (dealer_id is not null)),
  constraint api_keys_revoked check ((revoked_at is null) = (revoked_by is null)),
  constraint api_keys_role_check check (role in ('administrator', 'agent', 'technician', 'logistics', 'finance', 'auditor', 'dealer'))
);

create table api_key_hashes (
  hash bytea not null,
  belongs_to uuid not null,
  key_id uuid not null,
  constraint api_key_hashes_pkey primary key (hash),
  constraint api_key_hashes_hash_check check (length(hash) = 32)
);

create table links (
  organization_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  constraint links_pkey primary key (organization_id, id),
  constraint links_organization_id_fkey foreign key (organization_id) references organizations(id)
);
create unique index links_one_in_force on links (organization_id, case_id) where (revoked_at is null);

create table link_hashes (
  hash bytea not null,
  belongs_to uuid not null,
  link_id uuid not null,
  constraint link_hashes_pkey primary key (hash),
  constraint link_hashes_hash_check check (length(hash) = 32)
);

create table link_codes (
  organization_id uuid not null,
  link_id uuid not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries int not null default 0,
  wrong_in_a_row int not null default 0,
  used_at timestamptz,
  constraint link_codes_pkey primary key (organization_id, link_id),
  constraint link_codes_link foreign key (organization_id, link_id) references links(organization_id, id),
  constraint link_codes_code_hash_check check (length(code_hash) = 32),
  constraint link_codes_tries_check check (tries >= 0 and tries <= 5)
);

create table customer_sessions (
  organization_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  token_hash bytea not null,
  language text not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  constraint customer_sessions_pkey primary key (organization_id, id),
  constraint customer_sessions_token unique (organization_id, token_hash),
  constraint customer_sessions_link foreign key (organization_id, link_id) references links(organization_id, id),
  constraint customer_sessions_token_hash_check check (length(token_hash) = 32)
);
create index customer_sessions_by_link on customer_sessions (organization_id, link_id);

create table first_run (
  only_one boolean not null default true,
  done_at timestamptz not null,
  constraint first_run_pkey primary key (only_one),
  constraint first_run_only_one_check check (only_one)
);

create table attachments (
  organization_id uuid not null,
  id uuid not null,
  kind text not null,
  media_type text not null,
  bytes int not null,
  width int,
  height int,
  sha256 bytea,
  key uuid not null,
  thumb_key uuid,
  case_id uuid,
  added_by uuid not null,
  added_at timestamptz not null,
  erased_at timestamptz,
  constraint attachments_pkey primary key (organization_id, id),
  constraint attachments_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint attachments_bytes_check check (bytes > 0),
  constraint attachments_erased check ((erased_at is null) = (sha256 is not null)),
  constraint attachments_kind_check check (kind in ('photo', 'document', 'catalogue')),
  constraint attachments_measured check ((media_type = 'image/webp') = (num_nonnulls(width, height, thumb_key) = 3) and (media_type = 'image/webp') = (kind <> 'document')),
  constraint attachments_media_type_check check (media_type in ('image/webp', 'application/pdf')),
  constraint attachments_of_catalogue check (kind <> 'catalogue' or case_id is null),
  constraint attachments_sha256_check check (length(sha256) = 32)
);
create index attachments_by_case on attachments (organization_id, case_id, id) where (case_id is not null);
create index attachments_unclaimed on attachments (added_at) where ((case_id is null) and (kind <> 'catalogue'));

create table policies (
  organization_id uuid not null,
  version int not null,
  published_from date not null,
  document jsonb not null,
  published_by uuid not null,
  published_at timestamptz not null,
  constraint policies_pkey primary key (organization_id, version),
  constraint policies_one_a_day unique (organization_id, published_from),
  constraint policies_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint policies_named_as_inside check (((document #>> '{terms,version}'[])::integer) = version and ((document #>> '{terms,publishedFrom}'[])::date) = published_from),
  constraint policies_version_check check (version > 0)
);

create table policy_interpretations (
  organization_id uuid not null,
  id uuid not null,
  clause text not null,
  since date not null,
  text jsonb not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  constraint policy_interpretations_pkey primary key (organization_id, id),
  constraint policy_interpretations_organization_id_fkey foreign key (organization_id) references organizations(id)
);
create index policy_interpretations_by_clause on policy_interpretations (organization_id, clause, since);

create table models (
  organization_id uuid not null,
  id uuid not null,
  number text not null,
  name jsonb not null,
  serial_pattern text,
  serial_place jsonb not null,
  serial_place_picture uuid,
  components jsonb not null,
  contents jsonb not null,
  created_at timestamptz not null,
  packing jsonb,
  version int not null default 1,
  constraint models_pkey primary key (organization_id, id),
  constraint models_number unique (organization_id, number),
  constraint models_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint models_serial_place_picture foreign key (organization_id, serial_place_picture) references attachments(organization_id, id),
  constraint models_name check (COALESCE(name ->> 'en', '') <> '' and COALESCE(name ->> 'zh-CN', '') <> ''),
  constraint models_packing check (not jsonb_path_exists(packing, '$[*]?(!(exists (@."en"?(@ != "")) && exists (@."zh-CN"?(@ != ""))))'::jsonpath)),
  constraint models_serial_place check (COALESCE(serial_place ->> 'en', '') <> '' and COALESCE(serial_place ->> 'zh-CN', '') <> ''),
  constraint models_version check (version > 0)
);

create table dealers (
  organization_id uuid not null,
  id uuid not null,
  kind text not null,
  name jsonb not null,
  address jsonb,
  phone text,
  mail text,
  created_at timestamptz not null,
  constraint dealers_pkey primary key (organization_id, id),
  constraint dealers_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint dealers_kind_check check (kind in ('dealer', 'service_agency'))
);

create table dealer_authorizations (
  organization_id uuid not null,
  dealer_id uuid not null,
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint dealer_authorizations_pkey primary key (organization_id, dealer_id, from_on),
  constraint dealer_authorizations_dealer foreign key (organization_id, dealer_id) references dealers(organization_id, id),
  constraint dealer_authorizations_order check (to_on >= from_on)
);

create table customers (
  organization_id uuid not null,
  id uuid not null,
  kind text not null,
  language text not null,
  dealer_id uuid,
  created_at timestamptz not null,
  created_by uuid not null,
  constraint customers_pkey primary key (organization_id, id),
  constraint customers_dealer foreign key (organization_id, dealer_id) references dealers(organization_id, id),
  constraint customers_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint customers_kind_check check (kind in ('consumer', 'business'))
);

create table customer_details (
  organization_id uuid not null,
  customer_id uuid not null,
  version int not null,
  name text,
  phone text,
  phone_as_typed text,
  mail text,
  address jsonb,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  erased_at timestamptz,
  constraint customer_details_pkey primary key (organization_id, customer_id, version),
  constraint customer_details_customer foreign key (organization_id, customer_id) references customers(organization_id, id),
  constraint customer_details_erased check ((erased_at is null) = (name is not null) and (erased_at is null or num_nonnulls(phone, phone_as_typed, mail, address) = 0)),
  constraint customer_details_version_check check (version > 0)
);
create index customer_details_by_mail on customer_details (organization_id, lower(mail) collate "C") where (mail is not null);
create index customer_details_by_phone on customer_details (organization_id, reverse(phone) collate "C") where (phone is not null);

create table customer_name_words (
  organization_id uuid not null,
  word text not null,
  customer_id uuid not null,
  version int not null,
  constraint customer_name_words_pkey primary key (organization_id, word, customer_id, version),
  constraint customer_name_words_details foreign key (organization_id, customer_id, version) references customer_details(organization_id, customer_id, version)
);
create index customer_name_words_by_customer on customer_name_words (organization_id, customer_id, version);

create table devices (
  organization_id uuid not null,
  id uuid not null,
  serial text not null,
  serial_as_written text not null,
  serial_key text not null,
  bar_code text,
  model_id uuid not null,
  made_on date,
  shipped_on date,
  sold_on date,
  sold_by_dealer_id uuid,
  sold_by_maker boolean not null default false,
  purchased_on date,
  owner_customer_id uuid,
  status text not null,
  replaced_by uuid,
  replaces uuid,
  version int not null default 1,
  registered_at timestamptz not null,
  registered_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  handed_over_on date,
  component_serials jsonb not null default '{}'::jsonb,
  constraint devices_pkey primary key (organization_id, id),
  constraint devices_one_replaced unique (organization_id, replaces),
  constraint devices_one_replacement unique (organization_id, replaced_by),
  constraint devices_serial unique (organization_id, serial),
  constraint devices_dealer foreign key (organization_id, sold_by_dealer_id) references dealers(organization_id, id),
  constraint devices_model foreign key (organization_id, model_id) references models(organization_id, id),
  constraint devices_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint devices_owner foreign key (organization_id, owner_customer_id) references customers(organization_id, id),
  constraint devices_replaced_by foreign key (organization_id, replaced_by) references devices(organization_id, id),
  constraint devices_replaces foreign key (organization_id, replaces) references devices(organization_id, id),
  constraint devices_not_itself check (replaced_by <> id and replaces <> id),
  constraint devices_one_seller check (not sold_by_maker or sold_by_dealer_id is null),
  constraint devices_replaced_retired check (replaced_by is null or status = 'retired'),
  constraint devices_status_check check (status in ('in_service', 'retired', 'unregistered')),
  constraint devices_version_check check (version > 0)
);
create index devices_by_dealer on devices (organization_id, sold_by_dealer_id, id) where (sold_by_dealer_id is not null);
create index devices_by_owner on devices (organization_id, owner_customer_id, id) where (owner_customer_id is not null);
create index devices_by_serial_ending on devices (organization_id, reverse(serial_key), id);
create index devices_by_serial_key on devices (organization_id, serial_key, id);

create table proofs (
  organization_id uuid not null,
  device_id uuid not null,
  id uuid not null,
  kind text not null,
  dated_on date,
  names_serial text,
  names_model text,
  names_bar_code text,
  dealer_id uuid,
  attachment_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  constraint proofs_pkey primary key (organization_id, device_id, id),
  constraint proofs_attachment foreign key (organization_id, attachment_id) references attachments(organization_id, id),
  constraint proofs_dealer foreign key (organization_id, dealer_id) references dealers(organization_id, id),
  constraint proofs_device foreign key (organization_id, device_id) references devices(organization_id, id),
  constraint proofs_confirmed check ((confirmed_at is null) = (confirmed_by is null)),
  constraint proofs_dated check (kind = 'serial' or dated_on is not null),
  constraint proofs_kind_check check (kind in ('invoice', 'dealer_record', 'certificate', 'order', 'serial')),
  constraint proofs_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index proofs_by_attachment on proofs (organization_id, attachment_id) where (attachment_id is not null);

create table case_numbers (
  organization_id uuid not null,
  next_block int not null,
  key bytea not null,
  constraint case_numbers_pkey primary key (organization_id),
  constraint case_numbers_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint case_numbers_key_check check (length(key) = 32)
);

create table cases (
  organization_id uuid not null,
  id uuid not null,
  number char(7) not null,
  version int not null,
  head bytea not null,
  stage text not null,
  stage_since timestamptz not null,
  opened_at timestamptz not null,
  opened_via text not null,
  reported_on date not null,
  device_id uuid not null,
  customer_id uuid not null,
  dealer_id uuid,
  depot_id uuid,
  send_to text,
  contact_version int not null default 1,
  address_known boolean not null default false,
  language text not null,
  fault_text_id uuid not null,
  declared_serial text not null,
  received_serial text,
  received_at timestamptz,
  declared jsonb not null default '[]'::jsonb,
  checked jsonb not null default '[]'::jsonb,
  word_by timestamptz,
  hold_reason text,
  hold_since timestamptz,
  hold_until date,
  outcome text,
  replacement_device_id uuid,
  clearance jsonb,
  disposition jsonb,
  fee_minor bigint,
  fee_settled boolean not null default true,
  delivered_at timestamptz,
  closed_at timestamptz,
  judged boolean not null default false,
  appealed boolean not null default false,
  other_contents_text_id uuid,
  constraint cases_pkey primary key (organization_id, id),
  constraint cases_number unique (organization_id, number),
  constraint cases_customer foreign key (organization_id, customer_id) references customers(organization_id, id),
  constraint cases_dealer foreign key (organization_id, dealer_id) references dealers(organization_id, id),
  constraint cases_depot foreign key (organization_id, depot_id) references depots(organization_id, id),
  constraint cases_device foreign key (organization_id, device_id) references devices(organization_id, id),
  constraint cases_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint cases_cleared check ((stage not in ('cleared', 'repairing')) or clearance is not null),
  constraint cases_disposed check ((stage not in ('closed', 'cancelled')) or received_at is null or disposition is not null),
  constraint cases_head_check check (length(head) = 32),
  constraint cases_hold check ((hold_reason is null) = (hold_since is null)),
  constraint cases_hold_reason_check check (hold_reason in ('customer', 'parts', 'supplier', 'courier')),
  constraint cases_opened_via_check check (opened_via in ('phone', 'web', 'dealer', 'api', 'dock')),
  constraint cases_outcome check ((stage not in ('ready', 'outbound')) or outcome is not null),
  constraint cases_outcome_check check (outcome in ('repaired', 'replaced', 'no_fault_found', 'unrepairable', 'withdrawn', 'consent_refused', 'unanswered')),
  constraint cases_received check ((received_at is null) = (received_serial is null)),
  constraint cases_replaced check (outcome <> 'replaced' or replacement_device_id is not null),
  constraint cases_send_to_check check (send_to in ('dealer', 'depot')),
  constraint cases_stage_check check (stage in ('reported', 'diagnosing', 'resolved', 'authorized', 'inbound', 'received', 'inspecting', 'quoted', 'awaiting_payment', 'cleared', 'repairing', 'ready', 'outbound', 'delivered', 'disputed', 'closed', 'cancelled')),
  constraint cases_version_check check (version > 0)
);
create index cases_by_customer on cases (organization_id, customer_id, opened_at);
create index cases_by_dealer on cases (organization_id, dealer_id, opened_at) where (dealer_id is not null);
create index cases_by_device on cases (organization_id, device_id, opened_at);
create index cases_by_stage on cases (organization_id, stage, word_by, id);
create unique index cases_one_open on cases (organization_id, device_id) where (stage not in ('resolved', 'delivered', 'closed', 'cancelled'));

create table events (
  organization_id uuid not null,
  case_id uuid not null,
  version int not null,
  id uuid not null,
  body bytea not null,
  hash bytea not null,
  constraint events_pkey primary key (organization_id, case_id, version),
  constraint events_case foreign key (organization_id, case_id) references cases(organization_id, id),
  constraint events_hash_check check (length(hash) = 32)
);

create table kept_answers (
  organization_id uuid not null,
  route text not null,
  key text not null,
  body_hash bytea not null,
  answer jsonb not null,
  kept_at timestamptz not null,
  constraint kept_answers_pkey primary key (organization_id, route, key),
  constraint kept_answers_key_check check (length(key) >= 1 and length(key) <= 200)
);
create index kept_answers_age on kept_answers (kept_at);

create table outbox (
  organization_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  event_id uuid not null,
  command text not null,
  at timestamptz not null,
  constraint outbox_pkey primary key (organization_id, id)
);

create table case_texts (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  version int not null default 1,
  kind text not null,
  body text,
  written_at timestamptz not null,
  erased_at timestamptz,
  constraint case_texts_pkey primary key (organization_id, case_id, id, version),
  constraint case_texts_case foreign key (organization_id, case_id) references cases(organization_id, id),
  constraint case_texts_erased check ((body is null) = (erased_at is not null))
);

create table case_contacts (
  organization_id uuid not null,
  case_id uuid not null,
  version int not null,
  name text,
  phone text,
  mail text,
  address jsonb,
  written_at timestamptz not null,
  erased_at timestamptz,
  told_by text,
  constraint case_contacts_pkey primary key (organization_id, case_id, version),
  constraint case_contacts_case foreign key (organization_id, case_id) references cases(organization_id, id),
  constraint case_contacts_told_by check (told_by in ('mail', 'sms', 'both'))
);
create index case_contacts_by_mail on case_contacts (organization_id, lower(mail) collate "C") where (mail is not null);

create table dues (
  organization_id uuid not null,
  case_id uuid not null,
  kind text not null,
  due_at timestamptz not null,
  constraint dues_pkey primary key (organization_id, case_id, kind),
  constraint dues_case foreign key (organization_id, case_id) references cases(organization_id, id)
);
create index dues_by_time on dues (organization_id, due_at);

create table parcels (
  organization_id uuid not null,
  id uuid not null,
  from_party text not null,
  to_party text not null,
  courier text,
  tracking text,
  sent_at timestamptz,
  arrived_at timestamptz,
  ended text,
  constraint parcels_pkey primary key (organization_id, id),
  constraint parcels_ended_check check (ended in ('arrived', 'lost', 'brought_back', 'corrected')),
  constraint parcels_from_party_check check (from_party in ('customer', 'dealer', 'depot', 'supplier')),
  constraint parcels_to_party_check check (to_party in ('customer', 'dealer', 'depot', 'supplier'))
);
create index parcels_by_tracking on parcels (organization_id, tracking) where (tracking is not null);

create table parcel_units (
  organization_id uuid not null,
  case_id uuid not null,
  parcel_id uuid not null,
  leg int not null,
  constraint parcel_units_pkey primary key (organization_id, case_id, parcel_id),
  constraint parcel_units_leg unique (organization_id, case_id, leg),
  constraint parcel_units_case foreign key (organization_id, case_id) references cases(organization_id, id),
  constraint parcel_units_parcel foreign key (organization_id, parcel_id) references parcels(organization_id, id)
);
create index parcel_units_by_parcel on parcel_units (organization_id, parcel_id);

create table acknowledgements (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  policy_version int not null,
  language text not null,
  how text not null,
  by_id uuid not null,
  at timestamptz not null,
  constraint acknowledgements_pkey primary key (organization_id, case_id, id),
  constraint acknowledgements_case foreign key (organization_id, case_id) references cases(organization_id, id),
  constraint acknowledgements_how_check check (how in ('web', 'phone', 'paper', 'dealer', 'api'))
);

create table findings (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  component text not null,
  state text not null,
  clause text,
  kind text,
  note_text_id uuid,
  evidence uuid[] not null default '{}'::uuid[],
  found_by uuid not null,
  found_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  beyond_relabel boolean,
  constraint findings_pkey primary key (organization_id, case_id, id),
  constraint findings_case foreign key (organization_id, case_id) references cases(organization_id, id),
  constraint findings_evidence check (state <> 'confirmed' or note_text_id is not null or cardinality(evidence) > 0),
  constraint findings_state_check check (state in ('suspected', 'confirmed', 'withdrawn'))
);

create table work_lines (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  "position" int not null,
  component text not null,
  fault_text_id uuid not null,
  action text not null,
  state text not null default 'open',
  verdict_id uuid,
  verdict_outcome text,
  paid_service boolean not null default false,
  verdict_bears text[] not null default '{}'[],
  constraint work_lines_pkey primary key (organization_id, case_id, id),
  constraint work_lines_case foreign key (organization_id, case_id) references cases(organization_id, id),
  constraint work_lines_action_check check (action in ('repair', 'replace_part', 'replace_unit', 'software', 'clean', 'none')),
  constraint work_lines_bears check ((COALESCE(verdict_outcome, '') = 'covered') = (cardinality(verdict_bears) > 0)),
  constraint work_lines_state_check check (state in ('open', 'done', 'withdrawn')),
  constraint work_lines_verdict_bears_check check (verdict_bears <@ '{parts,labour}'[]),
  constraint work_lines_verdict_outcome_check check (verdict_outcome in ('covered', 'not_covered', 'undetermined'))
);

create table verdicts (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  work_line_id uuid,
  component text not null,
  outcome text not null,
  rules_version int not null,
  policy_version int not null,
  facts jsonb not null,
  answer jsonb not null,
  supersedes uuid,
  preliminary boolean not null,
  judged_by uuid not null,
  judged_at timestamptz not null,
  constraint verdicts_pkey primary key (organization_id, case_id, id),
  constraint verdicts_one_successor unique (organization_id, case_id, supersedes),
  constraint verdicts_case foreign key (organization_id, case_id) references cases(organization_id, id),
  constraint verdicts_outcome_check check (outcome in ('covered', 'not_covered', 'undetermined'))
);

create table quotations (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  number int not null,
  version int not null,
  state text not null,
  currency char(3) not null,
  gross_minor bigint not null,
  valid_until date,
  supplementary boolean not null default false,
  account_id uuid,
  issued_by uuid not null,
  issued_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  word_text_id uuid,
  goodwill_minor bigint not null default 0,
  goodwill_text_id uuid,
  model_id uuid,
  constraint quotations_pkey primary key (organization_id, case_id, id),
  constraint quotations_version unique (organization_id, case_id, number, version),
  constraint quotations_case foreign key (organization_id, case_id) references cases(organization_id, id),
  constraint quotations_model foreign key (organization_id, model_id) references models(organization_id, id),
  constraint quotations_goodwill check (goodwill_minor = 0 or goodwill_text_id is not null),
  constraint quotations_goodwill_minor_check check (goodwill_minor >= 0),
  constraint quotations_gross_minor_check check (gross_minor >= 0),
  constraint quotations_number_check check (number > 0),
  constraint quotations_state_check check (state in ('issued', 'accepted', 'declined', 'superseded', 'expired', 'withdrawn')),
  constraint quotations_version_check check (version > 0)
);
create index quotations_by_model on quotations (organization_id, model_id, issued_at);
create unique index quotations_one_accepted on quotations (organization_id, case_id, number) where (state = 'accepted');
create unique index quotations_one_issued on quotations (organization_id, case_id) where (state = 'issued');

create table quotation_lines (
  organization_id uuid not null,
  case_id uuid not null,
  quotation_id uuid not null,
  "position" int not null,
  id uuid not null,
  kind text not null,
  description_text_id uuid,
  work_line_id uuid,
  verdict_id uuid,
  quantity_milli int not null,
  unit text not null,
  net_minor bigint not null,
  tax_basis_points int not null,
  borne text[] not null default '{}'[],
  goodwill_percent smallint not null default 0,
  forgone_minor bigint not null default 0,
  constraint quotation_lines_pkey primary key (organization_id, case_id, quotation_id, "position"),
  constraint quotation_lines_quotation foreign key (organization_id, case_id, quotation_id) references quotations(organization_id, case_id, id),
  constraint quotation_lines_borne_check check (borne <@ '{parts,labour}'[]),
  constraint quotation_lines_forgone_minor_check check (forgone_minor >= 0),
  constraint quotation_lines_goodwill check ((goodwill_percent > 0 or forgone_minor = 0) and (goodwill_percent < 100 or net_minor = 0)),
  constraint quotation_lines_goodwill_percent_check check (goodwill_percent >= 0 and goodwill_percent <= 100),
  constraint quotation_lines_kind_check check (kind in ('labour', 'part', 'freight', 'inspection_fee', 'other')),
  constraint quotation_lines_quantity_milli_check check (quantity_milli > 0),
  constraint quotation_lines_tax_basis_points_check check (tax_basis_points >= 0 and tax_basis_points <= 10000),
  constraint quotation_lines_unit_check check (unit in ('piece', 'hour'))
);

create table payments (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  kind text not null,
  minor bigint not null,
  currency char(3) not null,
  reference text,
  received_on date not null,
  reverses_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  reversed_before int not null default 0,
  constraint payments_pkey primary key (organization_id, case_id, id),
  constraint payments_reversed_once unique (organization_id, case_id, reverses_id),
  constraint payments_case foreign key (organization_id, case_id) references cases(organization_id, id),
  constraint payments_kind_check check (kind in ('bank_transfer', 'cash', 'refund', 'reversal')),
  constraint payments_minor_check check (minor <> 0),
  constraint payments_reversed_before_check check (reversed_before >= 0),
  constraint payments_reverses check ((kind = 'reversal') = (reverses_id is not null)),
  constraint payments_sign check (kind = 'reversal' or (kind = 'refund') = (minor < 0))
);
create unique index payments_reference on payments (organization_id, case_id, kind, reference, reversed_before) where (reference is not null);

create table tasks (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  kind text not null,
  role text not null,
  text_id uuid,
  due_at timestamptz not null,
  added_by uuid not null,
  added_at timestamptz not null,
  done_by uuid,
  done_at timestamptz,
  done_text_id uuid,
  minor bigint,
  currency char(3),
  constraint tasks_pkey primary key (organization_id, case_id, id),
  constraint tasks_case foreign key (organization_id, case_id) references cases(organization_id, id),
  constraint tasks_amount check ((minor is null) = (currency is null)),
  constraint tasks_minor_check check (minor > 0)
);
create index tasks_open on tasks (organization_id, role, due_at, id) where (done_at is null);

create table contacts (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  kind text not null,
  direction text not null,
  text_id uuid not null,
  by_id uuid not null,
  by_role text not null,
  at timestamptz not null,
  evidence uuid[] not null default '{}'::uuid[],
  constraint contacts_pkey primary key (organization_id, case_id, id),
  constraint contacts_case foreign key (organization_id, case_id) references cases(organization_id, id),
  constraint contacts_direction_check check (direction in ('in', 'out', 'internal')),
  constraint contacts_kind_check check (kind in ('call', 'mail', 'note', 'message'))
);

create table mails (
  organization_id uuid not null,
  id uuid not null,
  case_id uuid,
  staff_id uuid,
  event_id uuid,
  template text not null,
  language text not null,
  to_address text,
  subject text,
  body_text text,
  holds_key boolean not null default false,
  state text not null,
  tries int not null default 0,
  last_error text,
  useless_after timestamptz,
  queued_at timestamptz not null,
  sent_at timestamptz,
  erased_at timestamptz,
  constraint mails_pkey primary key (organization_id, id),
  constraint mails_once_per_event unique (organization_id, event_id, template),
  constraint mails_case foreign key (organization_id, case_id) references cases(organization_id, id),
  constraint mails_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint mails_erased check ((erased_at is null) = (to_address is not null and subject is not null) and (erased_at is null or body_text is null) and (body_text is not null or erased_at is not null or holds_key and (state in ('sent', 'failed')))),
  constraint mails_sent check ((state = 'sent') = (sent_at is not null)),
  constraint mails_state_check check (state in ('kept', 'queued', 'sent', 'failed')),
  constraint mails_tries_check check (tries >= 0)
);
create index mails_by_case on mails (organization_id, case_id, id) where (case_id is not null);
create index mails_to_persons on mails (organization_id, lower(to_address) collate "C") where ((case_id is null) and (staff_id is null) and (erased_at is null));

create table notice_texts (
  organization_id uuid not null,
  template text not null,
  language text not null,
  version int not null,
  subject text,
  body text,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint notice_texts_pkey primary key (organization_id, template, language, version),
  constraint notice_texts_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint notice_texts_version_check check (version > 0),
  constraint notice_texts_whole check ((subject is null) = (body is null))
);

create table workers (
  id text not null,
  seen_at timestamptz not null,
  constraint workers_pkey primary key (id)
);

create table agreements (
  organization_id uuid not null,
  device_id uuid not null,
  id uuid not null,
  kind text not null,
  with_maker boolean not null default false,
  dealer_id uuid,
  agreed_on date not null,
  from_on date,
  to_on date,
  length_months int,
  length_days int,
  adds_repair_days boolean not null default false,
  moves_to_working_day boolean not null default false,
  covered text[] not null default '{}'[],
  bears text[] not null default '{}'[],
  cancelled_on date,
  guaranteed_by uuid,
  guaranteed_at timestamptz,
  note text,
  entered_by uuid not null,
  entered_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint agreements_pkey primary key (organization_id, device_id, id),
  constraint agreements_dealer foreign key (organization_id, dealer_id) references dealers(organization_id, id),
  constraint agreements_device foreign key (organization_id, device_id) references devices(organization_id, id),
  constraint agreements_bears_check check (bears <@ '{parts,labour}'[]),
  constraint agreements_end check (num_nonnulls(to_on, length_months, length_days) = 1 or kind = 'promise' and num_nonnulls(to_on, length_months, length_days, from_on) = 0 and note is not null),
  constraint agreements_guaranteed check ((guaranteed_at is null) = (guaranteed_by is null) and (guaranteed_at is null or kind = 'promise')),
  constraint agreements_kind_check check (kind in ('contract', 'promise')),
  constraint agreements_length_days_check check (length_days >= 1 and length_days <= 3650),
  constraint agreements_length_months_check check (length_months >= 1 and length_months <= 600),
  constraint agreements_order check (to_on is null or from_on is null or from_on <= to_on),
  constraint agreements_other_party check (not (with_maker and dealer_id is not null)),
  constraint agreements_promise check (kind <> 'promise' or dealer_id is not null),
  constraint agreements_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null))
);

create table recalls (
  organization_id uuid not null,
  id uuid not null,
  number text not null,
  title jsonb not null,
  model_id uuid not null,
  ranges jsonb not null,
  components text[],
  announced_on date not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint recalls_pkey primary key (organization_id, id),
  constraint recalls_number unique (organization_id, number),
  constraint recalls_model foreign key (organization_id, model_id) references models(organization_id, id),
  constraint recalls_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint recalls_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index recalls_of_model on recalls (organization_id, model_id);

create table policy_drafts (
  organization_id uuid not null,
  id uuid not null,
  document jsonb not null,
  version int not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  constraint policy_drafts_pkey primary key (organization_id, id),
  constraint policy_drafts_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint policy_drafts_version_check check (version > 0)
);

create table backtests (
  organization_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  draft_version int not null,
  terms jsonb not null,
  model_id uuid,
  from_on date,
  to_on date,
  state text not null,
  total int not null,
  judged int not null default 0,
  after_case uuid,
  after_verdict uuid,
  started_by uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  constraint backtests_pkey primary key (organization_id, id),
  constraint backtests_draft foreign key (organization_id, draft_id) references policy_drafts(organization_id, id) on delete cascade,
  constraint backtests_ended check ((state = 'running') = (ended_at is null)),
  constraint backtests_state_check check (state in ('running', 'done', 'cancelled'))
);
create index backtests_of_draft on backtests (organization_id, draft_id, id);
create index backtests_running on backtests (organization_id, id) where (state = 'running');

create table backtest_changes (
  organization_id uuid not null,
  backtest_id uuid not null,
  case_id uuid not null,
  verdict_id uuid not null,
  was text not null,
  would_be text not null,
  clause text,
  constraint backtest_changes_pkey primary key (organization_id, backtest_id, case_id, verdict_id),
  constraint backtest_changes_backtest foreign key (organization_id, backtest_id) references backtests(organization_id, id) on delete cascade,
  constraint backtest_changes_was_check check (was in ('covered', 'not_covered', 'undetermined')),
  constraint backtest_changes_would_be_check check (would_be in ('covered', 'not_covered', 'undetermined'))
);

create table statute_confirmations (
  organization_id uuid not null,
  id uuid not null,
  layer text not null,
  countries text[] not null,
  months int not null,
  presumed_months int,
  models text[],
  covered text[] not null,
  maker_took_on boolean not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  constraint statute_confirmations_pkey primary key (organization_id, id),
  constraint statute_confirmations_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint statute_confirmations_ended check ((ended_at is null) = (ended_by is null)),
  constraint statute_confirmations_months_check check (months >= 1 and months <= 600),
  constraint statute_confirmations_presumed_months_check check (presumed_months >= 1 and presumed_months <= 600)
);
create unique index statute_confirmations_one on statute_confirmations (organization_id, layer) where (ended_at is null);

create table imports (
  organization_id uuid not null,
  id uuid not null,
  source text not null,
  file_name text not null,
  form jsonb not null,
  key uuid not null,
  bytes int not null,
  sha256 bytea not null,
  columns jsonb not null,
  sample jsonb not null,
  mapping jsonb,
  state text not null,
  version int not null default 1,
  read_bytes int not null default 0,
  "row" int not null default 0,
  checked jsonb,
  imported jsonb,
  fault jsonb,
  held_by uuid,
  held_until timestamptz,
  started_by uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  tries int not null default 0,
  constraint imports_pkey primary key (organization_id, id),
  constraint imports_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint imports_bytes_check check (bytes > 0),
  constraint imports_ended check ((state in ('done', 'failed', 'cancelled')) = (ended_at is not null)),
  constraint imports_fault check ((state = 'failed') = (fault is not null)),
  constraint imports_mapped check ((state in ('received', 'cancelled')) or mapping is not null),
  constraint imports_sha256_check check (length(sha256) = 32),
  constraint imports_state_check check (state in ('received', 'checking', 'checked', 'importing', 'done', 'failed', 'cancelled')),
  constraint imports_version_check check (version > 0)
);
create index imports_by_content on imports (organization_id, sha256) where (state = 'done');
create index imports_running on imports (organization_id, id) where (state in ('checking', 'importing'));
create index imports_waiting on imports (organization_id, started_at) where (state in ('received', 'checked'));

create table import_bad_rows (
  organization_id uuid not null,
  import_id uuid not null,
  "row" int not null,
  cells jsonb not null,
  problems jsonb not null,
  constraint import_bad_rows_pkey primary key (organization_id, import_id, "row"),
  constraint import_bad_rows_import foreign key (organization_id, import_id) references imports(organization_id, id) on delete cascade
);

create table import_sources (
  organization_id uuid not null,
  source text not null,
  mapping jsonb not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  constraint import_sources_pkey primary key (organization_id, source),
  constraint import_sources_organization_id_fkey foreign key (organization_id) references organizations(id)
);

create table relabels (
  organization_id uuid not null,
  device_id uuid not null,
  id uuid not null,
  relabelled_on date not null,
  former_serial text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint relabels_pkey primary key (organization_id, device_id, id),
  constraint relabels_device foreign key (organization_id, device_id) references devices(organization_id, id),
  constraint relabels_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index relabels_former on relabels (organization_id, former_serial) where ((former_serial is not null) and (withdrawn_at is null));

create table mailbox_codes (
  organization_id uuid not null,
  mailbox bytea not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries int not null default 0,
  wrong_in_a_row int not null default 0,
  used_at timestamptz,
  constraint mailbox_codes_pkey primary key (organization_id, mailbox),
  constraint mailbox_codes_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint mailbox_codes_code_hash_check check (length(code_hash) = 32),
  constraint mailbox_codes_mailbox_check check (length(mailbox) = 32)
);

create table mailbox_sessions (
  organization_id uuid not null,
  id uuid not null,
  mail text not null,
  token_hash bytea not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  constraint mailbox_sessions_pkey primary key (organization_id, id),
  constraint mailbox_sessions_token unique (organization_id, token_hash),
  constraint mailbox_sessions_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint mailbox_sessions_token_hash_check check (length(token_hash) = 32)
);
create index mailbox_sessions_by_mail on mailbox_sessions (organization_id, mail);

create table handovers (
  organization_id uuid not null,
  id uuid not null,
  device_id uuid not null,
  from_customer_id uuid not null,
  to_mail text,
  token_hash bytea not null,
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  taken_at timestamptz,
  to_customer_id uuid,
  withdrawn_at timestamptz,
  constraint handovers_pkey primary key (organization_id, id),
  constraint handovers_token unique (organization_id, token_hash),
  constraint handovers_device foreign key (organization_id, device_id) references devices(organization_id, id),
  constraint handovers_from foreign key (organization_id, from_customer_id) references customers(organization_id, id),
  constraint handovers_to foreign key (organization_id, to_customer_id) references customers(organization_id, id),
  constraint handovers_one_end check (num_nonnulls(taken_at, withdrawn_at) <= 1),
  constraint handovers_taken check ((taken_at is null) = (to_customer_id is null)),
  constraint handovers_token_hash_check check (length(token_hash) = 32)
);
create index handovers_by_from on handovers (organization_id, from_customer_id);
create index handovers_by_to on handovers (organization_id, to_customer_id) where (to_customer_id is not null);
create unique index handovers_one_open on handovers (organization_id, device_id) where ((taken_at is null) and (withdrawn_at is null));

create table purchases (
  organization_id uuid not null,
  id uuid not null,
  device_id uuid not null,
  customer_id uuid not null,
  purchased_on date not null,
  attachment_id uuid,
  told_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  accepted boolean,
  constraint purchases_pkey primary key (organization_id, id),
  constraint purchases_attachment foreign key (organization_id, attachment_id) references attachments(organization_id, id),
  constraint purchases_customer foreign key (organization_id, customer_id) references customers(organization_id, id),
  constraint purchases_device foreign key (organization_id, device_id) references devices(organization_id, id),
  constraint purchases_decided check (num_nonnulls(decided_at, decided_by, accepted) in (0, 3))
);
create index purchases_by_attachment on purchases (organization_id, attachment_id) where (attachment_id is not null);
create index purchases_by_customer on purchases (organization_id, customer_id);
create index purchases_undecided on purchases (organization_id, id) where (decided_at is null);

create table text_messages (
  organization_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  event_id uuid,
  template text not null,
  language text not null,
  to_phone text,
  said text,
  body_text text,
  holds_key boolean not null default false,
  state text not null,
  tries int not null default 0,
  last_error text,
  useless_after timestamptz,
  queued_at timestamptz not null,
  sent_at timestamptz,
  erased_at timestamptz,
  constraint text_messages_pkey primary key (organization_id, id),
  constraint text_messages_once_per_event unique (organization_id, event_id, template),
  constraint text_messages_case foreign key (organization_id, case_id) references cases(organization_id, id),
  constraint text_messages_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint text_messages_erased check ((erased_at is null) = (to_phone is not null) and (erased_at is null or body_text is null) and (body_text is not null or erased_at is not null or holds_key and (state in ('sent', 'failed')))),
  constraint text_messages_said check ((said is null) = (body_text is null)),
  constraint text_messages_sent check ((state = 'sent') = (sent_at is not null)),
  constraint text_messages_state check (state in ('kept', 'queued', 'sent', 'failed')),
  constraint text_messages_tries check (tries >= 0)
);
create index text_messages_by_case on text_messages (organization_id, case_id, id);

create table ratings (
  organization_id uuid not null,
  case_id uuid not null,
  score smallint not null,
  text_id uuid,
  given_at timestamptz not null,
  changed_at timestamptz,
  constraint ratings_pkey primary key (organization_id, case_id),
  constraint ratings_case foreign key (organization_id, case_id) references cases(organization_id, id),
  constraint ratings_changed check (changed_at >= given_at),
  constraint ratings_score check (score >= 1 and score <= 5)
);
create index ratings_by_time on ratings (organization_id, given_at) INCLUDE (score);

create table person_reads (
  organization_id uuid not null,
  id uuid not null,
  subject text not null,
  subject_id uuid not null,
  kind text not null,
  viewer_kind text not null,
  viewer_id uuid not null,
  role text not null,
  at timestamptz not null,
  hour timestamptz not null,
  constraint person_reads_pkey primary key (organization_id, id),
  constraint person_reads_once unique (organization_id, subject_id, viewer_id, kind, hour),
  constraint person_reads_organization_id_fkey foreign key (organization_id) references organizations(id),
  constraint person_reads_kind check (kind in ('case', 'list', 'customer', 'file', 'paper', 'mail', 'export')),
  constraint person_reads_subject check (subject in ('case', 'customer')),
  constraint person_reads_viewer check (viewer_kind in ('staff', 'key'))
);
create index person_reads_by_time on person_reads (organization_id, at);
