import type {Comment} from '@townhall/client';
import {refuse} from '../../problem.js';
import type {CommunityContext, Source} from '../context.js';
import {among} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {
  commentColumns,
  commentFrom,
  commentJoins,
  subjectShown,
  type CommentRow,
} from './comment-row.js';

/** These comments, removed ones as what is left of them. */
export async function readComments(
  {communityId, clock}: CommunityContext,
  source: Source,
  ids: readonly string[],
): Promise<Map<string, Comment>> {
  const rows = await source.query<CommentRow>(
    `select ${commentColumns}
       from idea_comments c ${commentJoins}
      where c.community_id = $1 and c.id = ${among('$2')}
        and ${subjectShown('$3')}`,
    [communityId, ids.filter(isUuid), clock()],
  );
  return new Map(rows.map((row) => [row.id, commentFrom(row)]));
}

/** One comment, or a refusal where there is none. */
export async function readComment(
  context: CommunityContext,
  source: Source,
  id: string,
): Promise<Comment> {
  const comment = (await readComments(context, source, [id])).get(id);
  return comment ?? refuseComment();
}

/** There is no such comment for this asker. */
export const refuseComment = () =>
  refuse('not_found', {detail: 'There is no such comment.'});
