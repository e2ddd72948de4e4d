/**
 * What programs need to read posts and polls as they read ideas: numbers, words
 * to search for, properties; and likes, which programs alone know of.
 */
export const postsForPrograms = `
alter table thing_numbers
  drop constraint thing_numbers_kind_check,
  add constraint thing_numbers_kind_check check (kind in (
    'idea', 'question', 'answer', 'comment', 'person', 'place', 'notice',
    'post', 'poll', 'blog'));

alter table extended_properties
  drop constraint extended_properties_kind_check,
  add constraint extended_properties_kind_check check (kind in (
    'idea', 'question', 'answer', 'comment', 'person', 'place', 'post',
    'poll'));

create index posts_by_words on posts using gin (
  (setweight(to_tsvector('english', title), 'A')
   || setweight(to_tsvector('english', plain), 'B')))
  where hidden_at is null and published_at is not null;

create table likes (
  community_id text not null references communities,
  kind text not null
    check (kind in ('question', 'answer', 'comment', 'post', 'poll')),
  thing_id text not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (community_id, thing_id, person_id),
  foreign key (community_id, person_id) references persons (community_id, id)
);
`;
