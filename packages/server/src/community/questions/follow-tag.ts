import type {FollowedTags} from '@townhall/client';
import {mostFollowedTags} from '@townhall/client/contract';
import {refuse} from '../../problem.js';
import {cleanTags} from '../clean-draft.js';
import type {Source, ViewerContext} from '../context.js';
import {readMember} from '../people/actor.js';
import {write} from '../write.js';

/** The tags that the viewer follows, by the alphabet. */
export async function readFollowedTags(
  context: ViewerContext,
): Promise<FollowedTags> {
  await readMember(context, context.database);
  return tagsOf(context, context.database);
}

/** Follows a tag, or no longer; the same again changes nothing. */
export async function followTag(
  context: ViewerContext,
  written: string,
  on: boolean,
): Promise<FollowedTags> {
  const {communityId, viewerId, database, clock} = context;
  await readMember(context, database);
  const [tag] = cleanTags([written]);
  if (tag === undefined) {
    refuse('invalid_request', {detail: 'A tag has at least one letter.'});
  }
  return write(
    context,
    async (tx) => {
      // One after the other, so that nobody has more than there may be.
      await tx.query(
        `select 1 from persons
          where community_id = $1 and id = $2 for update`,
        [communityId, viewerId],
      );
      const {tags} = await tagsOf(context, tx);
      if (tags.includes(tag) === on) return {tags};
      if (on && tags.length >= mostFollowedTags) {
        refuse('invalid_request', {
          detail: `You follow ${mostFollowedTags} tags, which is the most. Stop following one of them first.`,
        });
      }
      await tx.query(
        on
          ? `insert into tag_followers (community_id, person_id, tag, at)
             values ($1, $2, $3, $4)`
          : `delete from tag_followers
              where community_id = $1 and person_id = $2 and tag = $3`,
        [communityId, viewerId, tag, ...(on ? [clock()] : [])],
      );
      return tagsOf(context, tx);
    },
    {movesDeadlines: false, changesReads: false},
  );
}

async function tagsOf(
  {communityId, viewerId}: ViewerContext,
  source: Source,
): Promise<FollowedTags> {
  const rows = await source.query<{tag: string}>(
    `select tag from tag_followers
      where community_id = $1 and person_id = $2 order by tag`,
    [communityId, viewerId],
  );
  return {tags: rows.map(({tag}) => tag)};
}
