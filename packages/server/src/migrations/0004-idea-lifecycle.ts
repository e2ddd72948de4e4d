/**
 * What became of an idea, step by step, and who is told. `due_at` says when
 * the scheduler has something to do with an idea. It follows from the columns
 * that anybody may write, so no writer has to remember the scheduler:
 * `told_stage` is the stage that the timeline has reached, and `next_at` the
 * moment up to which everything else has been seen to.
 */
export const ideaLifecycle = `
alter table ideas
  add column told_stage text check (told_stage in (
    'pending_review', 'needs_clarification', 'scheduled', 'open',
    'threshold_reached', 'assigned', 'planned', 'in_development', 'shipped',
    'declined', 'on_radar', 'archived', 'merged')),
  add column next_at timestamptz;
alter table ideas
  add column due_at timestamptz generated always as (
    case
      when told_stage is null then created_at
      when decided_stage is not null and decided_stage <> told_stage
        then updated_at
      when decided_stage is not null then next_at
      when told_stage = 'open' and reached_at is not null then reached_at
      when told_stage = 'open' then least(closes_at, next_at)
      when told_stage = 'threshold_reached' and reached_at is not null
        then next_at
      else opens_at
    end) stored;
create index ideas_due on ideas (community_id, due_at, id)
  where due_at is not null;
create index ideas_compared on ideas (community_id, place_id, cohort, closes_at)
  where threshold_kind <> 'absolute';

create table idea_transitions (
  community_id text not null,
  id uuid not null,
  idea_id uuid not null,
  from_stage text,
  to_stage text not null,
  reason text check (char_length(reason) <= 2000),
  actor_id uuid,
  cause text not null
    check (cause in ('time', 'vote', 'staff', 'author', 'policy', 'merge')),
  at timestamptz not null,
  recorded_at timestamptz not null,
  key text not null check (char_length(key) between 1 and 200),
  primary key (community_id, id),
  unique (community_id, idea_id, key),
  foreign key (community_id, idea_id) references ideas (community_id, id),
  foreign key (community_id, actor_id) references persons (community_id, id)
);
create index idea_transitions_in_order
  on idea_transitions (community_id, idea_id, at, id);

-- Where a threshold compares a cohort: each idea's place when it closed.
create table idea_ranks (
  community_id text not null,
  idea_id uuid not null,
  place integer not null check (place > 0),
  of_all integer not null check (of_all >= place),
  stay integer not null check (stay >= 0),
  primary key (community_id, idea_id),
  foreign key (community_id, idea_id) references ideas (community_id, id)
);

create table policy_changes (
  community_id text not null,
  id uuid not null,
  place_id text not null,
  person_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  reason text not null check (char_length(reason) between 1 and 1000),
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, place_id) references places (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id)
);
create index policy_changes_by_place
  on policy_changes (community_id, place_id, at, id);

-- What somebody is to be told; whoever delivers it reads it here.
create table notifications (
  community_id text not null,
  id uuid not null,
  person_id uuid not null,
  idea_id uuid not null,
  kind text not null check (kind in (
    'opened', 'half_way', 'ending', 'threshold_reached', 'threshold_lost',
    'archived', 'assigned', 'changed')),
  key text not null check (char_length(key) between 1 and 200),
  stage text,
  reason text,
  days_left integer,
  digest text,
  at timestamptz not null,
  deliver_at timestamptz not null,
  delivered_at timestamptz,
  primary key (community_id, id),
  unique (community_id, person_id, idea_id, key),
  foreign key (community_id, person_id) references persons (community_id, id),
  foreign key (community_id, idea_id) references ideas (community_id, id)
);
create index notifications_latest
  on notifications (community_id, person_id, at desc, id desc);
create index notifications_to_deliver
  on notifications (community_id, deliver_at, id) where delivered_at is null;

create table notification_settings (
  community_id text not null,
  person_id uuid not null,
  delivery text not null check (delivery in ('each', 'daily', 'weekly', 'off')),
  changed_at timestamptz not null,
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references persons (community_id, id)
);
`;
