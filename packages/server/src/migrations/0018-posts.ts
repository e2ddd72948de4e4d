/**
 * The blog of a group. A post is published from a moment on, whichever job has
 * run; `told_at` says that listeners were told, once for each time that it was
 * published. What people say of posts stands beside what they say of ideas.
 */
export const posts = `
create table posts (
  community_id text not null references communities,
  id uuid not null,
  place_id text not null,
  author_id uuid,
  title text not null check (char_length(title) between 1 and 200),
  source text not null,
  body jsonb not null,
  plain text not null,
  excerpt text not null,
  tags text[] not null default '{}',
  -- Null for a draft.
  published_at timestamptz,
  told_at timestamptz,
  comment_count integer not null default 0 check (comment_count >= 0),
  comments_locked_at timestamptz,
  version integer not null default 1,
  hidden_at timestamptz,
  hidden_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, place_id) references places (community_id, id),
  foreign key (community_id, author_id) references persons (community_id, id),
  foreign key (community_id, hidden_by) references persons (community_id, id)
);
create index posts_in_order
  on posts (community_id, place_id, published_at desc, id desc)
  where hidden_at is null and published_at is not null;
create index posts_anywhere
  on posts (community_id, published_at desc, id desc)
  where hidden_at is null and published_at is not null;
create index posts_to_tell_of on posts (community_id, published_at)
  where hidden_at is null and told_at is null and published_at is not null;

alter table outbox add column post_id uuid;

alter table idea_comments alter column idea_id drop not null;
alter table idea_comments
  add column post_id uuid,
  add constraint comments_of_one_thing
    check ((idea_id is null) <> (post_id is null)),
  add foreign key (community_id, post_id) references posts (community_id, id);
create index post_comments_in_order on idea_comments
  (community_id, post_id, (coalesce(parent_id, id)),
   ((parent_id is not null)), id)
  where post_id is not null;

alter table reports
  add column post_id uuid,
  drop constraint reports_of_one_thing,
  add constraint reports_of_one_thing check (
    num_nonnulls(idea_id, question_id, post_id) = 1
    -- Of a post only its comments are reported: the post itself is staff's.
    and (comment_id is null or question_id is null)
    and (post_id is null or comment_id is not null)
    and (answer_id is null or question_id is not null)),
  add foreign key (community_id, post_id) references posts (community_id, id);
`;
