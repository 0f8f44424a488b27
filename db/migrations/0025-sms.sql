-- SMS beside mail: how a person wants to be told about a case, and the messages themselves, with
-- their words in rows of their own that jobs and history know by id alone.

-- Null: nothing was chosen, so mail where there is one.
alter table case_contacts add column told_by text
  constraint case_contacts_told_by check (told_by in ('mail', 'sms', 'both'));

create table text_messages (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  case_id uuid not null,
  -- What it follows from: an event of the case is told once in each template.
  event_id uuid,
  template text not null,
  language text not null,
  -- E.164.
  to_phone text,
  -- What fills the provider's template: a few words, or the code.
  said text,
  -- What the recipient reads.
  body_text text,
  -- A code: its words are for the recipient alone.
  holds_key boolean not null default false,
  state text not null constraint text_messages_state check (state in ('kept', 'queued', 'sent', 'failed')),
  tries int not null default 0 constraint text_messages_tries check (tries >= 0),
  -- A code of the provider's, never its words, which may repeat the number.
  last_error text,
  useless_after timestamptz,
  queued_at timestamptz not null,
  sent_at timestamptz,
  erased_at timestamptz,
  primary key (organization_id, id),
  constraint text_messages_case foreign key (organization_id, case_id)
    references cases (organization_id, id),
  constraint text_messages_once_per_event unique (organization_id, event_id, template),
  constraint text_messages_sent check ((state = 'sent') = (sent_at is not null)),
  constraint text_messages_said check ((said is null) = (body_text is null)),
  constraint text_messages_erased check (
    (erased_at is null) = (to_phone is not null)
    and (erased_at is null or body_text is null)
    and (body_text is not null or erased_at is not null or (holds_key and state in ('sent', 'failed'))))
);
create index text_messages_by_case on text_messages (organization_id, case_id, id);
