import type {ImageAddress} from '@townhall/client';
import type {StoredImage} from '../../hosting.js';
import {refuse} from '../../problem.js';
import type {CommunityContext, ViewerContext} from '../context.js';
import {readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {imageKey, isImageKey} from './image-key.js';
import type {ImageMedia} from './image-size.js';

const hour = 3_600_000;

/** Whether an idea with this picture (`images i`) is seen, by this rule. */
const inIdea = (rule: string) => `exists (
  select 1 from idea_images l
    join ideas idea
      on idea.community_id = l.community_id and idea.id = l.idea_id
   where l.community_id = i.community_id and l.image_id = i.id and ${rule})`;

interface ImageRow {
  media: ImageMedia;
  hash: string;
  secret: Uint8Array;
  isPublic: boolean;
}

/**
 * A picture for whoever has its address: everybody's where an idea with it is,
 * and otherwise for whoever was given a key to it.
 */
export async function readImage(
  {communityId, database, clock}: CommunityContext,
  id: string,
  key: string | undefined,
): Promise<StoredImage | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await database.query<ImageRow>(
    `select c.media, c.hash, i.secret,
            ${inIdea(visible.idea('idea'))} as "isPublic"
       from images i
       join image_contents c
         on c.community_id = i.community_id and c.hash = i.hash
      where i.community_id = $1 and i.id = $2::uuid`,
    [communityId, id],
  );
  if (!row) return undefined;
  const {media, hash, secret, isPublic} = row;
  const mayLook = isPublic || (await isImageKey(key ?? '', secret, clock()));
  if (!mayLook) return undefined;
  return {
    media,
    hash,
    isPublic,
    bytes: async () => {
      const [content] = await database.query<{bytes: Uint8Array}>(
        `select bytes from image_contents
          where community_id = $1 and hash = $2`,
        [communityId, hash],
      );
      return content?.bytes;
    },
  };
}

/** An address for an author, or staff, of a picture that others do not see yet. */
export async function imageAddress(
  context: ViewerContext,
  id: string,
): Promise<ImageAddress> {
  const {communityId, viewerId, database, clock} = context;
  await readMember(context, database);
  const [row] = isUuid(id)
    ? await database.query<{secret: Uint8Array}>(
        `select i.secret
           from images i
          where i.community_id = $1 and i.id = $2::uuid
            and (i.person_id = $3::uuid
                 or ${inIdea(visible.ideaFor('$3', 'idea'))})`,
        [communityId, id, viewerId],
      )
    : [];
  if (!row) return refuse('not_found', {detail: 'There is no such picture.'});
  const until = new Date(clock().getTime() + hour);
  const key = await imageKey(row.secret, until);
  return {url: `images/${id}?key=${key}`, until: until.toISOString()};
}
