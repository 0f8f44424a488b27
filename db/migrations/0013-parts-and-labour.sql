-- A verdict may free a line of work of its parts or its labour alone; the rest is quoted.
alter table work_lines add column verdict_bears text[] not null default '{}'
  check (verdict_bears <@ '{parts,labour}');
update work_lines set verdict_bears = '{parts,labour}' where verdict_outcome = 'covered';
alter table work_lines add constraint work_lines_bears
  check ((coalesce(verdict_outcome, '') = 'covered') = (cardinality(verdict_bears) > 0));
-- What the verdict bore when the line was quoted: it clears the work as long as that still holds.
alter table quotation_lines add column borne text[] not null default '{}'
  check (borne <@ '{parts,labour}');
