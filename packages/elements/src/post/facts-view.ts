import type {Post} from '@townhall/client';
import {html, nothing} from 'lit';
import {authorView} from '../internal/author-view.js';
import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import {timeAgo} from '../internal/time.js';
import type {sharedMessages} from '../messages/shared.js';

interface Moment {
  say: Say<typeof sharedMessages>;
  format: Formats;
  now: number;
}

/** Who wrote it, and when it was published. */
export const factsView = (
  {
    author,
    publishedAt,
    createdAt,
  }: Pick<Post, 'author' | 'publishedAt' | 'createdAt'>,
  {say, format, now}: Moment,
) =>
  html`<p class="facts">
    ${authorView(author, say)} ${timeAgo(publishedAt ?? createdAt, format, now)}
  </p>`;

/** What it is about. */
export const tagsView = ({tags}: Pick<Post, 'tags'>, name: string) =>
  tags.length === 0
    ? nothing
    : html`<ul class="tags" role="list" aria-label=${name}>
        ${tags.map((tag) => html`<li dir="auto">${tag}</li>`)}
      </ul>`;
