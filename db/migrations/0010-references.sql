-- Law 8: the same movement is recorded once in a case. One transfer may pay two cases; what was
-- taken back, from this case or from another by mistake, may be recorded again. Rows are never
-- changed, so the next one of a reference counts those that were taken back before it.
alter table payments add column reversed_before int not null default 0
  check (reversed_before >= 0);
create unique index payments_reference_of_case
  on payments (organization_id, case_id, kind, reference, reversed_before)
  where reference is not null;
drop index payments_reference;
alter index payments_reference_of_case rename to payments_reference;
