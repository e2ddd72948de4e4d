/** Questions have followers; people are found by how a word of a name begins. */
export const followingQuestions = `
create index persons_name_words on persons
  using gin (to_tsvector('simple', name)) with (gin_pending_list_limit = 128);

create table question_followers (
  community_id text not null,
  question_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  -- Who stopped following is not made to follow again by what they write.
  stopped_at timestamptz,
  primary key (community_id, question_id, person_id),
  foreign key (community_id, question_id)
    references questions (community_id, id) on delete cascade,
  foreign key (community_id, person_id) references persons (community_id, id)
);
create index question_followers_by_person
  on question_followers (community_id, person_id);

-- Whoever asked or answered before this has followed since then.
insert into question_followers (community_id, question_id, person_id, at)
select q.community_id, q.id, q.author_id, q.created_at
  from questions q
 where q.author_id is not null and q.hidden_at is null;
insert into question_followers (community_id, question_id, person_id, at)
select a.community_id, a.question_id, a.author_id, min(a.created_at)
  from answers a
 where a.author_id is not null and a.hidden_at is null and a.held_as is null
 group by 1, 2, 3
on conflict do nothing;

alter table notification_settings
  add column follows_own boolean not null default true;
`;
