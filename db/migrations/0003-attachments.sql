-- What people uploaded; the bytes lie in the file store under random keys. A row without a case
-- belongs to whoever added it until a case takes it, or to the catalogue.

create table attachments (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  kind text not null check (kind in ('photo', 'document', 'catalogue')),
  media_type text not null check (media_type in ('image/webp', 'application/pdf')),
  bytes int not null check (bytes > 0),
  width int,
  height int,
  sha256 bytea check (length(sha256) = 32),
  key uuid not null,
  thumb_key uuid,
  case_id uuid,
  added_by uuid not null,
  added_at timestamptz not null,
  erased_at timestamptz,
  primary key (organization_id, id),
  constraint attachments_measured check (
    (media_type = 'image/webp') = (num_nonnulls(width, height, thumb_key) = 3)
    and (media_type = 'image/webp') = (kind <> 'document')),
  constraint attachments_of_catalogue check (kind <> 'catalogue' or case_id is null),
  constraint attachments_erased check ((erased_at is null) = (sha256 is not null))
);
create index attachments_by_case on attachments (organization_id, case_id, id)
  where case_id is not null;
