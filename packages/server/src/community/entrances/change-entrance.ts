import type {EntranceChange} from '@townhall/client';
import {entranceChangeSchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {cleanText} from '../../text/clean-text.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {write} from '../write.js';
import {lockEntrance} from './change-membership.js';

/** Says how a place can be joined, and what it says of itself. */
export async function changeEntrance(
  context: ViewerContext,
  place: string,
  change: EntranceChange,
): Promise<void> {
  const {communityId, database} = context;
  insist(mayModerate(await readMember(context, database)));
  const {listed, shape, description, picture} = valid(
    entranceChangeSchema,
    change,
  );
  await write(context, async (tx) => {
    await lockEntrance(context, tx, place, true);
    await tx.query(
      `update place_entrances
          set listed = coalesce($3::boolean, listed),
              shape = coalesce($4, shape),
              picture = case when $5::boolean then $6 else picture end
        where community_id = $1 and place_id = $2`,
      [communityId, place, listed, shape, picture !== undefined, picture],
    );
    if (description !== undefined) {
      await tx.query(
        `update places set description = $3
          where community_id = $1 and id = $2`,
        [communityId, place, cleanText(description)],
      );
    }
    tx.happened({type: 'touched'});
  });
}
