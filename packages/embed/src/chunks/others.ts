import {lazily} from '../lazily.js';
import type {Widgets} from '../widgets.js';

/** The widgets that few pages have. */
export const others: Widgets = {
  advocates: lazily(() => import('./advocates.js')),
  ask: lazily(() => import('./ask.js')),
  community: lazily(() => import('./community.js')),
  'idea-detail': lazily(() => import('./detail.js')),
  'idea-stats': lazily(() => import('./stats.js')),
  post: lazily(() => import('./post.js')),
  'post-feed': lazily(() => import('./posts.js')),
  question: lazily(() => import('./question.js')),
  'question-count': lazily(() => import('./count.js')),
};
