import type {Author} from '@townhall/client';
import type {Liking} from '../../catalogue.js';
import type {Pen, Resource} from './pen.js';
import {resource} from './pen.js';

/** How things of one kind are liked, and what else the viewer is to them. */
export interface Liked {
  likings: ReadonlyMap<string, Liking>;
  isStaff: boolean;
}

/** The likes of a thing: anybody's who is signed in, except on one's own. */
export function drawLikes(
  {viewer}: Pick<Pen, 'viewer'>,
  self: string,
  {id, author}: {id: string; author: Author},
  {likings}: Pick<Liked, 'likings'>,
): {count: number; resource: Resource} {
  const {count, mine} = likings.get(id) ?? {count: 0, mine: false};
  const mayLike = viewer !== null && viewer !== author?.id;
  return {
    count,
    resource: resource(
      `${self}/likes`,
      'GET',
      mayLike && !mine && 'POST',
      mayLike && mine && 'DELETE',
    ),
  };
}
