/**
 * The words of ideas and questions by themselves. In the same row as the votes,
 * each vote and each step of an idea wrote all of its words into the index of
 * words anew, which cost as much as all else together.
 */
export const wordsApart = ['idea', 'question'].map(apart).join('');

function apart(thing: string): string {
  return `
create table ${thing}_words (
  community_id text not null,
  ${thing}_id uuid not null,
  words tsvector not null,
  primary key (community_id, ${thing}_id),
  foreign key (community_id, ${thing}_id)
    references ${thing}s (community_id, id) on delete cascade
);
insert into ${thing}_words (community_id, ${thing}_id, words)
select community_id, id, search from ${thing}s;
create index ${thing}_words_sought on ${thing}_words using gin (words)
  with (gin_pending_list_limit = 128);
alter table ${thing}s drop column search;

create function keep_${thing}_words() returns trigger language plpgsql as $$
begin
  insert into ${thing}_words (community_id, ${thing}_id, words)
  values (new.community_id, new.id,
          setweight(to_tsvector('english', new.title), 'A')
          || setweight(to_tsvector('english', new.plain), 'B'))
  on conflict (community_id, ${thing}_id) do update set words = excluded.words;
  return null;
end $$;
create trigger ${thing}s_words after insert or update of title, plain
  on ${thing}s for each row execute function keep_${thing}_words();
`;
}
