import type {Author} from '@townhall/client';
import {pointAt, type Enhancing} from './point-at.js';

/** What plugins say of somebody, behind the name. */
export function authorBadges(
  name: Element | null | undefined,
  author: Author,
  enhancing: Enhancing,
) {
  if (!name) return;
  if (!author || !enhancing.host.has('author.badges')) {
    const next = name.nextElementSibling;
    if (next?.matches('[data-point="author"]')) next.remove();
    return;
  }
  const point = pointAt('author', name, 'after', {}, {}, enhancing);
  const {badges, round} = enhancing;
  if (point) badges.want('author.badges', point, {id: author.id}, round);
}
