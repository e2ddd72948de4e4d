import type {Clarification, IdeaLink} from '@townhall/client';
import {html, nothing} from 'lit';
import {richText} from '../internal/rich-text.js';
import {timeAgo} from '../internal/time.js';
import type {DetailMoment} from './detail-moment.js';

/** What the author added once the words of the idea were voted on. */
export function clarificationsView(
  clarifications: readonly Clarification[],
  {say, format, now}: DetailMoment,
) {
  if (clarifications.length === 0) return nothing;
  return html`
    <div part="clarifications" role="group" aria-label=${say('clarifications')}>
      ${clarifications.map(
        ({body, at}) => html`
          <div class="clarification">
            <p class="facts">
              <strong>${say('clarifications')}</strong>
              ${timeAgo(at, format, now)}
            </p>
            <div part="text">${richText(body, say('code'))}</div>
          </div>
        `,
      )}
    </div>
  `;
}

/** What an idea belongs with elsewhere, and how far that is. */
export function linksView(links: readonly IdeaLink[], {say}: DetailMoment) {
  if (links.length === 0) return nothing;
  return html`
    <div part="links" role="group" aria-label=${say('links')}>
      <ul class="links" role="list">
        ${links.map(
          ({kind, title, url, state}) =>
            html`<li>
              <span class="hint">${say(`link_${kind}`)}</span>
              ${
                // The community takes no other; a page must not have to trust it.
                url.startsWith('https://')
                  ? html`<a
                      href=${url}
                      dir="auto"
                      rel="ugc nofollow noopener noreferrer"
                      >${title}</a
                    >`
                  : html`<bdi>${title}</bdi>`
              }
              ${
                state
                  ? html`<span class="badge" data-state=${state}
                      >${say(`state_${state}`)}</span
                    >`
                  : nothing
              }
            </li>`,
        )}
      </ul>
    </div>
  `;
}
