import {html} from 'lit';
import type {Formats} from './formats.js';

/**
 * `3 days ago`, with the exact time for those who point at it. What has happened
 * is never ahead, however the clocks of server and visitor differ.
 */
export const timeAgo = (iso: string, format: Formats, now?: number) =>
  html`<time dir="auto" datetime=${iso} title=${format.dateTime(iso)}
    >${format.relative(iso, Math.max(Date.parse(iso), now ?? Date.now()))}</time
  >`;
