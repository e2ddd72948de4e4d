import type {NamedPerson, NameQuery, Page, Person} from '@townhall/client';
import {nameQuerySchema} from '@townhall/client/contract';
import {namesPeople} from '../../text/mentions.js';
import {nobody, readText} from '../../text/written-text.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {takingPart, type Thread} from '../mentions/takes-part.js';
import {readMember} from '../people/actor.js';
import {personColumn} from '../people/person-columns.js';
import {searchWords, typedWords} from '../search-words.js';
import {isUuid} from '../uuid.js';

const most = 5;

/** Whom somebody may mean: who takes part first, then staff, then others. */
export async function suggestPeople(
  context: ViewerContext,
  query: NameQuery,
): Promise<Page<NamedPerson>> {
  const {database, communityId, viewerId} = context;
  await readMember(context, database);
  const {q, ...subject} = valid(nameQuerySchema, query);
  const words = searchWords(q);
  if (words.length === 0) return {items: [], next: null};
  const thread = threadOf(subject);
  const rows = await database.query<{person: Person; isOnlyOne: boolean}>(
    statement(thread?.of),
    [communityId, typedWords(words), viewerId, ...(thread ? [thread.id] : [])],
  );
  const items = rows.map(({person, isOnlyOne}) => ({
    person,
    byName: isOnlyOne && isReadAsWritten(person),
  }));
  return {items, next: null};
}

function threadOf({
  question,
  idea,
  post,
}: Omit<NameQuery, 'q'>): Thread | undefined {
  const threads = [
    {of: 'question' as const, id: question},
    {of: 'idea' as const, id: idea},
    {of: 'post' as const, id: post},
  ];
  const found = threads.find(({id}) => id !== undefined && isUuid(id));
  return found && {of: found.of, id: found.id ?? ''};
}

/** A name of many words, or one with marks of Markdown in it, is not found. */
const isReadAsWritten = (person: Person) =>
  namesPeople(
    readText(`@${person.name}, you`).with({
      people: {...nobody, byName: new Map([[person.name, person]])},
      pictures: new Map(),
    }).body,
  );

/** Each list is short, so that a common name costs no more than a rare one. */
function statement(of: Thread['of'] | undefined): string {
  const matching = (rank: string, more: string) => `
  (select p.id, ${rank} as rank, lower(p.name) as name
     from persons p
    where p.community_id = $1 and p.blocked_at is null
      and p.id <> $3::uuid and ${more}
      and to_tsvector('simple', p.name) @@ to_tsquery('simple', $2)
    order by rank, name, p.id
    limit ${most})`;
  const lists = [
    ...(of ? [matching('0', `p.id in ${takingPart(of, '$4')}`)] : []),
    matching(`case when p.role = 'staff' then 1 else 2 end`, 'true'),
  ];
  return `
select ${personColumn('p')} as person,
       not exists (
         select 1 from persons other
          where other.community_id = $1 and lower(other.name) = lower(p.name)
            and other.id <> p.id and other.blocked_at is null) as "isOnlyOne"
  from (select id, min(rank) as rank, min(name) as name
          from (${lists.join(' union all ')}) listed
         group by id
         order by 2, 3, 1
         limit ${most}) found
  join persons p on p.community_id = $1 and p.id = found.id
 order by found.rank, found.name, found.id`;
}
