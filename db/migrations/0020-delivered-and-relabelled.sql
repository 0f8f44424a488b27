-- The day the buyer got the unit: what the law gives may run from it.
alter table devices add column handed_over_on date;
-- Numbers of its components, by the model's keys.
alter table devices add column component_serials jsonb not null default '{}';

-- Labels that the depot itself changed: such a label is none that somebody altered.
create table relabels (
  organization_id uuid not null,
  device_id uuid not null,
  id uuid not null,
  relabelled_on date not null,
  -- What the label before said, normalized; null: it could not be read any more.
  former_serial text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (organization_id, device_id, id),
  constraint relabels_device foreign key (organization_id, device_id)
    references devices (organization_id, id),
  constraint relabels_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null))
);
-- One label was one unit's.
create unique index relabels_former on relabels (organization_id, former_serial)
  where former_serial is not null and withdrawn_at is null;

-- Of an altered label: more than the depot's own relabelling explains. Null: not looked at.
alter table findings add column beyond_relabel boolean;
