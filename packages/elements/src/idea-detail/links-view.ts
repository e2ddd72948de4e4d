import type {IdeaLink} from '@townhall/client';
import {html, nothing} from 'lit';
import type {DetailMoment} from './detail-moment.js';

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
