/**
 * Whoever searches for a tag finds what carries it, though no text names it.
 * Tags weigh as much as the text: a title that says the word comes first.
 */
export const tagsAreWords = ['idea', 'question'].map(withTags).join('');

function withTags(thing: string): string {
  const words = (row: string) => `
    setweight(to_tsvector('english', ${row}.title), 'A')
    || setweight(to_tsvector('english', ${row}.plain), 'B')
    || setweight(
         to_tsvector('english', array_to_string(${row}.tags, ' ')), 'B')`;
  return `
create or replace function keep_${thing}_words() returns trigger
language plpgsql as $$
begin
  insert into ${thing}_words (community_id, ${thing}_id, words)
  values (new.community_id, new.id, ${words('new')})
  on conflict (community_id, ${thing}_id) do update set words = excluded.words;
  return null;
end $$;
drop trigger ${thing}s_words on ${thing}s;
create trigger ${thing}s_words after insert or update of title, plain, tags
  on ${thing}s for each row execute function keep_${thing}_words();
update ${thing}_words w set words = ${words('t')}
  from ${thing}s t
 where t.community_id = w.community_id and t.id = w.${thing}_id
   and t.tags <> '{}';
`;
}
