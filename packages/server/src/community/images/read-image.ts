import type {ImageAddress} from '@townhall/client';
import type {StoredImage} from '../../hosting.js';
import {refuse} from '../../problem.js';
import type {CommunityContext, ViewerContext} from '../context.js';
import {readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';
import {imageKey, isImageKey} from './image-key.js';
import type {ImageMedia} from './image-size.js';
import {isInSight, isInSightOf} from './use-images.js';

const hour = 3_600_000;

interface ImageRow {
  media: ImageMedia;
  hash: string;
  secret: Uint8Array;
  isPublic: boolean;
}

/**
 * A picture for whoever has its address: everybody's where something with it is,
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
            ${isInSight('$3')} as "isPublic"
       from images i
       join image_contents c
         on c.community_id = i.community_id and c.hash = i.hash
      where i.community_id = $1 and i.id = $2::uuid`,
    [communityId, id, clock()],
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
  const now = clock();
  const [row] = isUuid(id)
    ? await database.query<{secret: Uint8Array}>(
        `select i.secret
           from images i
          where i.community_id = $1 and i.id = $2::uuid
            and (i.person_id = $3::uuid
                 or ${isInSightOf('$3', '$4')})`,
        [communityId, id, viewerId, now],
      )
    : [];
  if (!row) return refuse('not_found', {detail: 'There is no such picture.'});
  return keyedAddress(id, row.secret, now);
}

/** Where a picture can be looked at for an hour by whoever knows the address. */
export async function keyedAddress(
  id: string,
  secret: Uint8Array,
  now: Date,
): Promise<ImageAddress> {
  const until = new Date(now.getTime() + hour);
  const key = await imageKey(secret, until);
  return {url: `images/${id}?key=${key}`, until: until.toISOString()};
}
