import {namesPeople} from '../../text/mentions.js';
import type {WrittenText} from '../../text/written-text.js';
import type {CommunityContext, Source} from '../context.js';
import {deliveryColumns, toldAt} from '../notifications/delivery.js';
import {visible} from '../visibility.js';

/** A text that may name people, and where it is kept. */
export interface NamingText {
  of: keyof typeof texts;
  id: string;
  /** Who has just written or changed it, and so knows. */
  by?: string | null | undefined;
}

/** So many people are told of one text, however often it is changed. */
const mostTold = 10;

/** Tells those whom a text names that has just been written or changed. */
export async function tellIfNamed(
  context: CommunityContext,
  tx: Source,
  {body}: Pick<WrittenText, 'body'>,
  text: NamingText,
): Promise<void> {
  if (namesPeople(body)) await tellOfMentions(context, tx, text);
}

/**
 * Tells those whom a text names, each once, as soon as everybody may see it:
 * asked again it tells only those who are named anew.
 */
export async function tellOfMentions(
  {communityId, uuids, clock}: CommunityContext,
  tx: Source,
  {of, id, by = null}: NamingText,
): Promise<void> {
  await tx.query(tellStatement(of), [
    communityId,
    id,
    by,
    Array.from({length: mostTold}, () => uuids.next()),
    clock(),
  ]);
}

const texts = {
  question: {
    columns:
      'q.author_id as author, q.body, null::uuid as idea, q.id as question',
    from: 'questions q',
    where: `q.id = $2::uuid and ${visible.question()}`,
  },
  answer: {
    columns:
      'a.author_id as author, a.body, null::uuid as idea, q.id as question',
    from: `answers a join questions q
      on q.community_id = a.community_id and q.id = a.question_id`,
    where: `a.id = $2::uuid and ${visible.answer()}`,
  },
  idea: {
    columns:
      'i.author_id as author, i.body, i.id as idea, null::uuid as question',
    from: 'ideas i',
    where: `i.id = $2::uuid and ${visible.idea()}`,
  },
  response: {
    columns:
      'i.response_by as author, i.response_body as body, i.id as idea, null::uuid as question',
    from: 'ideas i',
    where: `i.id = $2::uuid and ${visible.idea()}`,
  },
  clarification: {
    columns:
      'c.author_id as author, c.body, i.id as idea, null::uuid as question',
    from: `idea_clarifications c join ideas i
      on i.community_id = c.community_id and i.id = c.idea_id`,
    where: `c.id = $2::uuid and ${visible.idea()}`,
  },
  /** What is said of a post is about no idea, and so nobody is told of it. */
  comment: {
    columns:
      'c.author_id as author, c.body, i.id as idea, null::uuid as question',
    from: `idea_comments c join ideas i
      on i.community_id = c.community_id and i.id = c.idea_id`,
    where: `c.id = $2::uuid and c.hidden_at is null and ${visible.idea()}`,
  },
} as const;

/** An idea and the answer to it are two texts with one id. */
const keyOf = (of: NamingText['of']) =>
  of === 'response' ? `'response ' || $2::uuid::text` : '$2::uuid::text';

const tellStatement = (of: NamingText['of']) => {
  const {columns, from, where} = texts[of];
  const alias = from.split(' ')[1] ?? '';
  return `
with written as (
  select ${columns} from ${from}
   where ${alias}.community_id = $1 and ${where}
), named as (
  select (m.person #>> '{}')::uuid as person, min(m.place) as place
    from written
   cross join lateral jsonb_path_query(
           written.body, 'strict $.** ? (@.type == "mention").person')
         with ordinality as m(person, place)
   group by 1
), fresh as (
  select p.id as person, row_number() over (order by named.place) as place
    from named
    join written on named.person is distinct from written.author
    join persons p
      on p.community_id = $1 and p.id = named.person and p.blocked_at is null
   where p.id is distinct from $3::uuid
     and not exists (
       select 1 from mentions told
        where told.community_id = $1 and told.text_key = ${keyOf(of)}
          and told.person_id = p.id)
), kept as (
  insert into mentions (community_id, text_key, person_id, at)
  select $1, ${keyOf(of)}, person, $5::timestamptz
    from fresh
   where place <= ${mostTold} - (
           select count(*) from mentions told
            where told.community_id = $1 and told.text_key = ${keyOf(of)})
  on conflict do nothing
  returning person_id
)
insert into notifications
  (community_id, id, person_id, idea_id, question_id, kind, key, digest, at,
   deliver_at)
select $1, ($4::uuid[])[fresh.place], fresh.person, written.idea,
       written.question, 'mentioned', 'mentioned ' || ${keyOf(of)},
       ${deliveryColumns('s.delivery', '$5::timestamptz')}
  from kept
  join fresh on fresh.person = kept.person_id
 cross join written
  left join notification_settings s
    on s.community_id = $1 and s.person_id = fresh.person
  ${toldAt('$5')}
 where coalesce(s.delivery, 'each') <> 'off'
on conflict do nothing`;
};
