import type {ImageUse} from '@townhall/client';
import {cleanLine} from '../../text/clean-text.js';
import {refuse} from '../../problem.js';
import type {Source, ViewerContext} from '../context.js';
import {isUuid} from '../uuid.js';
import {findUsableImages, linkImages, type UsableImage} from './use-images.js';

/** A picture as an idea keeps it. */
export interface IdeaImageRow extends UsableImage {
  alt: string;
}

/** Gives an idea these pictures, in this order, in place of those it has. */
export async function attachImages(
  context: ViewerContext,
  tx: Source,
  idea: string,
  uses: readonly ImageUse[],
): Promise<void> {
  const rows = await lockImages(context, tx, idea, uses);
  await tx.query(
    `update ideas set images = $3::jsonb where community_id = $1 and id = $2`,
    [context.communityId, idea, JSON.stringify(rows)],
  );
  const ids = rows.map(({id}) => id);
  await linkImages(context, tx, {kind: 'idea', id: idea}, ids);
}

async function lockImages(
  context: ViewerContext,
  tx: Source,
  idea: string,
  uses: readonly ImageUse[],
): Promise<IdeaImageRow[]> {
  const found = await findUsableImages(
    context,
    tx,
    uses.map(({id}) => id).filter(isUuid),
    {kind: 'idea', id: idea},
    {isLocking: true},
  );
  const sizes = new Map(found.map((row) => [row.id, row]));
  const rows = uses.flatMap(({id, alt}) => {
    const row = sizes.get(id);
    // Each is there once.
    sizes.delete(id);
    return row ? [{...row, alt: cleanLine(alt)}] : [];
  });
  if (rows.length === uses.length) return rows;
  return refuse('invalid_request', {
    detail: 'A picture is no longer there, or there twice. Add it again.',
    fields: [
      {path: 'images', message: 'A picture is no longer there. Add it again.'},
    ],
  });
}
