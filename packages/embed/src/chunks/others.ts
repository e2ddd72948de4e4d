import {lazily} from '../lazily.js';
import type {Widgets} from '../widgets.js';

const widgets: Widgets = {
  ask: lazily(() => import('./ask.js')),
  'idea-detail': lazily(() => import('./detail.js')),
  question: lazily(() => import('./question.js')),
};

// Whoever opens one thing does not load the addresses of all that is shown
// beside things, of what staff see, and of what managers write.
const rest = lazily(() => import('./rest.js'));

/** Brings one of the widgets that few pages have. */
export const bring = (name: string) =>
  widgets[name]?.() ?? rest().then((rest) => rest.bring(name));
