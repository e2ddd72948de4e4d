import type {Idea} from '@townhall/client';
import {refuse} from '../../problem.js';
import type {CommunityContext, Source, ViewerContext} from '../context.js';
import {among} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {ideaColumns, ideaFrom, ideaJoins, type IdeaRow} from './idea-row.js';
import {queryIdeas} from './query-ideas.js';

/** These ideas as everybody may see them; what is not there is left out. */
export async function readIdeas(
  {communityId, clock}: CommunityContext,
  source: Source,
  ids: readonly string[],
): Promise<Map<string, Idea>> {
  const now = clock();
  const rows = await queryIdeas<IdeaRow>(
    source,
    `select ${ideaColumns}
       from ideas i ${ideaJoins}
      where i.community_id = $1 and i.id = ${among('$2')}
        and ${visible.idea()}`,
    [communityId, ids.filter(isUuid)],
  );
  return new Map(rows.map((row) => [row.id, ideaFrom(row, now)]));
}

/** One idea, or a refusal where there is none to be seen. */
export async function readIdea(
  context: CommunityContext,
  source: Source,
  id: string,
): Promise<Idea> {
  const idea = (await readIdeas(context, source, [id])).get(id);
  return idea ?? refuseIdea();
}

/** One idea as its author or staff may see it before everybody may. */
export async function readIdeaFor(
  {communityId, viewerId, clock}: ViewerContext,
  source: Source,
  id: string,
): Promise<Idea> {
  if (!isUuid(id)) return refuseIdea();
  const [row] = await queryIdeas<IdeaRow>(
    source,
    `select ${ideaColumns}
       from ideas i ${ideaJoins}
      where i.community_id = $1 and i.id = $2::uuid
        and ${visible.ideaFor('$3')}`,
    [communityId, id, viewerId],
  );
  return row ? ideaFrom(row, clock()) : refuseIdea();
}

/** There is no such idea for this asker. */
export const refuseIdea = () =>
  refuse('not_found', {detail: 'There is no such idea.'});
