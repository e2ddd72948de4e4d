import type {Base} from './base.js';
import type {Community} from './community.js';
import {laterPart} from './later-part.js';

/** What draws people in, over HTTP: each part comes when it is needed. */
export const laterEngaging = (
  base: Base,
): Pick<
  Community,
  'polls' | 'tracks' | 'entrances' | 'starters' | 'figures' | 'plugins'
> => ({
  polls: laterPart(async () => (await import('./polls.js')).createPolls(base)),
  tracks: laterPart(async () =>
    (await import('./tracks.js')).createTracks(base),
  ),
  entrances: laterPart(async () =>
    (await import('./entrances.js')).createEntrances(base),
  ),
  starters: laterPart(async () =>
    (await import('./starters.js')).createStarters(base),
  ),
  figures: laterPart(async () =>
    (await import('./figures.js')).createFigures(base),
  ),
  plugins: laterPart(async () =>
    (await import('./plugins.js')).createPlugins(base),
  ),
});
