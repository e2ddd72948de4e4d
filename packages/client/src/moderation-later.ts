import type {Base} from './base.js';
import type {Moderation} from './community.js';
import {laterPart} from './later-part.js';

/** What staff does, over HTTP. Few people do, so it comes when it is needed. */
export const laterModeration = (base: Base): Moderation =>
  laterPart(async () =>
    (await import('./moderation.js')).createModeration(base),
  );
