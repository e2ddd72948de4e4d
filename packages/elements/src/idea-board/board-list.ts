import {html, nothing} from 'lit';
import type {Say} from '../internal/messages.js';
import type {ideaMessages} from '../messages/ideas.js';

interface BoardList {
  say: Say<typeof ideaMessages>;
  list: {
    readonly isLoading: boolean;
    readonly isLoadingMore: boolean;
    readonly hasMore: boolean;
  };
  cards: readonly unknown[];
  /** What is said where there are none. */
  none: unknown;
  /** That ideas have come which are not shown. */
  arrived: unknown;
  onMore: () => void;
}

/** The cards, or that there are none, and what leads to more of them. */
export function boardList({
  say,
  list,
  cards,
  arrived,
  none,
  onMore,
}: BoardList) {
  const {isLoading, isLoadingMore, hasMore} = list;
  return html`
    ${isLoading ? html`<p class="hint">${say('updating')}</p>` : nothing}
    ${arrived}
    ${
      cards.length === 0
        ? none
        : html`<ul
            part="list"
            role="list"
            aria-label=${say('ideas')}
            aria-busy=${isLoading}
          >
            ${cards}
          </ul>`
    }
    ${
      hasMore
        ? html`<button
            type="button"
            class="more"
            aria-disabled=${isLoadingMore}
            @click=${onMore}
          >
            ${say(isLoadingMore ? 'loadingMore' : 'loadMore')}
          </button>`
        : nothing
    }
  `;
}
