import type {Queryable} from '../../database/database.js';
import {refuse} from '../../problem.js';
import type {CommunityContext} from '../context.js';
import {isUuid} from '../uuid.js';

/** Refuses to give a thing to somebody who is not here to look after it. */
export async function insistOnPerson(
  {communityId}: CommunityContext,
  tx: Queryable,
  person: string,
) {
  const found = isUuid(person)
    ? await tx.query(
        `select 1 from persons
          where community_id = $1 and id = $2 and blocked_at is null`,
        [communityId, person],
      )
    : [];
  if (found.length > 0) return;
  refuse('invalid_request', {
    detail: 'There is no such person here to look after it.',
    fields: [{path: 'person', message: 'Nobody here has this id.'}],
  });
}
