import {lazily} from '../lazily.js';
import type {Widgets} from '../widgets.js';

const widgets: Widgets = {
  advocates: lazily(() => import('./advocates.js')),
  community: lazily(() => import('./community.js')),
  'idea-stats': lazily(() => import('./stats.js')),
  plugins: lazily(() => import('./plugins.js')),
  post: lazily(() => import('./post.js')),
  'post-feed': lazily(() => import('./posts.js')),
  'question-count': lazily(() => import('./count.js')),
  'review-queue': lazily(() => import('./review.js')),
  tile: lazily(() => import('./tile.js')),
};

// What draws people in is on few pages beside those that list posts.
const engaging = lazily(() => import('./engaging.js'));

/** Brings one of the widgets that fewer pages have still. */
export const bring = (name: string) =>
  widgets[name]?.() ?? engaging().then((engaging) => engaging.bring(name));
