/**
 * Questions with goals: what kind they are, whose turn it is and by when, who
 * has taken one, and what the asker said at the end. All times are worked out
 * from the facts (answers, marks, closing) whenever one of them is written, so
 * that lists are read by an index; `next_at` is when the scheduler has
 * something to do.
 */
export const questionGoals = `
alter table places
  add column question_policy jsonb,
  -- What was asked before there were goals is not measured by them.
  add column goals_since timestamptz,
  add constraint places_question_policy
    check (question_policy is null or kind = 'questions');

alter table questions drop constraint questions_closed_reason_check;
alter table questions
  add constraint questions_closed_reason_check check (closed_reason in (
    'duplicate', 'off_topic', 'outdated', 'no_longer_needed',
    'moved_to_ticket')),
  add column kind text not null default 'question'
    check (kind in ('question', 'discussion', 'announcement')),
  add column closed_by uuid,
  add column duplicate_of uuid,
  add column reopened_at timestamptz,
  add column reopen_count integer not null default 0
    check (reopen_count >= 0),
  -- The first answer by anybody but the asker, and the first by no staff.
  add column first_response_at timestamptz,
  add column first_peer_at timestamptz,
  -- Within business hours.
  add column first_response_seconds integer
    check (first_response_seconds >= 0),
  add column resolved_at timestamptz,
  add column turn text check (turn in ('asker', 'community')),
  add column turn_since timestamptz,
  -- Until then it is the peers'.
  add column peers_until timestamptz,
  add column first_response_due_at timestamptz,
  add column first_peer_due_at timestamptz,
  -- Null while the asker has to say something.
  add column resolution_due_at timestamptz,
  -- The nearest of those that are still to be met, and when it is near.
  add column due_at timestamptz,
  add column soon_at timestamptz,
  add column next_at timestamptz,
  add column claimed_by uuid,
  add column claimed_at timestamptz,
  add column claimed_until timestamptz,
  -- When the asker was asked whether this solved it, and what they said.
  add column follow_up_at timestamptz,
  add column follow_up_answer text check (follow_up_answer in ('yes', 'no')),
  add column follow_up_answered_at timestamptz,
  add column settled boolean generated always as (
    kind <> 'question' or closed_at is not null
    or correct_answer_id is not null or confirmed_answer_id is not null
    or assumed_answered_at is not null) stored,
  add constraint questions_duplicate check (
    duplicate_of is null
    or (closed_reason is not distinct from 'duplicate' and duplicate_of <> id)),
  add constraint questions_claimed
    check ((claimed_by is null) = (claimed_at is null)),
  add constraint questions_followed_up
    check ((follow_up_answer is null) = (follow_up_answered_at is null)),
  add foreign key (community_id, closed_by)
    references persons (community_id, id),
  add foreign key (community_id, claimed_by)
    references persons (community_id, id),
  add foreign key (community_id, duplicate_of)
    references questions (community_id, id);
create index questions_next on questions (community_id, next_at, id)
  where next_at is not null;
create index questions_to_settle on questions
  (community_id, place_id, coalesce(due_at, 'infinity'::timestamptz), id)
  where not settled;
create index questions_to_settle_anywhere on questions
  (community_id, coalesce(due_at, 'infinity'::timestamptz), id)
  where not settled;
create index questions_no_response on questions
  (community_id, coalesce(due_at, 'infinity'::timestamptz), id)
  where not settled and first_response_at is null;
create index questions_claimed_by on questions (community_id, claimed_by)
  where claimed_by is not null;
create index questions_duplicates on questions (community_id, duplicate_of)
  where duplicate_of is not null;

-- What is there already gets its times from the scheduler.
update questions set next_at = created_at where not settled;

create table question_breaches (
  community_id text not null,
  question_id uuid not null,
  goal text not null
    check (goal in ('firstResponse', 'firstPeerResponse', 'resolution')),
  due_at timestamptz not null,
  at timestamptz not null,
  primary key (community_id, question_id, goal),
  foreign key (community_id, question_id)
    references questions (community_id, id)
);

-- What staff and askers did with a question, for staff.
create table question_steps (
  community_id text not null,
  id uuid not null,
  question_id uuid not null,
  step text not null check (step in (
    'closed', 'reopened', 'locked', 'unlocked', 'claimed', 'released',
    'assigned', 'escalated', 'follow_up_yes', 'follow_up_no',
    'assumed_answered')),
  detail text check (char_length(detail) <= 2000),
  actor_id uuid,
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, question_id)
    references questions (community_id, id),
  foreign key (community_id, actor_id) references persons (community_id, id)
);
create index question_steps_in_order
  on question_steps (community_id, question_id, id);

-- Where a question goes on elsewhere: a ticket, an issue.
create table question_escalations (
  community_id text not null,
  id uuid not null,
  question_id uuid not null,
  system text not null check (system ~ '^[a-z][a-z0-9-]{0,39}$'),
  -- For staff only; it never leaves with the question.
  note text not null default '' check (char_length(note) <= 5000),
  status text not null
    check (status in ('requested', 'open', 'solved', 'failed')),
  external_id text check (char_length(external_id) between 1 and 200),
  url text check (char_length(url) <= 2000),
  by_id uuid,
  at timestamptz not null,
  changed_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, question_id, system),
  foreign key (community_id, question_id)
    references questions (community_id, id),
  foreign key (community_id, by_id) references persons (community_id, id)
);
create unique index question_escalations_external
  on question_escalations (community_id, system, external_id)
  where external_id is not null;
`;
