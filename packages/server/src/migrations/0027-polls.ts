/**
 * One question to everybody. A poll closes at a moment, whichever job has run;
 * `told_closed_at` says that listeners were told. The database holds one ballot
 * per person; `poll_ledger` keeps every change of one, so that the totals can
 * be compared with both.
 */
export const polls = `
create table polls (
  community_id text not null references communities,
  id uuid not null,
  -- Null for the whole community.
  place_id text,
  author_id uuid,
  question text not null check (char_length(question) between 1 and 200),
  maximum_choices integer not null check (maximum_choices between 1 and 20),
  results_shown text not null
    check (results_shown in ('always', 'after_vote', 'after_close')),
  changeable boolean not null,
  options_may_grow boolean not null,
  -- The number of the next option; no number is given twice.
  next_option integer not null,
  closes_at timestamptz,
  told_closed_at timestamptz,
  voters integer not null default 0 check (voters >= 0),
  -- When somebody chose for the first time; stays when that is taken back.
  chosen_at timestamptz,
  version integer not null default 1,
  deleted_at timestamptz,
  deleted_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, place_id) references places (community_id, id),
  foreign key (community_id, author_id) references persons (community_id, id),
  foreign key (community_id, deleted_by) references persons (community_id, id)
);
create index polls_in_order on polls (community_id, created_at desc, id desc)
  where deleted_at is null;
create index polls_to_tell_of on polls (community_id, closes_at)
  where deleted_at is null and told_closed_at is null
    and closes_at is not null;

create table poll_options (
  community_id text not null,
  poll_id uuid not null,
  id integer not null,
  position integer not null,
  text text not null check (char_length(text) between 1 and 120),
  -- As it is compared: no poll offers the same twice.
  folded text not null,
  votes integer not null default 0 check (votes >= 0),
  primary key (community_id, poll_id, id),
  unique (community_id, poll_id, folded),
  foreign key (community_id, poll_id) references polls (community_id, id)
);

create table poll_ballots (
  community_id text not null,
  poll_id uuid not null,
  person_id uuid not null,
  choices integer[] not null check (cardinality(choices) between 1 and 20),
  at timestamptz not null,
  primary key (community_id, poll_id, person_id),
  foreign key (community_id, poll_id) references polls (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id)
);

create table poll_ledger (
  community_id text not null,
  poll_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  before integer[] not null,
  after integer[] not null,
  at timestamptz not null,
  primary key (community_id, poll_id, id),
  foreign key (community_id, poll_id) references polls (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id)
);

alter table outbox add column poll_id uuid;
`;
