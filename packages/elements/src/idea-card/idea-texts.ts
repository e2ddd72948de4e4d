import type {Idea} from '@townhall/client';
import {html} from 'lit';
import {authorView} from '../internal/author-view.js';
import {richText} from '../internal/rich-text.js';
import {timeAgo} from '../internal/time.js';
import type {Moment} from './progress.js';

/** All that the author wrote, with its lists, links and quotations. */
export const wholeText = ({body}: Idea, {say}: Moment) =>
  richText(body, say('code'));

/** What the community says officially. Not a landmark: a board has many. */
export function responseView(
  response: NonNullable<Idea['response']>,
  {say, format, now}: Moment,
) {
  return html`
    <div part="response" role="group" aria-labelledby="response title">
      <p class="facts">
        <strong id="response">${say('response')}</strong>
        ${authorView(response.by, say)} ${timeAgo(response.at, format, now)}
      </p>
      ${richText(response.body, say('code'))}
    </div>
  `;
}
