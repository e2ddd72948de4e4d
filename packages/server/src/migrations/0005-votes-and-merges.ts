/**
 * Votes that stay explainable: where each entry of the ledger came from, whose
 * votes do not count, and which idea's votes went to which other.
 *
 * A ballot's `value` is what the person wants. It counts unless `excluded`.
 * While a merge decides it (`source = 'merge'`), the `own_` columns keep what
 * the person did with this very idea. Totals are the sums of counting ballots,
 * and the ledger's entries of one ballot add up to what it counts.
 */
export const votesAndMerges = `
alter table persons
  add column email_verified boolean not null default false,
  add column groups text[] not null default '{}',
  add column votes_excluded_at timestamptz;

alter table ideas
  add column votes_held_at timestamptz,
  add column votes_held_reason text
    check (char_length(votes_held_reason) <= 2000),
  add constraint ideas_votes_held check
    ((votes_held_at is null) = (votes_held_reason is null));

alter table ballots drop constraint ballots_source_check;
alter table ballots
  add constraint ballots_source_check
    check (source in ('web', 'import', 'auto', 'merge')),
  add column excluded boolean not null default false,
  add column own_value smallint check (own_value in (-1, 0, 1)),
  add column own_source text check (own_source in ('web', 'import', 'auto')),
  add column own_changed_at timestamptz,
  add constraint ballots_own check (
    (own_value is null) = (own_source is null)
    and (own_value is null) = (own_changed_at is null));

alter table ballot_ledger drop constraint ballot_ledger_source_check;
alter table ballot_ledger
  add constraint ballot_ledger_source_check check (source in (
    'web', 'import', 'auto', 'merge', 'unmerge', 'exclude', 'readmit',
    'repair')),
  add column client_hash text check (client_hash ~ '^[0-9a-f]{32}$');
create index ballot_ledger_by_person
  on ballot_ledger (community_id, person_id, at);

create table vote_exclusions (
  community_id text not null,
  id uuid not null,
  person_id uuid not null,
  from_at timestamptz,
  reason text not null check (char_length(reason) between 1 and 2000),
  excluded_by uuid not null,
  excluded_at timestamptz not null,
  readmitted_by uuid,
  readmitted_at timestamptz,
  readmit_reason text check (char_length(readmit_reason) between 1 and 2000),
  primary key (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id),
  foreign key (community_id, excluded_by)
    references persons (community_id, id),
  foreign key (community_id, readmitted_by)
    references persons (community_id, id),
  check ((readmitted_at is null) = (readmitted_by is null)),
  check ((readmitted_at is null) = (readmit_reason is null))
);
create unique index vote_exclusions_one_each
  on vote_exclusions (community_id, person_id) where readmitted_at is null;

create table merges (
  community_id text not null,
  id uuid not null,
  source_id uuid not null,
  target_id uuid not null,
  keeps text not null check (keeps in ('latest', 'target')),
  reason text not null check (char_length(reason) between 1 and 2000),
  merged_by uuid not null,
  merged_at timestamptz not null,
  prior_stage text,
  prior_archive_reason text,
  -- What came along: comments, and followers that the target did not have.
  moved_comments uuid[] not null default '{}',
  moved_followers uuid[] not null default '{}',
  undone_by uuid,
  undone_at timestamptz,
  undone_reason text check (char_length(undone_reason) between 1 and 2000),
  primary key (community_id, id),
  foreign key (community_id, source_id) references ideas (community_id, id),
  foreign key (community_id, target_id) references ideas (community_id, id),
  foreign key (community_id, merged_by) references persons (community_id, id),
  foreign key (community_id, undone_by) references persons (community_id, id),
  check (source_id <> target_id),
  check ((undone_at is null) = (undone_by is null)),
  check ((undone_at is null) = (undone_reason is null))
);
create unique index merges_one_each
  on merges (community_id, source_id) where undone_at is null;
create index merges_by_target on merges (community_id, target_id, id);

create table merge_ballots (
  community_id text not null,
  merge_id uuid not null,
  person_id uuid not null,
  value smallint not null check (value in (-1, 1)),
  changed_at timestamptz not null,
  primary key (community_id, merge_id, person_id),
  foreign key (community_id, merge_id) references merges (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id)
);

-- Somebody's idea went into another, or out of it; an idea is tried again.
alter table notifications drop constraint notifications_kind_check;
alter table notifications
  add constraint notifications_kind_check check (kind in (
    'opened', 'half_way', 'ending', 'threshold_reached', 'threshold_lost',
    'archived', 'assigned', 'changed', 'merged', 'unmerged', 'tried_again'));

create table vote_flags (
  community_id text not null,
  id uuid not null,
  idea_id uuid not null,
  kind text not null check (kind in ('burst', 'new_accounts')),
  voters integer not null check (voters > 0),
  new_voters integer not null check (new_voters >= 0),
  since timestamptz not null,
  at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, idea_id) references ideas (community_id, id),
  foreign key (community_id, settled_by) references persons (community_id, id),
  check ((settled_at is null) = (settled_by is null))
);
create unique index vote_flags_one_open
  on vote_flags (community_id, idea_id, kind) where settled_at is null;

create table recounts (
  community_id text not null,
  id uuid not null,
  place_id text,
  ideas integer not null,
  ballots integer not null,
  mismatches jsonb not null,
  repaired boolean not null,
  at timestamptz not null,
  primary key (community_id, id)
);

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger of votes is only ever added to.'
    using errcode = 'restrict_violation';
end $$;
create trigger ballot_ledger_kept before update or delete on ballot_ledger
  for each statement execute function refuse_ledger_change();
`;
