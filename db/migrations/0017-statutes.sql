-- A layer of law that the organization's counsel confirmed for it; switched off again it stays, with its end.
create table statute_confirmations (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  -- As statutes/layers.ts calls it.
  layer text not null,
  countries text[] not null,
  months int not null check (months between 1 and 600),
  presumed_months int check (presumed_months between 1 and 600),
  -- Numbers of models; null: all.
  models text[],
  covered text[] not null,
  maker_took_on boolean not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (organization_id, id),
  constraint statute_confirmations_ended check ((ended_at is null) = (ended_by is null))
);
create unique index statute_confirmations_one on statute_confirmations (organization_id, layer)
  where ended_at is null;
