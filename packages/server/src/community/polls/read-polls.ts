import type {Poll, PollBallot} from '@townhall/client';
import {refuse} from '../../problem.js';
import type {CommunityContext, Source, ViewerContext} from '../context.js';
import {readActor} from '../people/actor.js';
import {among} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {
  pollBallotFrom,
  pollColumns,
  pollFrom,
  type PollRow,
} from './poll-row.js';

/** These polls as everybody sees them now; what is not there is left out. */
export async function readPolls(
  {communityId, clock}: CommunityContext,
  source: Source,
  ids: readonly string[],
): Promise<Map<string, Poll>> {
  const rows = await source.query<PollRow>(
    `select ${pollColumns} from polls o
      where o.community_id = $1 and o.id = ${among('$2')}
        and ${visible.poll()}`,
    [communityId, ids.filter(isUuid)],
  );
  const now = clock();
  return new Map(rows.map((row) => [row.id, pollFrom(row, now)]));
}

/** One poll, or a refusal where there is none. */
export async function readPoll(
  context: CommunityContext,
  source: Source,
  id: string,
): Promise<Poll> {
  return (await readPolls(context, source, [id])).get(id) ?? refusePoll();
}

/** What the viewer chose in these polls, in the order asked. */
export async function readPollBallots(
  context: ViewerContext,
  ids: readonly string[],
): Promise<PollBallot[]> {
  if (ids.length > 100) {
    refuse('invalid_request', {detail: 'Ask for at most 100 ballots at once.'});
  }
  const {database, clock} = context;
  const actor = await readActor(context, database);
  const rows = await readChosen(context, database, ids);
  const now = clock();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => {
    const row = byId.get(id);
    return row ? [pollBallotFrom(row, row.choices, actor, now)] : [];
  });
}

/** These polls, each with what the viewer chose. */
export const readChosen = (
  {communityId, viewerId}: ViewerContext,
  source: Source,
  ids: readonly string[],
) =>
  source.query<PollRow & {choices: number[]}>(
    `select ${pollColumns}, coalesce(b.choices, '{}') as choices
       from polls o
       left join poll_ballots b
         on b.community_id = o.community_id and b.poll_id = o.id
        and b.person_id = $3::uuid
      where o.community_id = $1 and o.id = ${among('$2')}
        and ${visible.poll()}`,
    [communityId, ids.filter(isUuid), viewerId],
  );

/** There is no such poll. */
export const refusePoll = () =>
  refuse('not_found', {detail: 'There is no such poll.'});
