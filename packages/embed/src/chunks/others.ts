import {lazily} from '../lazily.js';
import type {Widgets} from '../widgets.js';

/** The widgets that few pages have. */
export const others: Widgets = {
  community: lazily(() => import('./community.js')),
  'idea-detail': lazily(() => import('./detail.js')),
  'idea-stats': lazily(() => import('./stats.js')),
  question: lazily(() => import('./question.js')),
};
