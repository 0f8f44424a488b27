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
