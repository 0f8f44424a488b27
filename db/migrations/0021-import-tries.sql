-- How often an import was begun since its last batch: one that ends every process is given up.
alter table imports add column tries int not null default 0;
-- Files of imports that nobody went on with are not kept for ever.
create index imports_waiting on imports (organization_id, started_at) where state in ('received', 'checked');
