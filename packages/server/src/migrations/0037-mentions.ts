/** People who are named in texts are found by their names, and told once. */
export const mentions = `
create index persons_by_name on persons (community_id, lower(name));

create table mentions (
  community_id text not null,
  -- The id of what names them; 'response …' for what staff says of an idea.
  text_key text not null check (char_length(text_key) between 1 and 60),
  person_id uuid not null,
  at timestamptz not null,
  primary key (community_id, text_key, person_id),
  foreign key (community_id, person_id) references persons (community_id, id)
);

alter table notifications drop constraint notifications_kind_check;
alter table notifications
  add constraint notifications_kind_check check (kind in (
    'opened', 'half_way', 'ending', 'threshold_reached', 'threshold_lost',
    'archived', 'assigned', 'changed', 'merged', 'unmerged', 'tried_again',
    'post_approved', 'post_rejected', 'follow_up', 'question_closed',
    'goal_breached', 'mentioned', 'answered', 'solved'));
`;
