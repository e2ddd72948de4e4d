/** Tags have followers, who are told of new questions as those of places are. */
export const followingTags = `
create table tag_followers (
  community_id text not null,
  tag text not null check (char_length(tag) between 1 and 50),
  person_id uuid not null,
  at timestamptz not null,
  primary key (community_id, tag, person_id),
  foreign key (community_id, person_id) references persons (community_id, id)
);
create index tag_followers_by_person on tag_followers (community_id, person_id);

alter table notifications drop constraint notifications_kind_check;
alter table notifications
  add constraint notifications_kind_check check (kind in (
    'opened', 'half_way', 'ending', 'threshold_reached', 'threshold_lost',
    'archived', 'assigned', 'changed', 'merged', 'unmerged', 'tried_again',
    'post_approved', 'post_rejected', 'follow_up', 'question_closed',
    'goal_breached', 'mentioned', 'answered', 'solved', 'asked'));
`;
