import type {Base} from './base.js';
import type {Notices} from './community.js';
import {laterPart} from './later-part.js';

/** Notices over HTTP; not every page shows any, so it comes when it is needed. */
export const laterNotices = (base: Base): Notices =>
  laterPart(async () => (await import('./notices.js')).createNotices(base));
