import type {Person} from '@townhall/client';
import type {AskedPoll} from '../../catalogue.js';
import type {ViewerContext} from '../context.js';
import {personColumn} from '../people/person-columns.js';
import {readPolls, refusePoll} from '../polls/read-polls.js';
import {among} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';

/** These polls as everybody sees them, each with who asks. */
export async function readAskedPolls(
  context: ViewerContext,
  ids: readonly string[],
): Promise<Map<string, AskedPoll>> {
  const {communityId, database} = context;
  const polls = await readPolls(context, database, ids);
  const rows = await database.query<{id: string; author: Person | null}>(
    `select o.id, ${personColumn('writer')} as author
       from polls o
       left join persons writer
         on writer.community_id = o.community_id and writer.id = o.author_id
      where o.community_id = $1 and o.id = ${among('$2')}`,
    [communityId, ids.filter(isUuid)],
  );
  const authors = new Map(rows.map(({id, author}) => [id, author]));
  return new Map(
    [...polls].map(([id, poll]) => [
      id,
      {poll, author: authors.get(id) ?? null},
    ]),
  );
}

/** One of them, or a refusal where there is none. */
export async function readAskedPoll(
  context: ViewerContext,
  id: string,
): Promise<AskedPoll> {
  return (await readAskedPolls(context, [id])).get(id) ?? refusePoll();
}
