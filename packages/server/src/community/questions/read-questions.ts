import type {Question} from '@townhall/client';
import {refuse} from '../../problem.js';
import type {CommunityContext, Source, ViewerContext} from '../context.js';
import {among} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {
  questionColumns,
  questionFrom,
  questionJoins,
  type QuestionRow,
} from './question-row.js';

/** These questions as everybody may see them; what is not there is left out. */
export async function readQuestions(
  {communityId}: CommunityContext,
  source: Source,
  ids: readonly string[],
): Promise<Map<string, Question>> {
  const rows = await source.query<QuestionRow>(
    `select ${questionColumns}
       from questions q ${questionJoins}
      where q.community_id = $1 and q.id = ${among('$2')}
        and ${visible.question()}`,
    [communityId, ids.filter(isUuid)],
  );
  return new Map(rows.map((row) => [row.id, questionFrom(row)]));
}

/** One question, or a refusal where there is none to be seen. */
export async function readQuestion(
  context: CommunityContext,
  source: Source,
  id: string,
): Promise<Question> {
  const question = (await readQuestions(context, source, [id])).get(id);
  return question ?? refuseQuestion();
}

/** One question as the viewer may see it: their own also where it waits. */
export async function readQuestionFor(
  {communityId, viewerId}: ViewerContext,
  source: Source,
  id: string,
): Promise<Question> {
  const [row] = await source.query<QuestionRow>(
    `select ${questionColumns}
       from questions q ${questionJoins}
      where q.community_id = $1 and q.id = $2::uuid
        and ${visible.questionFor('$3')}`,
    [communityId, isUuid(id) ? id : null, viewerId],
  );
  return row ? questionFrom(row) : refuseQuestion();
}

/** There is no such question for this asker. */
export const refuseQuestion = () =>
  refuse('not_found', {detail: 'There is no such question.'});
