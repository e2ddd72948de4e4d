import {lazily} from '../lazily.js';
import type {Widgets} from '../widgets.js';

const widgets: Widgets = {
  announcements: lazily(() => import('./announcements.js')),
  'community-stats': lazily(() => import('./figures.js')),
  places: lazily(() => import('./places.js')),
  poll: lazily(() => import('./poll.js')),
  starters: lazily(() => import('./starters.js')),
  'track-picker': lazily(() => import('./tracks.js')),
};

/** Brings one of the widgets that draw people in. */
export const bring = (name: string) => widgets[name]?.();
