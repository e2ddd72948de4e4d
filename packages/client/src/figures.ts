import type {Base} from './base.js';
import type {CommunityFigures} from './engaging.js';
import {figuresShapes} from './generated/figures.js';
import {checkOf, learn} from './shape.js';

learn(figuresShapes);

/** How the community is doing, over HTTP. */
export function createFigures({read, signed}: Base): CommunityFigures {
  const check = checkOf('figures');
  const settingsCheck = checkOf('figureSettings');
  return {
    get: (query, options) => read('figures', {...options, query, check}),

    managed: (query, options) =>
      signed('moderation/figures', {...options, query, check}),

    settings: (options) =>
      signed('moderation/figure-settings', {...options, check: settingsCheck}),

    changeSettings: (settings, options) =>
      signed('moderation/figure-settings', {
        ...options,
        method: 'PUT',
        json: settings,
        check: settingsCheck,
      }),
  };
}
