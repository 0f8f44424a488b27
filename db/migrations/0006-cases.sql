-- Cases and their history. The case's row carries what guards and lists read; its history
-- is the chain in `events`. Law numbers are those of the domain page (see ARCHITECTURE).

create table case_numbers (
  organization_id uuid not null references organizations (id),
  next_block int not null,
  -- Scatters the counter, so that numbers can not be guessed in sequence; never changes.
  key bytea not null check (length(key) = 32),
  primary key (organization_id)
);

create table cases (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  number char(7) not null,
  version int not null check (version > 0),
  head bytea not null check (length(head) = 32),
  stage text not null check (stage in (
    'reported', 'diagnosing', 'resolved', 'authorized', 'inbound', 'received', 'inspecting',
    'quoted', 'awaiting_payment', 'cleared', 'repairing', 'ready', 'outbound', 'delivered',
    'disputed', 'closed', 'cancelled')),
  stage_since timestamptz not null,
  opened_at timestamptz not null,
  opened_via text not null check (opened_via in ('phone', 'web', 'dealer', 'api', 'dock')),
  -- The day the fault was first reported, in the organization's time zone: what cover counts by.
  reported_on date not null,
  device_id uuid not null,
  customer_id uuid not null,
  dealer_id uuid,
  depot_id uuid,
  -- Where the customer sends it: to the dealer, who forwards it, or straight to the depot.
  send_to text check (send_to in ('dealer', 'depot')),
  contact_version int not null default 1,
  address_known boolean not null default false,
  language text not null,
  fault_text_id uuid not null,
  -- Law 9: the declared and the received serial are two facts.
  declared_serial text not null,
  received_serial text,
  received_at timestamptz,
  declared jsonb not null default '[]',
  checked jsonb not null default '[]',
  word_by timestamptz,
  hold_reason text check (hold_reason in ('customer', 'parts', 'supplier', 'courier')),
  hold_since timestamptz,
  hold_until date,
  outcome text check (outcome in (
    'repaired', 'replaced', 'no_fault_found', 'unrepairable', 'withdrawn', 'consent_refused',
    'unanswered')),
  replacement_device_id uuid,
  clearance jsonb,
  disposition jsonb,
  fee_minor bigint,
  fee_settled boolean not null default true,
  delivered_at timestamptz,
  closed_at timestamptz,
  judged boolean not null default false,
  appealed boolean not null default false,
  primary key (organization_id, id),
  constraint cases_number unique (organization_id, number),
  constraint cases_device foreign key (organization_id, device_id)
    references devices (organization_id, id),
  constraint cases_customer foreign key (organization_id, customer_id)
    references customers (organization_id, id),
  constraint cases_dealer foreign key (organization_id, dealer_id)
    references dealers (organization_id, id),
  constraint cases_depot foreign key (organization_id, depot_id)
    references depots (organization_id, id),
  -- Law 1: no repair without clearance.
  constraint cases_cleared check (stage not in ('cleared', 'repairing') or clearance is not null),
  -- Law 6: a received case closes only with a disposition.
  constraint cases_disposed check (
    stage <> 'closed' or received_at is null or disposition is not null),
  constraint cases_outcome check (stage not in ('ready', 'outbound') or outcome is not null),
  constraint cases_replaced check (outcome <> 'replaced' or replacement_device_id is not null),
  constraint cases_hold check ((hold_reason is null) = (hold_since is null)),
  constraint cases_received check ((received_at is null) = (received_serial is null))
);

-- Law 7: a device has at most one open case.
create unique index cases_one_open on cases (organization_id, device_id)
  where stage not in ('resolved', 'delivered', 'closed', 'cancelled');
create index cases_by_device on cases (organization_id, device_id, opened_at);
create index cases_by_customer on cases (organization_id, customer_id, opened_at);
create index cases_by_dealer on cases (organization_id, dealer_id, opened_at)
  where dealer_id is not null;
create index cases_by_stage on cases (organization_id, stage, word_by, id);

-- Law 5: history only grows, and each event carries the hash of the one before it. The body
-- is canonical JSON as bytes, so that no reprinting can change what was hashed.
create table events (
  organization_id uuid not null,
  case_id uuid not null,
  version int not null,
  id uuid not null,
  body bytea not null,
  hash bytea not null check (length(hash) = 32),
  primary key (organization_id, case_id, version),
  constraint events_case foreign key (organization_id, case_id)
    references cases (organization_id, id)
);

-- Law 3: an answer is kept with its effect, so that asking twice happens once.
create table kept_answers (
  organization_id uuid not null,
  route text not null,
  key text not null check (length(key) between 1 and 200),
  body_hash bytea not null,
  answer jsonb not null,
  kept_at timestamptz not null,
  primary key (organization_id, route, key)
);
create index kept_answers_age on kept_answers (kept_at);

-- What follows from an event is read from here, in batches; a case knows nothing of mail.
create table outbox (
  organization_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  event_id uuid not null,
  command text not null,
  at timestamptz not null,
  primary key (organization_id, id)
);

-- Free text of persons, in versions that can be erased without breaking the history (law 11).
create table case_texts (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  version int not null default 1,
  kind text not null,
  body text,
  written_at timestamptz not null,
  erased_at timestamptz,
  primary key (organization_id, case_id, id, version),
  constraint case_texts_case foreign key (organization_id, case_id)
    references cases (organization_id, id),
  constraint case_texts_erased check ((body is null) = (erased_at is not null))
);

-- Who is told, called and sent the unit: versioned and erasable.
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
  primary key (organization_id, case_id, version),
  constraint case_contacts_case foreign key (organization_id, case_id)
    references cases (organization_id, id)
);

-- What is due: one row per kind and case, swept against the one clock.
create table dues (
  organization_id uuid not null,
  case_id uuid not null,
  kind text not null,
  due_at timestamptz not null,
  primary key (organization_id, case_id, kind),
  constraint dues_case foreign key (organization_id, case_id)
    references cases (organization_id, id)
);
create index dues_by_time on dues (organization_id, due_at);
