import type {Answer} from '@townhall/client';
import {refuse} from '../../problem.js';
import type {CommunityContext, Source, ViewerContext} from '../context.js';
import {among} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {
  answerColumns,
  answerFrom,
  answerJoins,
  type AnswerRow,
} from './answer-row.js';

/** These answers as everybody may see them; what is not there is left out. */
export async function readAnswers(
  {communityId}: CommunityContext,
  source: Source,
  ids: readonly string[],
): Promise<Map<string, Answer>> {
  const rows = await source.query<AnswerRow>(
    `select ${answerColumns}
       from answers a ${answerJoins}
      where a.community_id = $1 and a.id = ${among('$2')}
        and ${visible.answer()}`,
    [communityId, ids.filter(isUuid)],
  );
  return new Map(rows.map((row) => [row.id, answerFrom(row)]));
}

/** One answer, or a refusal where there is none to be seen. */
export async function readAnswer(
  context: CommunityContext,
  source: Source,
  id: string,
): Promise<Answer> {
  const answer = (await readAnswers(context, source, [id])).get(id);
  return answer ?? refuseAnswer();
}

/** One answer as the viewer may see it: their own also where it waits. */
export async function readAnswerFor(
  {communityId, viewerId}: ViewerContext,
  source: Source,
  id: string,
): Promise<Answer> {
  const [row] = await source.query<AnswerRow>(
    `select ${answerColumns}
       from answers a ${answerJoins}
      where a.community_id = $1 and a.id = $2::uuid
        and ${visible.answerFor('$3')}`,
    [communityId, isUuid(id) ? id : null, viewerId],
  );
  return row ? answerFrom(row) : refuseAnswer();
}

/** There is no such answer for this asker. */
export const refuseAnswer = () =>
  refuse('not_found', {detail: 'There is no such answer.'});
