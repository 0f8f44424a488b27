-- The register: which units exist, what they are, who sold them, who owns them, what proves it.

create table models (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  number text not null,
  name jsonb not null,
  serial_pattern text,
  serial_place jsonb not null,
  serial_place_picture uuid,
  components jsonb not null,
  contents jsonb not null,
  created_at timestamptz not null,
  primary key (organization_id, id),
  constraint models_number unique (organization_id, number),
  constraint models_serial_place_picture foreign key (organization_id, serial_place_picture)
    references attachments (organization_id, id)
);

create table dealers (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  kind text not null check (kind in ('dealer', 'service_agency')),
  name jsonb not null,
  address jsonb,
  phone text,
  mail text,
  created_at timestamptz not null,
  primary key (organization_id, id)
);

-- From and to are both inside; no end: until further notice.
create table dealer_authorizations (
  organization_id uuid not null,
  dealer_id uuid not null,
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (organization_id, dealer_id, from_on),
  constraint dealer_authorizations_dealer foreign key (organization_id, dealer_id)
    references dealers (organization_id, id),
  constraint dealer_authorizations_order check (to_on >= from_on)
);

create table customers (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  kind text not null check (kind in ('consumer', 'business')),
  language text not null,
  -- The dealer who registered this customer sees it; nobody else's dealer does.
  dealer_id uuid,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (organization_id, id),
  constraint customers_dealer foreign key (organization_id, dealer_id)
    references dealers (organization_id, id)
);

-- Persons are apart (law 11): versions that can be erased; the highest is current.
create table customer_details (
  organization_id uuid not null,
  customer_id uuid not null,
  version int not null check (version > 0),
  name text,
  phone text,
  phone_as_typed text,
  mail text,
  address jsonb,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  erased_at timestamptz,
  primary key (organization_id, customer_id, version),
  constraint customer_details_customer foreign key (organization_id, customer_id)
    references customers (organization_id, id),
  constraint customer_details_erased check (
    (erased_at is null) = (name is not null)
    and (erased_at is null or num_nonnulls(phone, phone_as_typed, mail, address) = 0))
);
-- Reversed, so that the last digits find a number as well as the whole of it.
create index customer_details_by_phone
  on customer_details (organization_id, reverse(phone) collate "C") where phone is not null;
create index customer_details_by_mail
  on customer_details (organization_id, lower(mail) collate "C") where mail is not null;

-- The words of a name, each found by its beginning; erased together with the name.
create table customer_name_words (
  organization_id uuid not null,
  word text collate "C" not null,
  customer_id uuid not null,
  version int not null,
  primary key (organization_id, word, customer_id, version),
  constraint customer_name_words_details foreign key (organization_id, customer_id, version)
    references customer_details (organization_id, customer_id, version)
);
create index customer_name_words_by_customer
  on customer_name_words (organization_id, customer_id, version);

create table devices (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  -- As normalized by kernel/serial.ts; the key is the forgiving form that search uses.
  serial text not null,
  serial_as_written text not null,
  serial_key text collate "C" not null,
  bar_code text,
  model_id uuid not null,
  made_on date,
  shipped_on date,
  sold_on date,
  sold_by_dealer_id uuid,
  sold_by_maker boolean not null default false,
  purchased_on date,
  owner_customer_id uuid,
  -- Unregistered: somebody named its serial number, the maker's register does not know it.
  status text not null check (status in ('in_service', 'retired', 'unregistered')),
  replaced_by uuid,
  replaces uuid,
  version int not null default 1 check (version > 0),
  registered_at timestamptz not null,
  registered_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (organization_id, id),
  constraint devices_serial unique (organization_id, serial),
  constraint devices_model foreign key (organization_id, model_id)
    references models (organization_id, id),
  constraint devices_dealer foreign key (organization_id, sold_by_dealer_id)
    references dealers (organization_id, id),
  constraint devices_owner foreign key (organization_id, owner_customer_id)
    references customers (organization_id, id),
  constraint devices_replaced_by foreign key (organization_id, replaced_by)
    references devices (organization_id, id),
  constraint devices_replaces foreign key (organization_id, replaces)
    references devices (organization_id, id),
  constraint devices_one_replacement unique (organization_id, replaced_by),
  constraint devices_one_replaced unique (organization_id, replaces),
  constraint devices_one_seller check (not sold_by_maker or sold_by_dealer_id is null),
  constraint devices_replaced_retired check (replaced_by is null or status = 'retired'),
  constraint devices_not_itself check (replaced_by <> id and replaces <> id)
);
create index devices_by_serial_key on devices (organization_id, serial_key, id);
create index devices_by_owner on devices (organization_id, owner_customer_id, id)
  where owner_customer_id is not null;
create index devices_by_dealer on devices (organization_id, sold_by_dealer_id, id)
  where sold_by_dealer_id is not null;

-- What proves a purchase: a document with what it names, or an entry of the register itself.
create table proofs (
  organization_id uuid not null,
  device_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('invoice', 'dealer_record', 'certificate', 'order', 'serial')),
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
  primary key (organization_id, device_id, id),
  constraint proofs_device foreign key (organization_id, device_id)
    references devices (organization_id, id),
  constraint proofs_dealer foreign key (organization_id, dealer_id)
    references dealers (organization_id, id),
  constraint proofs_attachment foreign key (organization_id, attachment_id)
    references attachments (organization_id, id),
  constraint proofs_confirmed check ((confirmed_at is null) = (confirmed_by is null)),
  constraint proofs_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null)),
  constraint proofs_dated check (kind = 'serial' or dated_on is not null)
);
