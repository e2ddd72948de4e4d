import {imageLimits} from '@townhall/client/contract';
import {refuse} from '../../problem.js';
import type {FoundPicture} from '../../text/pictures.js';
import type {WrittenText} from '../../text/written-text.js';
import type {Source, ViewerContext} from '../context.js';
import {keyedAddress} from './read-image.js';
import {
  findUsableImages,
  isInSightOf,
  linkImages,
  type ImageUser,
  type UsableImage,
} from './use-images.js';

/** Where each of these pictures is; refuses where one is not there. */
export async function findPictures(
  context: ViewerContext,
  source: Source,
  ids: readonly string[],
  user: ImageUser | undefined,
): Promise<Map<string, FoundPicture>> {
  if (ids.length === 0 || context.viewerId === null) return new Map();
  if (ids.length > imageLimits.perText) refuseMore();
  const found = await findUsableImages(context, source, ids, user);
  if (found.length < ids.length) refuseGone();
  return new Map(
    found.map(({id, width, height}) => [
      id,
      {url: `images/${id}`, width, height},
    ]),
  );
}

/**
 * The same for who looks at a text before it is sent, when nobody else may see
 * its pictures: all that this person may see, with a key where it is needed.
 */
export async function findPicturesToPreview(
  {communityId, database, viewerId, clock}: ViewerContext,
  ids: readonly string[],
): Promise<Map<string, FoundPicture>> {
  if (ids.length === 0) return new Map();
  const now = clock();
  const rows = await database.query<UsableImage & {secret: Uint8Array}>(
    `select i.id, c.width, c.height, i.secret
       from images i
       join image_contents c
         on c.community_id = i.community_id and c.hash = i.hash
      where i.community_id = $1 and i.id = any($2::uuid[])
        and (i.person_id = $3::uuid or ${isInSightOf('$3', '$4')})`,
    [communityId, ids, viewerId, now],
  );
  const found = rows.map(async ({id, width, height, secret}) => {
    const {url} = await keyedAddress(id, secret, now);
    return [id, {url, width, height}] as const;
  });
  return new Map(await Promise.all(found));
}

const refuseMore = () =>
  refuse('invalid_request', {
    detail: `A text may have ${imageLimits.perText} pictures. Take some out and send it again.`,
    fields: [
      {path: 'text', message: `More than ${imageLimits.perText} pictures.`},
    ],
  });

const refuseGone = () =>
  refuse('invalid_request', {
    detail:
      'A picture in the text is no longer there. Take it out, or add it again.',
    fields: [{path: 'text', message: 'Has a picture that is no longer there.'}],
  });

/** Keeps the pictures of a text for as long as they stand in it. */
export async function keepPictures(
  context: ViewerContext,
  tx: Source,
  user: ImageUser,
  {pictures}: WrittenText,
  /** Nothing stood in it before. */
  {isNew = false} = {},
): Promise<void> {
  if (pictures.length > 0) {
    const locked = await findUsableImages(context, tx, pictures, user, {
      isLocking: true,
    });
    if (locked.length < pictures.length) refuseGone();
  } else if (isNew) return;
  await linkImages(context, tx, user, pictures);
}
