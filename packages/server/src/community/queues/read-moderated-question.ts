import type {ModeratedQuestion} from '@townhall/client';
import type {CommunityContext, Source, ViewerContext} from '../context.js';
import {insistOnStaff} from '../lifecycle/moderate-idea.js';
import {refuseQuestion} from '../questions/read-questions.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {
  moderatedColumns,
  moderatedFrom,
  moderatedJoins,
  type ModeratedQuestionRow,
} from './moderated-question-row.js';

/** One question with all that staff needs of it. */
export async function moderatedQuestion(
  context: ViewerContext,
  id: string,
): Promise<ModeratedQuestion> {
  await insistOnStaff(context);
  return readModeratedQuestion(context, context.database, id);
}

/** The same, for whom it has been made sure that they are staff. */
export async function readModeratedQuestion(
  {communityId, clock}: CommunityContext,
  source: Source,
  id: string,
): Promise<ModeratedQuestion> {
  const [row] = await source.query<ModeratedQuestionRow>(
    `select ${moderatedColumns}
       from questions q ${moderatedJoins}
      where q.community_id = $1 and q.id = $2::uuid and ${visible.question()}`,
    [communityId, isUuid(id) ? id : null],
  );
  return row ? moderatedFrom(row, clock()) : refuseQuestion();
}
