import {lazily} from './lazily.js';

const ideas = lazily(() => import('./chunks/ideas.js'));
const questions = lazily(() => import('./chunks/questions.js'));

/** What has to be loaded for which tag, beside the connection. */
export const widgets: Readonly<
  Record<string, (() => Promise<unknown>) | undefined>
> = {
  'townhall-community': lazily(() => import('./chunks/community.js')),
  'townhall-idea-board': ideas,
  'townhall-idea-card': ideas,
  'townhall-idea-vote': lazily(() => import('./chunks/vote.js')),
  'townhall-idea-detail': lazily(() => import('./chunks/detail.js')),
  'townhall-idea-stats': lazily(() => import('./chunks/stats.js')),
  'townhall-question-feed': questions,
  'townhall-question-card': questions,
  'townhall-welcome': lazily(() => import('./chunks/welcome.js')),
};
