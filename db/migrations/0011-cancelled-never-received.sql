-- Law 6: what was received does not end by being called off either.
alter table cases drop constraint cases_disposed;
alter table cases add constraint cases_disposed check (
  stage not in ('closed', 'cancelled') or received_at is null or disposition is not null);
