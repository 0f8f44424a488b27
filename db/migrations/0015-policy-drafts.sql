-- A policy that is being written: whole and valid, edited by its version, published once.
create table policy_drafts (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  document jsonb not null,
  version int not null check (version > 0),
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (organization_id, id)
);

-- A draft tried on past verdicts. It keeps what it tried, since the draft may change meanwhile;
-- `after_*` is where it goes on, also after a restart.
create table backtests (
  organization_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  draft_version int not null,
  terms jsonb not null,
  model_id uuid,
  from_on date,
  to_on date,
  state text not null check (state in ('running', 'done', 'cancelled')),
  total int not null,
  judged int not null default 0,
  after_case uuid,
  after_verdict uuid,
  started_by uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, id),
  -- Goes with its draft: what was published is judged by its verdicts from then on.
  constraint backtests_draft foreign key (organization_id, draft_id)
    references policy_drafts (organization_id, id) on delete cascade,
  constraint backtests_ended check ((state = 'running') = (ended_at is null))
);
create index backtests_of_draft on backtests (organization_id, draft_id, id);
create index backtests_running on backtests (organization_id, id) where state = 'running';

create table backtest_changes (
  organization_id uuid not null,
  backtest_id uuid not null,
  case_id uuid not null,
  verdict_id uuid not null,
  was text not null check (was in ('covered', 'not_covered', 'undetermined')),
  would_be text not null check (would_be in ('covered', 'not_covered', 'undetermined')),
  -- By which clause; null: by none of the policy.
  clause text,
  primary key (organization_id, backtest_id, case_id, verdict_id),
  constraint backtest_changes_backtest foreign key (organization_id, backtest_id)
    references backtests (organization_id, id) on delete cascade
);
