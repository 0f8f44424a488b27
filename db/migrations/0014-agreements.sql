-- Contracts beyond the policy, and what dealers promised: entered by hand, never edited. A mistake
-- is withdrawn and entered anew.
create table agreements (
  organization_id uuid not null,
  device_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('contract', 'promise')),
  -- Of a contract: whoever sold it; neither: not known. Of a promise: the dealer who gave it.
  with_maker boolean not null default false,
  dealer_id uuid,
  agreed_on date not null,
  -- Null: it goes on from the end of the policy's own term.
  from_on date,
  to_on date,
  length_months int check (length_months between 1 and 600),
  length_days int check (length_days between 1 and 3650),
  adds_repair_days boolean not null default false,
  moves_to_working_day boolean not null default false,
  covered text[] not null default '{}',
  bears text[] not null default '{}' check (bears <@ '{parts,labour}'),
  cancelled_on date,
  -- A promise that the maker answers for, by the word of this person.
  guaranteed_by uuid,
  guaranteed_at timestamptz,
  note text,
  entered_by uuid not null,
  entered_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (organization_id, device_id, id),
  constraint agreements_device foreign key (organization_id, device_id)
    references devices (organization_id, id),
  constraint agreements_dealer foreign key (organization_id, dealer_id)
    references dealers (organization_id, id),
  constraint agreements_other_party check (not (with_maker and dealer_id is not null)),
  constraint agreements_promise check (kind <> 'promise' or dealer_id is not null),
  constraint agreements_guaranteed check (
    (guaranteed_at is null) = (guaranteed_by is null) and (guaranteed_at is null or kind = 'promise')),
  -- An end, or a length, or (of a promise) words alone.
  constraint agreements_end check (num_nonnulls(to_on, length_months, length_days) = 1
    or (kind = 'promise' and num_nonnulls(to_on, length_months, length_days, from_on) = 0
      and note is not null)),
  constraint agreements_order check (to_on is null or from_on is null or from_on <= to_on),
  constraint agreements_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null))
);

-- Bulletins about units of a model, by their serial numbers.
create table recalls (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  number text not null,
  title jsonb not null,
  model_id uuid not null,
  ranges jsonb not null,
  -- Null: whatever fails.
  components text[],
  announced_on date not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (organization_id, id),
  constraint recalls_number unique (organization_id, number),
  constraint recalls_model foreign key (organization_id, model_id)
    references models (organization_id, id),
  constraint recalls_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index recalls_of_model on recalls (organization_id, model_id);
