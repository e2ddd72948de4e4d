import type {UploadedImage} from '@townhall/client';
import {imageLimits} from '@townhall/client/contract';
import {refuse} from '../../problem.js';
import type {Source, ViewerContext} from '../context.js';
import {readMember} from '../people/actor.js';
import {write} from '../write.js';
import {readImageFile} from './image-file.js';
import {imageKey} from './image-key.js';
import {type ImageFile, mostPixels} from './image-size.js';
import {UnfitImage} from './unfit-image.js';

const day = 86_400_000;

/**
 * Takes a picture for something that is written next. It is kept for a day, and
 * longer where something is written with it.
 */
export async function addImage(
  context: ViewerContext,
  file: Blob,
): Promise<UploadedImage> {
  const {database, clock} = context;
  await readMember(context, database);
  if (file.size > imageLimits.bytes) return refuseSize();
  const image = readOrRefuse(new Uint8Array(await file.arrayBuffer()));
  const hash = await hashOf(image.bytes);
  const keptUntil = new Date(clock().getTime() + day);
  const {id, secret} = await write(context, async (tx) => {
    const {id, secret, isNew} = await keep(
      context,
      tx,
      {hash, keptUntil},
      image,
    );
    if (isNew) await insistOnImagePace(context, tx);
    return {id, secret};
  });
  const {width, height} = image;
  const key = await imageKey(secret, keptUntil);
  return {
    id,
    url: `images/${id}?key=${key}`,
    width,
    height,
    keptUntil: keptUntil.toISOString(),
  };
}

function readOrRefuse(bytes: Uint8Array): ImageFile {
  try {
    return readImageFile(bytes);
  } catch (error) {
    if (!(error instanceof UnfitImage)) throw error;
    if (error.reason === 'too_large') return refuseSize();
    return refuse('image_not_supported', {
      detail:
        error.reason === 'broken'
          ? 'The file is cut short or broken. Save the picture again and send that.'
          : 'Send a PNG, JPEG, WebP or GIF file.',
    });
  }
}

const refuseSize = () =>
  refuse('image_too_large', {
    detail: `A picture may have ${imageLimits.bytes / 1024 ** 2} MB, ${mostPixels.side} pixels on a side and ${mostPixels.all / 1e6} million in all. Make it smaller and send that.`,
  });

interface Kept {
  id: string;
  secret: Uint8Array;
  isNew: boolean;
}

/** The same picture of the same person, not used yet, is the same again. */
async function keep(
  {communityId, viewerId, uuids, clock}: ViewerContext,
  tx: Source,
  {hash, keptUntil}: {hash: string; keptUntil: Date},
  image: ImageFile,
): Promise<Kept> {
  // One after the other, so that two at once are one, or counted as two.
  await tx.query(
    `select 1 from persons where community_id = $1 and id = $2
        for no key update`,
    [communityId, viewerId],
  );
  const [known] = await tx.query<Omit<Kept, 'isNew'>>(
    `update images set kept_until = $4
      where community_id = $1 and person_id = $2 and hash = $3
        and kept_until is not null
      returning id, secret`,
    [communityId, viewerId, hash, keptUntil],
  );
  if (known) return {...known, isNew: false};
  const {media, width, height, bytes} = image;
  // Written to even where it is there, so that nobody sweeps it away meanwhile.
  await tx.query(
    `insert into image_contents
       (community_id, hash, media, width, height, bytes)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (community_id, hash) do update set media = excluded.media`,
    [communityId, hash, media, width, height, bytes],
  );
  const id = uuids.next();
  const secret = crypto.getRandomValues(new Uint8Array(16));
  await tx.query(
    `insert into images
       (community_id, id, person_id, hash, secret, created_at, kept_until)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [communityId, id, viewerId, hash, secret, clock(), keptUntil],
  );
  return {id, secret, isNew: true};
}

/** Refuses more pictures in a day than it takes to tell of ideas. */
async function insistOnImagePace(
  {communityId, viewerId, clock}: ViewerContext,
  tx: Source,
): Promise<void> {
  const now = clock();
  const recent = await tx.query<{at: Date}>(
    `select created_at as at from images
      where community_id = $1 and person_id = $2 and created_at > $3
      order by created_at desc
      limit ${imageLimits.perDay + 1}`,
    [communityId, viewerId, new Date(now.getTime() - day)],
  );
  const oldest = recent.at(-1);
  if (recent.length <= imageLimits.perDay || !oldest) return;
  const milliseconds = oldest.at.getTime() + day - now.getTime();
  refuse('too_many_images', {
    detail: `${imageLimits.perDay} pictures a day are taken of each person. Send this one later.`,
    retryAfter: Math.max(1, Math.ceil(milliseconds / 1_000)),
  });
}

async function hashOf(bytes: Uint8Array) {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
