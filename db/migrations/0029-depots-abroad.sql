-- The repair address in Latin letters, for whoever sends a unit from another country.
alter table depots add column address_latin jsonb;
