import type {FollowResult} from '@townhall/client';
import type {Source, ViewerContext} from '../context.js';
import {readMember} from '../people/actor.js';
import {write} from '../write.js';
import {lockIdea} from './lock-idea.js';

/** Follows an idea, or no longer; the same again changes nothing. */
export async function followIdea(
  context: ViewerContext,
  id: string,
  following: boolean,
): Promise<FollowResult> {
  await readMember(context, context.database);
  return write(context, async (tx) => {
    const {place} = await lockIdea(context, tx, id);
    const changed = following
      ? await follow(context, tx, id)
      : await unfollow(context, tx, id);
    if (changed) tx.happened({type: 'idea.changed', place, idea: id});
    const [idea] = await tx.query<{followers: number}>(
      `select follower_count as followers from ideas
        where community_id = $1 and id = $2`,
      [context.communityId, id],
    );
    return {idea: id, following, followers: idea?.followers ?? 0};
  });
}

async function follow(
  {communityId, viewerId, clock}: ViewerContext,
  tx: Source,
  id: string,
): Promise<boolean> {
  const added = await tx.query(
    `with added as (
       insert into idea_followers (community_id, idea_id, person_id, at)
       values ($1, $2, $3, $4)
       on conflict do nothing
       returning community_id, idea_id
     )
     update ideas i
        set follower_count = i.follower_count + 1, version = i.version + 1
       from added
      where i.community_id = added.community_id and i.id = added.idea_id
     returning i.id`,
    [communityId, id, viewerId, clock()],
  );
  return added.length > 0;
}

async function unfollow(
  {communityId, viewerId}: ViewerContext,
  tx: Source,
  id: string,
): Promise<boolean> {
  const removed = await tx.query(
    `with removed as (
       delete from idea_followers
        where community_id = $1 and idea_id = $2 and person_id = $3
       returning community_id, idea_id
     )
     update ideas i
        set follower_count = i.follower_count - 1, version = i.version + 1
       from removed
      where i.community_id = removed.community_id and i.id = removed.idea_id
     returning i.id`,
    [communityId, id, viewerId],
  );
  return removed.length > 0;
}
