-- What stands beside a case's stage: parcels, findings, work, verdicts, quotations, money, tasks.

create table parcels (
  organization_id uuid not null,
  id uuid not null,
  from_party text not null check (from_party in ('customer', 'dealer', 'depot', 'supplier')),
  to_party text not null check (to_party in ('customer', 'dealer', 'depot', 'supplier')),
  courier text,
  tracking text,
  sent_at timestamptz,
  arrived_at timestamptz,
  ended text check (ended in ('arrived', 'lost', 'brought_back', 'corrected')),
  primary key (organization_id, id)
);
create index parcels_by_tracking on parcels (organization_id, tracking) where tracking is not null;

-- A parcel may hold units of several cases.
create table parcel_units (
  organization_id uuid not null,
  case_id uuid not null,
  parcel_id uuid not null,
  leg int not null,
  primary key (organization_id, case_id, parcel_id),
  constraint parcel_units_leg unique (organization_id, case_id, leg),
  constraint parcel_units_case foreign key (organization_id, case_id)
    references cases (organization_id, id),
  constraint parcel_units_parcel foreign key (organization_id, parcel_id)
    references parcels (organization_id, id)
);
create index parcel_units_by_parcel on parcel_units (organization_id, parcel_id);

create table acknowledgements (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  policy_version int not null,
  language text not null,
  how text not null check (how in ('web', 'phone', 'paper', 'dealer', 'api')),
  by_id uuid not null,
  at timestamptz not null,
  primary key (organization_id, case_id, id),
  constraint acknowledgements_case foreign key (organization_id, case_id)
    references cases (organization_id, id)
);

create table findings (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  component text not null,
  state text not null check (state in ('suspected', 'confirmed', 'withdrawn')),
  clause text,
  kind text,
  note_text_id uuid,
  evidence uuid[] not null default '{}',
  found_by uuid not null,
  found_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (organization_id, case_id, id),
  constraint findings_case foreign key (organization_id, case_id)
    references cases (organization_id, id),
  constraint findings_evidence check (
    state <> 'confirmed' or note_text_id is not null or cardinality(evidence) > 0)
);

-- One fault of one component: judged, cleared and repaired line by line.
create table work_lines (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  position int not null,
  component text not null,
  fault_text_id uuid not null,
  action text not null check (action in ('repair', 'replace_part', 'replace_unit', 'software', 'clean', 'none')),
  state text not null default 'open' check (state in ('open', 'done', 'withdrawn')),
  -- The verdict in force; a later verdict supersedes it here, the row of the old one stays.
  verdict_id uuid,
  verdict_outcome text check (verdict_outcome in ('covered', 'not_covered', 'undetermined')),
  -- Paid service chosen in writing although cover may exist (law 1).
  paid_service boolean not null default false,
  primary key (organization_id, case_id, id),
  constraint work_lines_case foreign key (organization_id, case_id)
    references cases (organization_id, id)
);

create table verdicts (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  work_line_id uuid,
  component text not null,
  outcome text not null check (outcome in ('covered', 'not_covered', 'undetermined')),
  rules_version int not null,
  policy_version int not null,
  facts jsonb not null,
  answer jsonb not null,
  supersedes uuid,
  preliminary boolean not null,
  judged_by uuid not null,
  judged_at timestamptz not null,
  primary key (organization_id, case_id, id),
  constraint verdicts_case foreign key (organization_id, case_id)
    references cases (organization_id, id),
  constraint verdicts_one_successor unique (organization_id, case_id, supersedes)
);

-- A changed offer is a new version with a row of its own; a supplementary one has a new number.
create table quotations (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  number int not null check (number > 0),
  version int not null check (version > 0),
  state text not null check (state in (
    'issued', 'accepted', 'declined', 'superseded', 'expired', 'withdrawn')),
  currency char(3) not null,
  gross_minor bigint not null check (gross_minor >= 0),
  valid_until date,
  supplementary boolean not null default false,
  account_id uuid,
  issued_by uuid not null,
  issued_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  word_text_id uuid,
  primary key (organization_id, case_id, id),
  constraint quotations_version unique (organization_id, case_id, number, version),
  constraint quotations_case foreign key (organization_id, case_id)
    references cases (organization_id, id)
);
-- Law 2: at most one version is on offer, and of each number at most one is accepted.
create unique index quotations_one_issued on quotations (organization_id, case_id)
  where state = 'issued';
create unique index quotations_one_accepted on quotations (organization_id, case_id, number)
  where state = 'accepted';

create table quotation_lines (
  organization_id uuid not null,
  case_id uuid not null,
  quotation_id uuid not null,
  position int not null,
  id uuid not null,
  kind text not null check (kind in ('labour', 'part', 'freight', 'inspection_fee', 'other')),
  description_text_id uuid,
  work_line_id uuid,
  verdict_id uuid,
  quantity_milli int not null check (quantity_milli > 0),
  unit text not null check (unit in ('piece', 'hour')),
  net_minor bigint not null,
  tax_basis_points int not null check (tax_basis_points between 0 and 10000),
  primary key (organization_id, case_id, quotation_id, position),
  constraint quotation_lines_quotation foreign key (organization_id, case_id, quotation_id)
    references quotations (organization_id, case_id, id)
);

-- Law 8: money that arrived is a row, in whatever stage; a mistake is reversed by a second row.
create table payments (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('bank_transfer', 'cash', 'refund', 'reversal')),
  minor bigint not null check (minor <> 0),
  currency char(3) not null,
  -- The bank's or the till's own number of the movement; the same is recorded once.
  reference text,
  received_on date not null,
  reverses_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (organization_id, case_id, id),
  constraint payments_case foreign key (organization_id, case_id)
    references cases (organization_id, id),
  constraint payments_reverses check ((kind = 'reversal') = (reverses_id is not null)),
  constraint payments_sign check (kind = 'reversal' or (kind = 'refund') = (minor < 0)),
  constraint payments_reversed_once unique (organization_id, case_id, reverses_id)
);
create unique index payments_reference on payments (organization_id, kind, reference)
  where reference is not null;

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
  primary key (organization_id, case_id, id),
  constraint tasks_case foreign key (organization_id, case_id)
    references cases (organization_id, id)
);
create index tasks_open on tasks (organization_id, role, due_at, id) where done_at is null;

create table contacts (
  organization_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('call', 'mail', 'note', 'message')),
  direction text not null check (direction in ('in', 'out', 'internal')),
  text_id uuid not null,
  by_id uuid not null,
  by_role text not null,
  at timestamptz not null,
  primary key (organization_id, case_id, id),
  constraint contacts_case foreign key (organization_id, case_id)
    references cases (organization_id, id)
);
