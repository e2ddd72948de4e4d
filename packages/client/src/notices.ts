import type {Base} from './base.js';
import type {Notices} from './community.js';
import {readNotices} from './notices-reading.js';
import {writeNotices} from './notices-writing.js';

/** Notices over HTTP: what is due is public, what was closed is the viewer's. */
export const createNotices = (base: Base): Notices => ({
  ...readNotices(base),
  ...writeNotices(base.signed),
});
