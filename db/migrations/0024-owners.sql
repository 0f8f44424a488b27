-- Whoever shows that a mailbox is theirs sees what belongs to it. Codes are kept beside a keyed hash
-- of the address; the address itself stands only in a session that is open, which lasts hours.

create table mailbox_codes (
  organization_id uuid not null references organizations (id),
  mailbox bytea not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries int not null default 0,
  wrong_in_a_row int not null default 0,
  used_at timestamptz,
  constraint mailbox_codes_pkey primary key (organization_id, mailbox),
  constraint mailbox_codes_mailbox_check check (length(mailbox) = 32),
  constraint mailbox_codes_code_hash_check check (length(code_hash) = 32)
);

create table mailbox_sessions (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  mail text not null,
  token_hash bytea not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  constraint mailbox_sessions_pkey primary key (organization_id, id),
  constraint mailbox_sessions_token unique (organization_id, token_hash),
  constraint mailbox_sessions_token_hash_check check (length(token_hash) = 32)
);
create index mailbox_sessions_by_mail on mailbox_sessions (organization_id, mail);

-- Which cases belong to a mailbox.
create index case_contacts_by_mail on case_contacts (organization_id, lower(mail) collate "C")
  where mail is not null;

-- A unit that its owner hands on. Nobody else can take it meanwhile; it is taken, withdrawn or over.
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
  constraint handovers_device foreign key (organization_id, device_id)
    references devices (organization_id, id),
  constraint handovers_from foreign key (organization_id, from_customer_id)
    references customers (organization_id, id),
  constraint handovers_to foreign key (organization_id, to_customer_id)
    references customers (organization_id, id),
  constraint handovers_token_hash_check check (length(token_hash) = 32),
  constraint handovers_taken check ((taken_at is null) = (to_customer_id is null)),
  constraint handovers_one_end check (num_nonnulls(taken_at, withdrawn_at) <= 1)
);
create unique index handovers_one_open on handovers (organization_id, device_id)
  where taken_at is null and withdrawn_at is null;
create index handovers_by_from on handovers (organization_id, from_customer_id);
create index handovers_by_to on handovers (organization_id, to_customer_id)
  where to_customer_id is not null;

-- A purchase that a customer registers: their word and proof, until somebody at the desk has looked.
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
  constraint purchases_device foreign key (organization_id, device_id)
    references devices (organization_id, id),
  constraint purchases_customer foreign key (organization_id, customer_id)
    references customers (organization_id, id),
  constraint purchases_attachment foreign key (organization_id, attachment_id)
    references attachments (organization_id, id),
  constraint purchases_decided check (num_nonnulls(decided_at, decided_by, accepted) in (0, 3))
);
create index purchases_undecided on purchases (organization_id, id) where decided_at is null;
create index purchases_by_customer on purchases (organization_id, customer_id);
create index purchases_by_attachment on purchases (organization_id, attachment_id)
  where attachment_id is not null;

-- Whether a file is somebody's proof, for the sweep of what nobody took.
create index proofs_by_attachment on proofs (organization_id, attachment_id)
  where attachment_id is not null;

-- Letters to somebody about their units, which no case leads to: for erasing.
create index mails_to_persons on mails (organization_id, lower(to_address) collate "C")
  where case_id is null and staff_id is null and erased_at is null;
