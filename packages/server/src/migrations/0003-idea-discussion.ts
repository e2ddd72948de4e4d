/**
 * What people say of ideas, and how ideas are found. Every order of the list
 * has an index of its own, led by community and place. What an order goes by is
 * derived where it can be, so that whoever writes votes or comments has nothing
 * more to keep right.
 */
export const ideaDiscussion = `
alter table ideas
  -- Votes for an idea, each fading by two thirds in three days, as a logarithm:
  -- so the order of two ideas changes only when somebody votes.
  add column vote_heat double precision,
  add column heat double precision generated always as (coalesce(vote_heat,
    extract(epoch from opens_at - 'epoch'::timestamptz)::double precision
      / 259200)) stored,
  -- Many votes, and as many against as for.
  add column controversy integer generated always as (
    ((up + down)::bigint * least(up, down) / greatest(up, down, 1))::integer)
    stored,
  -- The week in which voting ends, counted from 1970.
  add column closing_week integer generated always as (coalesce(floor(
    extract(epoch from closes_at - 'epoch'::timestamptz) / 604800)::integer,
    2147483647)) stored,
  -- The place in a shuffled circle of all ideas.
  add column lot integer generated always as (
    ('x' || right(id::text, 8))::bit(32)::integer) stored,
  add column images jsonb not null default '[]'::jsonb,
  add column comments_locked_at timestamptz;

-- Lists of several places merge the heads of each place.
drop index ideas_top_anywhere;
drop index ideas_new_anywhere;
create index ideas_trending
  on ideas (community_id, place_id, heat desc, id desc);
create index ideas_discussed
  on ideas (community_id, place_id, comment_count desc, id desc);
create index ideas_controversial
  on ideas (community_id, place_id, controversy desc, id desc);
create index ideas_shuffled on ideas (community_id, place_id, lot, id);
create index ideas_needing_votes
  on ideas (community_id, place_id, closing_week, (up + down), id)
  where decided_stage is null and reached_at is null;
create index ideas_decided on ideas (community_id, place_id, decided_stage)
  where decided_stage is not null;
create index ideas_by_area on ideas (community_id, place_id, area)
  where area is not null;
create index ideas_by_audience on ideas (community_id, place_id, audience)
  where audience is not null;
create index ideas_by_author
  on ideas (community_id, author_id, created_at desc, id desc)
  where author_id is not null;
-- What is counted for each cohort, so that counting need not read the ideas.
create index ideas_counted
  on ideas (community_id, place_id, cohort)
  include (decided_stage, reached_at, opens_at, closes_at, response_at,
           hidden_at);

create table idea_comments (
  community_id text not null,
  id uuid not null,
  idea_id uuid not null,
  parent_id uuid,
  author_id uuid,
  kind text not null default 'comment' check (kind in ('comment', 'use_case')),
  source text not null,
  body jsonb not null,
  plain text not null,
  version integer not null default 1,
  hidden_at timestamptz,
  hidden_by uuid,
  moved_from uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, idea_id) references ideas (community_id, id),
  foreign key (community_id, parent_id)
    references idea_comments (community_id, id),
  foreign key (community_id, author_id) references persons (community_id, id),
  foreign key (community_id, hidden_by) references persons (community_id, id),
  foreign key (community_id, moved_from) references ideas (community_id, id),
  check (parent_id <> id)
);
-- Thread after thread, in each the one that began it and then the replies.
create index idea_comments_in_order on idea_comments
  (community_id, idea_id, coalesce(parent_id, id), (parent_id is not null), id);
create index idea_comments_by_parent
  on idea_comments (community_id, parent_id) where parent_id is not null;
create index idea_comments_by_author
  on idea_comments (community_id, author_id, id) where author_id is not null;

create table idea_followers (
  community_id text not null,
  idea_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  moved_from uuid,
  primary key (community_id, idea_id, person_id),
  foreign key (community_id, idea_id) references ideas (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id),
  foreign key (community_id, moved_from) references ideas (community_id, id)
);
create index idea_followers_by_person
  on idea_followers (community_id, person_id, idea_id);

create table idea_clarifications (
  community_id text not null,
  id uuid not null,
  idea_id uuid not null,
  author_id uuid,
  source text not null,
  body jsonb not null,
  plain text not null,
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, idea_id) references ideas (community_id, id),
  foreign key (community_id, author_id) references persons (community_id, id)
);
create index idea_clarifications_by_idea
  on idea_clarifications (community_id, idea_id, id);

create table idea_links (
  community_id text not null,
  idea_id uuid not null,
  position integer not null check (position >= 0),
  kind text not null check (kind in ('github', 'zendesk', 'docs', 'other')),
  title text not null check (char_length(title) between 1 and 200),
  url text not null check (url like 'https://%' and char_length(url) <= 2000),
  state text check (state in ('open', 'in_progress', 'done', 'closed')),
  added_by uuid,
  at timestamptz not null,
  primary key (community_id, idea_id, position),
  foreign key (community_id, idea_id) references ideas (community_id, id),
  foreign key (community_id, added_by) references persons (community_id, id)
);

create table reports (
  community_id text not null,
  id uuid not null,
  idea_id uuid not null,
  comment_id uuid,
  person_id uuid not null,
  reason text not null check (reason in (
    'spam', 'abuse', 'duplicate', 'off_topic', 'personal_data', 'other')),
  note text not null default '' check (char_length(note) <= 2000),
  at timestamptz not null,
  resolution text check (resolution in ('removed', 'kept')),
  resolved_by uuid,
  resolved_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, idea_id) references ideas (community_id, id),
  foreign key (community_id, comment_id)
    references idea_comments (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id),
  foreign key (community_id, resolved_by) references persons (community_id, id),
  check ((resolution is null) = (resolved_at is null))
);
create unique index reports_one_each_idea
  on reports (community_id, idea_id, person_id) where comment_id is null;
create unique index reports_one_each_comment
  on reports (community_id, comment_id, person_id) where comment_id is not null;
create index reports_open on reports (community_id, id)
  where resolved_at is null;

create table images (
  community_id text not null references communities,
  id uuid not null,
  person_id uuid not null,
  media text not null check (media in (
    'image/png', 'image/jpeg', 'image/webp', 'image/gif')),
  bytes bytea not null check (octet_length(bytes) <= 1048576),
  created_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, person_id) references persons (community_id, id)
);
create index images_by_person on images (community_id, person_id, created_at);

alter table outbox add column comment_id uuid;
`;
