-- Goodwill: a share of a line that the maker gives away, with its reason. The verdict stays as it is.
alter table quotation_lines
  add column goodwill_percent smallint not null default 0 check (goodwill_percent between 0 and 100),
  add column forgone_minor bigint not null default 0 check (forgone_minor >= 0);
-- `net_minor` is what is left to pay of the line; of what is given away whole, nothing is.
alter table quotation_lines add constraint quotation_lines_goodwill check (
  (goodwill_percent > 0 or forgone_minor = 0) and (goodwill_percent < 100 or net_minor = 0));
alter table quotations
  -- What the customer is spared, tax included; above the desk's limit two people stand for it.
  add column goodwill_minor bigint not null default 0 check (goodwill_minor >= 0),
  add column goodwill_text_id uuid;
alter table quotations add constraint quotations_goodwill
  check (goodwill_minor = 0 or goodwill_text_id is not null);
