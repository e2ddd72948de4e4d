import type {QuestionFollowing} from '@townhall/client';
import type {Source, ViewerContext} from '../context.js';
import {readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {refuseQuestion} from './read-questions.js';

/** Whether the viewer follows a question. */
export async function readFollowing(
  context: ViewerContext,
  id: string,
): Promise<QuestionFollowing> {
  const {communityId, database, viewerId} = context;
  await readMember(context, database);
  const [found] = await database.query<{following: boolean}>(
    `select exists (
         select 1 from question_followers f
          where f.community_id = q.community_id and f.question_id = q.id
            and f.person_id = $3::uuid and f.stopped_at is null) as following
       from questions q
      where q.community_id = $1 and q.id = $2::uuid
        and ${visible.questionFor('$3')}`,
    [communityId, isUuid(id) ? id : null, viewerId],
  );
  return found ? {question: id, ...found} : refuseQuestion();
}

/** Follows a question, or no longer; the same again changes nothing. */
export async function followQuestion(
  context: ViewerContext,
  id: string,
  on: boolean,
): Promise<QuestionFollowing> {
  const {communityId, database, viewerId, clock} = context;
  await readFollowing(context, id);
  await database.query(
    `insert into question_followers
       (community_id, question_id, person_id, at, stopped_at)
     values ($1, $2, $3, $4, case when $5::boolean then null
                                  else $4::timestamptz end)
     on conflict (community_id, question_id, person_id) do update
        set stopped_at = excluded.stopped_at`,
    [communityId, id, viewerId, clock(), on],
  );
  return {question: id, following: on};
}

/**
 * Whoever asks or answers follows the question from then on, unless they wish
 * nothing of that kind, or have stopped following this one.
 */
export async function followOwn(
  {communityId, viewerId, clock}: ViewerContext,
  tx: Source,
  question: string,
): Promise<void> {
  await tx.query(
    `insert into question_followers (community_id, question_id, person_id, at)
     select $1, $2::uuid, $3::uuid, $4
      where not exists (
              select 1 from notification_settings s
               where s.community_id = $1 and s.person_id = $3::uuid
                 and not s.follows_own)
     on conflict do nothing`,
    [communityId, question, viewerId, clock()],
  );
}
