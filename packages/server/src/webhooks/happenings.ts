import type {Happened} from '../catalogue.js';
import type {CommunityContext} from '../community/context.js';
import {firstUuidAt} from '../community/uuid.js';
import {overlapMilliseconds} from '../community/events/event-feed.js';
import type {HookKind, Webhook} from './webhooks.js';

/** Something to tell, in the order in which it happened. */
export interface Happening {
  /** Its row of the outbox: the same, however often it is told. */
  id: string;
  happened: Happened;
  /** What it is about, as programs choose it. */
  about: HookKind;
  /** What Jive calls it, where it is not the usual word. */
  verb: 'jive:modified' | undefined;
}

/** What happened after the last that a webhook was told. */
export interface Unheard {
  happenings: Happening[];
  /** Everything up to this was looked at. */
  upTo: string;
  /** Whether there is more. */
  more: boolean;
}

const atATime = 50;

interface Row {
  id: string;
  type: string;
  at: Date;
  idea: string | null;
  question: string | null;
  post: string | null;
  comment: string | null;
  answer: string | null;
}

/**
 * Reads what a webhook has not been told yet. Where several processes write, an
 * older id can be committed after a newer one: the last seconds wait.
 */
export async function readUnheard(
  {communityId, database, clock}: CommunityContext,
  {object}: Webhook,
  told: string,
): Promise<Unheard> {
  const settled = database.kind === 'postgres' ? overlapMilliseconds : -1;
  const [newest] = await database.query<{id: string}>(
    `select id from outbox
      where community_id = $1 and id > $2::uuid and id < $3::uuid
      order by id desc
      limit 1`,
    [communityId, told, firstUuidAt(new Date(clock().getTime() - settled))],
  );
  if (!newest) return {happenings: [], upTo: told, more: false};
  const rows = await database.query<Row>(
    `select o.id, o.type, o.at, o.idea_id as idea, o.question_id as question,
            o.comment_id as comment, o.answer_id as answer, o.post_id as post
       from outbox o
      where o.community_id = $1 and o.id > $2::uuid and o.id <= $3::uuid
        and o.type in ('idea.created', 'idea.changed', 'comment.created',
                       'comment.changed', 'question.created',
                       'question.changed', 'answer.created', 'answer.changed',
                       'post.created', 'post.changed')
        and case $4::text
          when 'place' then $5 = coalesce(
            (select place_id from ideas i where i.community_id = $1
                and i.id = o.idea_id),
            (select place_id from questions q where q.community_id = $1
                and q.id = o.question_id),
            (select place_id from posts p where p.community_id = $1
                and p.id = o.post_id))
          when 'idea' then o.idea_id::text = $5
          when 'question' then o.question_id::text = $5
          when 'post' then o.post_id::text = $5
          when 'person' then $5 = (case
            when o.comment_id is not null then
              (select author_id from idea_comments c
                where c.community_id = $1 and c.id = o.comment_id)
            when o.answer_id is not null then
              (select author_id from answers a
                where a.community_id = $1 and a.id = o.answer_id
                  and not a.anonymous)
            when o.idea_id is not null then
              (select author_id from ideas i
                where i.community_id = $1 and i.id = o.idea_id)
            when o.post_id is not null then
              (select author_id from posts p
                where p.community_id = $1 and p.id = o.post_id)
            else
              (select author_id from questions q
                where q.community_id = $1 and q.id = o.question_id
                  and not q.anonymous)
          end)::text
          else true end
      order by o.id
      limit $6`,
    [
      communityId,
      told,
      newest.id,
      object?.kind ?? null,
      object?.id ?? null,
      atATime,
    ],
  );
  const more = rows.length === atATime;
  return {
    happenings: rows.flatMap(happeningOf),
    // What is of no kind that is told, or of another object, is over as well.
    upTo: (more && rows.at(-1)?.id) || newest.id,
    more,
  };
}

/** Whether somebody wants to be told of this kind. */
export const isWanted = (kinds: readonly HookKind[], {about}: Happening) =>
  kinds.includes(about);

function happeningOf(row: Row): Happening[] {
  const {id, type, at} = row;
  const [noun, what] = type.split('.');
  const content = row.idea ?? row.question ?? row.post;
  const thing =
    noun === 'comment' ? row.comment : noun === 'answer' ? row.answer : content;
  if (content === null || thing === null) return [];
  if (!isKind(noun)) return [];
  return [
    {
      id,
      about: row.idea ? 'idea' : row.question ? 'discussion' : 'post',
      happened: {kind: noun, id: thing, content, at: at.toISOString()},
      verb: what === 'changed' ? 'jive:modified' : undefined,
    },
  ];
}

const isKind = (noun: string | undefined): noun is Happened['kind'] =>
  noun === 'idea' ||
  noun === 'question' ||
  noun === 'answer' ||
  noun === 'comment' ||
  noun === 'post';
