-- How the maker shows itself on pages for customers: hours of its hotline, colour, logo.
alter table organizations add column brand jsonb not null default '{}';
