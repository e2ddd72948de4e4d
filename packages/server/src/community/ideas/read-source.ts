import type {IdeaSource} from '@townhall/client';
import type {ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {ballotFrom, readBallotRows} from './ballot-row.js';
import {ideaFrom} from './idea-row.js';
import {refuseIdea} from './read-ideas.js';

/** What the author of an idea wrote, for those who may change it. */
export async function readSource(
  context: ViewerContext,
  id: string,
): Promise<IdeaSource> {
  const {communityId, database, clock} = context;
  await readMember(context, database);
  const [row] = await readBallotRows(context, database, [id]);
  if (!row) return refuseIdea();
  const now = clock();
  insist(ballotFrom(row, now).can.edit);
  const [written] = await database.query<{source: string}>(
    'select source from ideas where community_id = $1 and id = $2',
    [communityId, id],
  );
  const {title, tags, area, audience, kind, images} = ideaFrom(row, now);
  const text = written?.source ?? '';
  return {title, text, tags, area, audience, kind, images};
}
