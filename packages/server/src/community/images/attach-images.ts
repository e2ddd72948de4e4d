import type {ImageUse} from '@townhall/client';
import {refuse} from '../../problem.js';
import type {Source, ViewerContext} from '../context.js';
import {cleanLine} from '../../text/clean-text.js';
import {isUuid} from '../uuid.js';

/** A picture as an idea keeps it. */
export interface IdeaImageRow {
  id: string;
  width: number;
  height: number;
  alt: string;
}

/** Gives an idea these pictures, in this order, in place of those it has. */
export async function attachImages(
  context: ViewerContext,
  tx: Source,
  idea: string,
  uses: readonly ImageUse[],
): Promise<void> {
  const {communityId, clock} = context;
  const rows = await lockImages(context, tx, idea, uses);
  await tx.query(
    `update ideas set images = $3::jsonb where community_id = $1 and id = $2`,
    [communityId, idea, JSON.stringify(rows)],
  );
  const ids = rows.map(({id}) => id);
  await tx.query(
    `with gone as (
       delete from idea_images
        where community_id = $1 and idea_id = $2
          and image_id <> all($3::uuid[])
       returning image_id)
     update images i set kept_until = $4
       from gone
      where i.community_id = $1 and i.id = gone.image_id
        and not exists (select 1 from idea_images l
                         where l.community_id = i.community_id
                           and l.image_id = i.id and l.idea_id <> $2)`,
    [communityId, idea, ids, clock()],
  );
  await tx.query(
    `insert into idea_images (community_id, idea_id, image_id)
     select $1, $2, unnest($3::uuid[])
         on conflict do nothing`,
    [communityId, idea, ids],
  );
  await tx.query(
    `update images set kept_until = null
      where community_id = $1 and id = any($2::uuid[])`,
    [communityId, ids],
  );
}

/** What one has sent oneself, or stands in the idea already. */
async function lockImages(
  {communityId, viewerId}: ViewerContext,
  tx: Source,
  idea: string,
  uses: readonly ImageUse[],
): Promise<IdeaImageRow[]> {
  const found = await tx.query<Omit<IdeaImageRow, 'alt'>>(
    `select i.id, c.width, c.height
       from images i
       join image_contents c
         on c.community_id = i.community_id and c.hash = i.hash
      where i.community_id = $1 and i.id = any($2::uuid[])
        and (i.person_id = $3
             or exists (select 1 from idea_images l
                         where l.community_id = i.community_id
                           and l.image_id = i.id and l.idea_id = $4))
        for update of i`,
    [communityId, uses.map(({id}) => id).filter(isUuid), viewerId, idea],
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
