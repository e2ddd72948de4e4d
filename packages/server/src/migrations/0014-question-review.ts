/**
 * Posts that staff looks at first. What is held is for its author and staff
 * only; why it is held says what its author is told. The fingerprint is the
 * same for texts that only look different.
 */
const heldColumns = `
  add column held_as text check (held_as in ('pending', 'rejected')),
  add column held_because text check (held_because in (
    'every_post', 'first_post', 'suspicion', 'reports')),
  add column held_at timestamptz,
  -- What the rules noticed, for staff.
  add column signals text[] not null default '{}',
  add column review_reason text check (char_length(review_reason) <= 2000),
  add column reviewed_by uuid,
  add column reviewed_at timestamptz,
  add column fingerprint text check (fingerprint ~ '^[0-9a-f]{32}$'),
  add foreign key (community_id, reviewed_by)
    references persons (community_id, id)`;

const heldRules = (table: string) => `
alter table ${table} ${heldColumns},
  add constraint ${table}_held check (
    (held_as is null) = (held_because is null)
    and (held_as is null) = (held_at is null));
create index ${table}_in_review on ${table} (community_id, held_at, id)
  where held_as is not null;
create index ${table}_by_author on ${table} (community_id, author_id, created_at)
  where author_id is not null;
create index ${table}_by_fingerprint
  on ${table} (community_id, fingerprint, created_at)
  where fingerprint is not null;
`;

/** Review before and after, reports of questions, and what authors are told. */
export const questionReview = `
alter table places add column review_rules jsonb;

alter table persons add column trusted_at timestamptz;
${heldRules('questions')}
${heldRules('answers')}
alter table reports alter column idea_id drop not null;
alter table reports
  add column question_id uuid,
  add column answer_id uuid,
  drop constraint reports_reason_check,
  add constraint reports_reason_check check (reason in (
    'spam', 'abuse', 'not_an_answer', 'duplicate', 'off_topic',
    'personal_data', 'other')),
  add constraint reports_of_one_thing check (
    (idea_id is null) <> (question_id is null)
    and (comment_id is null or idea_id is not null)
    and (answer_id is null or question_id is not null)),
  add foreign key (community_id, question_id)
    references questions (community_id, id),
  add foreign key (community_id, question_id, answer_id)
    references answers (community_id, question_id, id);
create unique index reports_one_each_question
  on reports (community_id, question_id, person_id) where answer_id is null;
create unique index reports_one_each_answer
  on reports (community_id, answer_id, person_id) where answer_id is not null;

alter table notifications alter column idea_id drop not null;
alter table notifications
  add column if not exists question_id uuid,
  add column if not exists answer_id uuid,
  drop constraint notifications_kind_check;
alter table notifications
  add constraint notifications_kind_check check (kind in (
    'opened', 'half_way', 'ending', 'threshold_reached', 'threshold_lost',
    'archived', 'assigned', 'changed', 'merged', 'unmerged', 'tried_again',
    'post_approved', 'post_rejected', 'follow_up', 'question_closed',
    'goal_breached')),
  add constraint notifications_of_one_thing check (
    (idea_id is null) <> (question_id is null)),
  add constraint notifications_of_question
    foreign key (community_id, question_id)
    references questions (community_id, id);
create unique index notifications_once_a_question
  on notifications (community_id, person_id, question_id, key)
  where question_id is not null;
`;
