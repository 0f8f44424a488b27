-- Which model was quoted for: what such a repair usually costs is read by it.
alter table quotations add column model_id uuid;
update quotations set model_id = devices.model_id
  from cases join devices
    on devices.organization_id = cases.organization_id and devices.id = cases.device_id
  where cases.organization_id = quotations.organization_id and cases.id = quotations.case_id;
alter table quotations add constraint quotations_model
  foreign key (organization_id, model_id) references models (organization_id, id);
create index quotations_by_model on quotations (organization_id, model_id, issued_at);

-- How a unit of the model is packed, in lines of each language; null: as any other.
alter table models add column packing jsonb;

-- What a customer answered to the one question after the end; their words stand in `case_texts`.
create table ratings (
  organization_id uuid not null,
  case_id uuid not null,
  score smallint not null,
  text_id uuid,
  given_at timestamptz not null,
  changed_at timestamptz,
  primary key (organization_id, case_id),
  constraint ratings_case foreign key (organization_id, case_id)
    references cases (organization_id, id),
  constraint ratings_score check (score between 1 and 5),
  constraint ratings_changed check (changed_at >= given_at)
);
create index ratings_by_time on ratings (organization_id, given_at) include (score);
