-- Mails, with their words: personal, so in rows of their own that jobs and history know by id
-- alone; and the wordings that an organization chose in place of the shipped ones.

create table mails (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  case_id uuid,
  staff_id uuid,
  -- What it follows from: an event of the case is told once in each template.
  event_id uuid,
  template text not null,
  language text not null,
  to_address text,
  subject text,
  body_text text,
  -- A code or a password link: its words are for the recipient alone.
  holds_key boolean not null default false,
  state text not null check (state in ('kept', 'queued', 'sent', 'failed')),
  tries int not null default 0 check (tries >= 0),
  -- A code of the postman's, never the server's words.
  last_error text,
  useless_after timestamptz,
  queued_at timestamptz not null,
  sent_at timestamptz,
  erased_at timestamptz,
  primary key (organization_id, id),
  constraint mails_case foreign key (organization_id, case_id)
    references cases (organization_id, id),
  constraint mails_once_per_event unique (organization_id, event_id, template),
  constraint mails_sent check ((state = 'sent') = (sent_at is not null)),
  constraint mails_erased check (
    (erased_at is null) = (to_address is not null and subject is not null)
    and (erased_at is null or body_text is null)
    and (body_text is not null or erased_at is not null or (holds_key and state in ('sent', 'failed'))))
);
create index mails_by_case on mails (organization_id, case_id, id) where case_id is not null;

create table notice_texts (
  organization_id uuid not null references organizations (id),
  template text not null,
  language text not null,
  version int not null check (version > 0),
  -- Both null: back to the shipped wording.
  subject text,
  body text,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (organization_id, template, language, version),
  constraint notice_texts_whole check ((subject is null) = (body is null))
);
