import type {Page, PolicyChange, PolicyChangeQuery} from '@townhall/client';
import {policyChangeQuerySchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {CommunityContext, Source} from '../context.js';
import {readCursor, writeCursor} from '../cursor.js';
import {isoInstant, personColumn} from '../people/person-columns.js';
import {sqlParameters} from '../sql-parameters.js';
import {readPlaceFor} from './read-places.js';

/** Who changed which rules of a board when, and why; the latest first. */
export async function listPolicyChanges(
  context: CommunityContext,
  placeId: string,
  query: PolicyChangeQuery,
): Promise<Page<PolicyChange>> {
  const {limit, cursor} = valid(policyChangeQuerySchema, query);
  const {communityId, database} = context;
  await readPlaceFor(context, database, placeId, 'board');
  const parameters = sqlParameters(communityId, placeId);
  const conditions = ['c.community_id = $1', 'c.place_id = $2'];
  if (cursor !== undefined) {
    const {keys, id} = readCursor(cursor, 'policy', ['instant']);
    conditions.push(
      `(c.at, c.id) < (${parameters.add(keys[0])}::timestamptz,
                       ${parameters.add(id)}::uuid)`,
    );
  }
  const rows = await database.query<PolicyChange>(
    `${select} where ${conditions.join(' and ')}
      order by c.at desc, c.id desc
      limit ${limit + 1}`,
    parameters.values,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    next:
      last && rows.length > limit
        ? writeCursor('policy', [last.at], last.id)
        : null,
  };
}

/** One change as everybody reads it. */
export async function readPolicyChange(
  {communityId}: CommunityContext,
  source: Source,
  id: string,
): Promise<PolicyChange> {
  const [change] = await source.query<PolicyChange>(
    `${select} where c.community_id = $1 and c.id = $2`,
    [communityId, id],
  );
  if (!change) throw new Error(`No change of a policy has the id ${id}`);
  return change;
}

const select = `
select c.id, c.place_id as place, ${personColumn('person')} as by,
       ${isoInstant('c.at')} as at, c.reason, c.before, c.after,
       array(select rule.key from jsonb_each(c.after) rule
              where c.before -> rule.key is distinct from rule.value
              order by rule.key) as rules
  from policy_changes c
  left join persons person
    on person.community_id = c.community_id and person.id = c.person_id`;
