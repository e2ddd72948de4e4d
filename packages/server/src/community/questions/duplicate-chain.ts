import type {Queryable} from '../../database/database.js';
import {refuse} from '../../problem.js';
import type {CommunityContext} from '../context.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';

/** More questions than these, each a duplicate of the next, are a mistake. */
const longest = 50;

/**
 * Makes sure that a question may be a duplicate of another one, and that
 * nobody makes that other one its duplicate meanwhile: all that follow each
 * other are locked, in one order, and looked at again.
 */
export async function lockDuplicates(
  context: CommunityContext,
  tx: Queryable,
  id: string,
  original: string,
): Promise<void> {
  const chain = await chainFrom(context, tx, original);
  if (chain.length === 0) {
    refuse('invalid_request', {
      detail: 'There is no such question that this one could repeat.',
      fields: [{path: 'duplicateOf', message: 'No question has this id.'}],
    });
  }
  refuseCycle(chain, id);
  await tx.query(
    `select 1 from questions
      where community_id = $1 and id = any($2::uuid[])
      order by id for update`,
    [context.communityId, chain],
  );
  refuseCycle(await chainFrom(context, tx, original), id);
}

function refuseCycle(chain: readonly string[], id: string) {
  if (!chain.includes(id) && chain.length < longest) return;
  refuse('duplicate_cycle', {
    detail:
      'The other question is itself a duplicate of this one. Open that one again first, or close it for another reason.',
  });
}

async function chainFrom(
  {communityId}: CommunityContext,
  tx: Queryable,
  id: string,
): Promise<string[]> {
  if (!isUuid(id)) return [];
  const rows = await tx.query<{id: string}>(
    `with recursive chain (id, next, depth) as (
       select q.id, q.duplicate_of, 1 from questions q
        where q.community_id = $1 and q.id = $2::uuid
          and ${visible.question()}
       union all
       select q.id, q.duplicate_of, chain.depth + 1
         from chain
         join questions q on q.community_id = $1 and q.id = chain.next
        where chain.depth < ${longest}
     )
     select id from chain order by depth`,
    [communityId, id],
  );
  return rows.map(({id}) => id);
}
